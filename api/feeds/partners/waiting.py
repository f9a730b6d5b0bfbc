"""Long polling: a request waits for news. Each waits in a thread of the server, so that only some may."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import TypeVar

from cms.settings import environment

LONGEST = 30  # seconds
LOOKS = 0.5  # seconds between two

Found = TypeVar("Found")

# One thread of each process stays free for those who do not wait; who finds no place is answered at once.
_places = BoundedSemaphore(max(1, environment.read("WEB_THREADS") - 1))


def awaited(look: Callable[[], Found], enough: Callable[[Found], bool], seconds: int) -> Found:
    """What `look` finds, as soon as it is enough or the time is up."""
    found, until = look(), time.monotonic() + seconds
    if seconds <= 0 or enough(found):
        return found
    with place() as free:
        while free and not enough(found) and time.monotonic() < until:
            time.sleep(LOOKS)
            found = look()
    return found


@contextmanager
def place() -> Iterator[bool]:
    """Whether there is one."""
    free = _places.acquire(blocking=False)
    try:
        yield free
    finally:
        if free:
            _places.release()
