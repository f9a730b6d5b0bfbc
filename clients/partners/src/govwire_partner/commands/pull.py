"""`pull`: bring the mirror to where its feed is, once or for ever."""

import signal
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from govwire_partner.commands.working import add_mirror_arguments, mirror, puller_of, wire_of
from govwire_partner.mirror.store import Store
from govwire_partner.terminal import complain, tell

HELP = "bring the mirror to where its feed is"


def add_arguments(parser: ArgumentParser) -> None:
    add_mirror_arguments(parser)
    parser.add_argument("--follow", action="store_true", help="go on for ever, told of news within a second")
    parser.add_argument("--patience", type=float, default=120, metavar="SECONDS", help="to wait for an absent hub (default: %(default)s)")
    parser.add_argument("--resync", action="store_true", help="begin with a snapshot, whatever the mirror holds")


def run(options: Namespace) -> int:
    """1 where something was set aside."""
    with mirror(options) as folder:
        wire = wire_of(options, folder.store, None if options.follow else options.patience)
        puller = puller_of(folder, wire)
        if options.resync:
            folder.store.begin_snapshot()
        tell(f"{puller.pull()}; {folder.store.count()} items")
        if options.follow:
            puller.follow(asked_to_end())
        return told_problems(folder.store)


def asked_to_end() -> Callable[[], bool]:
    """Whether SIGTERM came, as service managers send it."""
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    return ended.is_set


def told_problems(store: Store) -> int:
    """1 where there are any."""
    problems = store.problems()
    for uri, what in problems:
        complain(f"{uri}: {what}")
    if problems:
        complain(f"{len(problems)} things are not as they should be; `pull --resync` tries them again. Tell the ministry if they stay.")
    return 1 if problems else 0
