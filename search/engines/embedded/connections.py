"""Connections to one index file: one for each thread of each process, opened when it is first needed."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from django.utils.translation import gettext as _

from search.engines.port import EngineDown, EngineMismatch

LOCKED = 30.0  # seconds that a write waits for others'
DEADLINE = 3.0  # seconds of a search
STEPS = 20_000  # of SQLite's machine between looks at the clock, some milliseconds

_DAMAGED = ("not a database", "malformed", "no such table", "no such column")


class Opened(threading.local):
    """A connection may not be carried over a fork."""

    process = 0
    connection: sqlite3.Connection | None = None
    chosen: bytes = b""
    deadline = 0.0


class Connections:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._here = Opened()

    @contextmanager
    def reading(self, deadline: float | None = DEADLINE) -> Iterator[sqlite3.Connection]:
        """One state of the index, for as long as the block lasts. Raises EngineDown, EngineMismatch."""
        with translated():
            connection = self._connection()
            self._here.deadline = time.monotonic() + deadline if deadline else float("inf")
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                self._here.deadline = float("inf")
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing. Raises EngineDown, EngineMismatch."""
        with translated():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            finally:
                if connection.in_transaction:
                    connection.rollback()

    def choose(self, bits: int) -> None:
        """What the SQL function `chosen(doc)` answers from now on, for this thread."""
        self._here.chosen = bits.to_bytes((bits.bit_length() + 7) // 8, "little")

    def open(self) -> None:
        """Raises EngineDown where there is no such file any more."""
        with translated():
            self._connection()

    def _connection(self) -> sqlite3.Connection:
        here = self._here
        if here.connection is None or here.process != os.getpid():
            here.connection, here.process, here.deadline = self._open(), os.getpid(), float("inf")
        return here.connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(f"file:{quote(str(self.path))}?mode=rw", uri=True, isolation_level=None, timeout=LOCKED)
        connection.executescript("PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;")
        here = self._here
        connection.create_function("chosen", 1, lambda doc: _is_set(here.chosen, doc))
        connection.set_progress_handler(lambda: time.monotonic() > here.deadline, STEPS)
        return connection


def _is_set(bits: bytes, doc: int) -> int:
    byte = doc >> 3
    return bits[byte] >> (doc & 7) & 1 if byte < len(bits) else 0


@contextmanager
def translated() -> Iterator[None]:
    """SQLite's errors as the port's."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if any(word in str(error) for word in _DAMAGED):
            raise EngineMismatch(_("The search index is damaged. Run: python -m cms search_reindex")) from error
        reason = "deadline" if "interrupted" in str(error) else str(error)
        raise EngineDown(reason) from error
