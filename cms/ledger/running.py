"""How the long-running commands run, and how they are stopped."""

import signal
import threading
from collections.abc import Callable
from types import FrameType

import structlog
from django.db import DatabaseError, close_old_connections, connections

log = structlog.get_logger(__name__)


def run_until_stopped(act: Callable[[], object], interval: float) -> None:
    """Act every `interval` seconds until SIGTERM or SIGINT; what is at hand is finished first, a database that is away is waited for."""
    stop = stop_on_signal()
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
