"""What commands that talk to the hub have in common: a locked folder, a connection, a feed."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from govwire_partner.downloading import Choice, Downloads
from govwire_partner.failures import Misused
from govwire_partner.hub.connection import Connection, checked_hub, secret
from govwire_partner.hub.transport import Transport
from govwire_partner.hub.wire import Wire
from govwire_partner.mirror.folder import Folder
from govwire_partner.mirror.locking import locked
from govwire_partner.mirror.store import Store
from govwire_partner.pulling import Puller
from govwire_partner.terminal import tell

TOKEN = ("GOVWIRE_TOKEN", "token")


def add_mirror_arguments(parser: ArgumentParser) -> None:
    """Of commands that make or move a mirror."""
    parser.add_argument("--into", required=True, type=Path, metavar="DIR", help="the mirror's folder")
    parser.add_argument("--feed", default="", help="the feed's name; needed the first time")
    parser.add_argument("--media", choices=list(Choice), help="which files to fetch (the first time; default: largest)")
    parser.add_argument("--sqlite", action="store_true", help="items in mirror.sqlite3 alone, not as files too (the first time)")
    add_hub_arguments(parser)


def add_hub_arguments(parser: ArgumentParser) -> None:
    """Where the hub is."""
    parser.add_argument("--hub", default="", help="the hub's address; else GOVWIRE_HUB, else as the last time")
    parser.add_argument("--allow-http", action="store_true", help="send the token in clear, inside a network that you trust")


@contextmanager
def mirror(options: Namespace) -> Iterator[Folder]:
    """Locked, made where it is not there, and brought in order."""
    with locked(options.into), closing(Store(options.into, make=True)) as store:
        _settle(store, options)
        folder = Folder(options.into, store)
        folder.recover()
        yield folder


def _settle(store: Store, options: Namespace) -> None:
    feed = options.feed or store.told("feed")
    if not feed:
        raise Misused("Which feed? Give its name with --feed; the ministry told you it.")
    said = {"hub": hub_of(options, store), "feed": feed}
    if not store.told("feed"):
        said |= {"layout": "sqlite" if options.sqlite else "folder", "media": options.media or Choice.LARGEST}
    elif options.sqlite:
        said |= {"layout": "sqlite"}
    elif options.media:
        said |= {"media": options.media}
    store.settle(**said)


def hub_of(options: Namespace, store: Store) -> str:
    """Raises Misused."""
    address = options.hub or os.environ.get("GOVWIRE_HUB", "") or store.told("hub")
    if not address:
        raise Misused("Where is the hub? Give its address with --hub or in GOVWIRE_HUB.")
    return checked_hub(address, allow_http=options.allow_http)


def wire_of(options: Namespace, store: Store, patience: float | None = 120) -> Wire:
    """As the folder knows it. Raises Misused."""
    connection = Connection(hub_of(options, store), secret(*TOKEN))
    return Wire(Transport(connection, patience), store.told("feed"))


def puller_of(folder: Folder, wire: Wire) -> Puller:
    return Puller(wire, folder, Downloads(wire.transport, folder.media), Choice(folder.store.told("media")), tell)
