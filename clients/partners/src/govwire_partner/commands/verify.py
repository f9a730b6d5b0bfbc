"""`verify`: compare the mirror with its hashes, and with the hub."""

from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from govwire_partner.commands.working import add_hub_arguments, wire_of
from govwire_partner.mirror.folder import Folder
from govwire_partner.mirror.locking import locked
from govwire_partner.mirror.schema import required
from govwire_partner.mirror.store import Store
from govwire_partner.terminal import complain, tell
from govwire_partner.verifying import by_hashes, with_hub

HELP = "compare the mirror with its hashes, and with the hub"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the mirror's folder")
    parser.add_argument("--offline", action="store_true", help="with its hashes alone")
    add_hub_arguments(parser)


def run(options: Namespace) -> int:
    """1 where anything differs."""
    required(options.folder)
    with locked(options.folder), closing(Store(options.folder)) as store:
        folder = Folder(options.folder, store)
        faults = list(by_hashes(folder))
        tell(f"{store.count()} items and {len(store.files())} files: {len(faults)} faults by their hashes")
        if not options.offline:
            compared = with_hub(folder, wire_of(options, store))
            faults += compared.faults
            tell(str(compared))
    for fault in faults:
        complain(fault)
    if faults:
        complain("The mirror is not as it should be; mend it with: govwire-partner pull --resync --into " + str(options.folder))
    return 1 if faults else 0
