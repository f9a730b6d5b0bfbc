"""`confirm`: list the removals that the ministry waits for, and confirm those that you carried out."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from govwire_partner.commands.working import add_hub_arguments, wire_of
from govwire_partner.confirming import confirm
from govwire_partner.failures import Misused
from govwire_partner.hub.confirmations import Pending
from govwire_partner.mirror.store import Store
from govwire_partner.terminal import tell

HELP = "list the removals that the ministry waits for, and confirm them"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the mirror's folder")
    parser.add_argument("uri", nargs="*", help="what you took down wherever you published it")
    parser.add_argument("--all", action="store_true", help="all that is waited for")
    add_hub_arguments(parser)


def run(options: Namespace) -> int:
    """Without a uri and `--all` nothing is confirmed."""
    if options.all and options.uri:
        raise Misused("Name the items, or say --all: not both.")
    with closing(Store(options.folder)) as store:
        wire = wire_of(options, store)
        if not (options.all or options.uri):
            waiting = wire.pending()
            for one in waiting:
                tell(line_of(one))
            tell(f"{len(waiting)} removals wait for your confirmation: name those that you carried out, or say --all.")
            return 0
        confirmed = confirm(wire, store, None if options.all else set(options.uri))
        for one in confirmed:
            tell(f"confirmed  {line_of(one)}")
        if unknown := set(options.uri) - {one.uri for one in confirmed}:
            raise Misused(f"The ministry waits for none of these: {', '.join(sorted(unknown))}. Without a uri they are listed.")
        return 0


def line_of(one: Pending) -> str:
    return f"{one.kind}  {one.uri}  {one.at}  {one.reason}".rstrip()
