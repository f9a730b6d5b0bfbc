"""How the long-running commands run, and how they are stopped."""

import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from types import FrameType

import structlog
from django.db import DatabaseError, close_old_connections, connections

log = structlog.get_logger(__name__)


def run_until_stopped(act: Callable[[], object], interval: float) -> None:
    """Act every `interval` seconds until SIGTERM or SIGINT; what is at hand is finished first, a database that is away is waited for."""
    repeat(act, interval, stop_on_signal())


def run_each_until_stopped(acts: Sequence[Callable[[], object]], interval: float) -> None:
    """The same for several, each in a thread of its own: none waits for another. When one fails all end, and its error is raised."""
    stop = stop_on_signal()
    with ThreadPoolExecutor(max(1, len(acts))) as threads:
        running = [threads.submit(repeat, act, interval, stop) for act in acts]
        wait(running, return_when=FIRST_EXCEPTION)
        stop.set()
    for one in running:
        one.result()


def repeat(act: Callable[[], object], interval: float, stop: threading.Event) -> None:
    while not stop.wait(interval):
        close_old_connections()
        try:
            act()
        except DatabaseError:
            log.exception("database unavailable", act=getattr(act, "__name__", str(act)))
            connections.close_all()


def stop_on_signal() -> threading.Event:
    stop = threading.Event()

    def ask(signum: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stop
