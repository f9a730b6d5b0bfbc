"""How the long-running commands are stopped."""

import signal
import threading
from types import FrameType


def stop_on_signal() -> threading.Event:
    """Set by SIGTERM or SIGINT: what is at hand is finished first."""
    stop = threading.Event()

    def ask(signum: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    return stop
