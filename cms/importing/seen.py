"""The ids that a file has used so far, kept on disk so that memory does not grow with the file."""

from __future__ import annotations

import sqlite3
from types import TracebackType
from typing import Self


class SeenIds:
    """A temporary table that SQLite keeps in a file of its own and removes when it is closed."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA cache_size = -2000")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def first_line(self, source_id: str, line: int) -> int:
        """The line that used this id first: `line` itself when it is new."""
        self._database.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (source_id, line))
        (first,) = self._database.execute("SELECT line FROM seen WHERE id = ?", (source_id,)).fetchone()
        return int(first)
