"""Counts in memory, and the thread that writes them."""

import time
from collections import defaultdict
from threading import Condition, Lock, Thread

import structlog
from django.db import connections

from search.log.models import Counted
from search.log.writing import Key, add

PAUSE = 1.0  # seconds that counts gather
MANY = 500  # of which the pause is cut short
MOST = 5_000  # that wait while the database is slow; further ones are lost
QUIET = 60.0  # seconds between two lines in the log about a database that cannot be written

Counts = dict[type[Counted], dict[Key, dict[str, int]]]

log = structlog.get_logger(__name__)


class Gathering:
    """The counts of this process. Its thread starts with the first of them, in each process for itself."""

    def __init__(self) -> None:
        self._said = -QUIET
        self.begin()

    def begin(self) -> None:
        """With nothing. In a process that was forked: what was gathered before is the parent's to write."""
        self._counts: Counts = defaultdict(dict)
        self._size = 0
        self._changed, self._writing = Condition(), Lock()
        self._thread: Thread | None = None

    def add(self, model: type[Counted], key: Key, **counts: int) -> None:
        """`total` is replaced, everything else adds up. Takes microseconds, and never waits for the database."""
        with self._changed:
            gathered = self._counts[model]
            known = gathered.get(key)
            if known is not None:
                gathered[key] = {name: count if name == "total" else known[name] + count for name, count in counts.items()}
            elif self._size < MOST:
                gathered[key] = counts
                self._size += 1
            self._start()
            if self._size in {1, MANY}:
                self._changed.notify()

    def flush(self) -> None:
        """Write what there is. Never raises: what cannot be written is lost."""
        with self._writing:
            with self._changed:
                counts, self._counts, self._size = self._counts, defaultdict(dict), 0
            try:
                for model, rows in counts.items():
                    add(model, rows)
            except Exception as error:
                self._say(error)

    def _say(self, error: Exception) -> None:
        """Without what was counted: people typed it."""
        if time.monotonic() - self._said >= QUIET:
            self._said = time.monotonic()
            log.warning("searches not counted", error=type(error).__name__)

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = Thread(target=self._run, name="search-log", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._size > 0)
                self._changed.wait_for(lambda: self._size >= MANY, timeout=PAUSE)
            self.flush()
            connections.close_all()  # this thread's own: nobody ends its idle connections
