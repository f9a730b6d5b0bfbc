"""One index file: what is written to it, and what it says of itself."""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from cms.library.facets import range_of
from search.engines.embedded.bits import Changes, Ranges
from search.engines.embedded.connections import Connections, translated
from search.engines.embedded.schema import COLUMNS, TABLES, signed
from search.engines.port import Applied
from search.entries import Gone, IndexEntry, Key, id_of, key_of, tie_of

TOGETHER = 100  # entries of one transaction: other writers wait meanwhile
WALKED = 1_000  # rows of one read: a long one would keep the log from being emptied

# Sets that are no lists of the library's.
PRESENT, ARCHIVED, CURRENT = (range_of("index", name) for name in ("present", "archived", "current"))

_SAID = f"INSERT INTO said (rowid, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"  # noqa: S608
_ENTRY = (
    "INSERT INTO entry (doc, key, tie, position, published, matter, copy, ranges) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (doc) DO "
    "UPDATE SET position = excluded.position, published = excluded.published, matter = excluded.matter, "
    "copy = excluded.copy, ranges = excluded.ranges"
)
_BURY = "INSERT INTO tombstone VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET position = max(position, excluded.position)"
_ADVANCE = "UPDATE meta SET value = ? WHERE name = 'position' AND value < ?"


class Index:
    """A `Target` (`search.engines.port`)."""

    def __init__(self, path: Path) -> None:
        self.connections = Connections(path)

    @classmethod
    def create(cls, path: Path) -> "Index":
        """An empty one. Raises EngineDown where the folder cannot be written."""
        with translated():
            connection = sqlite3.connect(path)
            connection.executescript(f"PRAGMA journal_mode = WAL; {TABLES}")
            with connection:
                connection.executemany("INSERT INTO meta VALUES (?, ?)", [("position", 0), ("signature", signed())])
            connection.close()
        return cls(path)

    def apply(self, entries: Sequence[IndexEntry], gone: Sequence[Gone]) -> None:
        for start in range(0, max(len(entries), len(gone)), TOGETHER):
            with self.connections.writing() as connection:
                changes = Changes()
                for entry in entries[start : start + TOGETHER]:
                    _put(connection, changes, entry)
                for one in gone[start : start + TOGETHER]:
                    _bury(connection, changes, one)
                changes.write(connection)

    def advance(self, position: int) -> None:
        with self.connections.writing() as connection:
            connection.execute(_ADVANCE, [position, position])

    def applied(self) -> Applied:
        with self.connections.reading() as connection:
            meta = dict(connection.execute("SELECT name, value FROM meta"))
        return Applied(meta.get("position", 0), meta.get("signature", ""))

    def walk(self) -> Iterator[tuple[Key, int]]:
        last = ""
        while True:
            with self.connections.reading() as connection:
                sql = "SELECT key, position FROM entry WHERE key > ? ORDER BY key LIMIT ?"
                rows = connection.execute(sql, [last, WALKED]).fetchall()
            if not rows:
                return
            for key, position in rows:
                yield key_of(key), position
            last = rows[-1][0]

    def forget(self, keys: Sequence[Key]) -> None:
        for start in range(0, len(keys), TOGETHER):
            with self.connections.writing() as connection:
                changes = Changes()
                for key in keys[start : start + TOGETHER]:
                    if stored := _stored(connection, id_of(key)):
                        _remove(connection, changes, stored)
                    connection.execute("DELETE FROM tombstone WHERE key = ?", [id_of(key)])
                changes.write(connection)


Stored = tuple[int, int, bytes]  # doc, position, ranges


def _stored(connection: sqlite3.Connection, key: str) -> Stored | None:
    row: Stored | None = connection.execute("SELECT doc, position, ranges FROM entry WHERE key = ?", [key]).fetchone()
    return row


def _put(connection: sqlite3.Connection, changes: Changes, entry: IndexEntry) -> None:
    """Unless what is there, or left, is newer."""
    key = id_of(entry.key)
    stored = _stored(connection, key)
    buried = connection.execute("SELECT position FROM tombstone WHERE key = ?", [key]).fetchone()
    if (stored and stored[1] > entry.position) or (buried and buried[0] > entry.position):
        return
    connection.execute("DELETE FROM tombstone WHERE key = ?", [key])
    doc = stored[0] if stored else connection.execute("SELECT coalesce(max(doc), 0) + 1 FROM entry").fetchone()[0]
    if stored:
        _clear(connection, doc)
    ranges = _ranges(entry)
    changes.move(doc, _unpacked(stored[2]) if stored else frozenset(), ranges)
    packed = array("q", sorted(ranges)).tobytes()
    row = [doc, key, tie_of(entry.key), entry.position, entry.published, entry.matter, entry.copy_of, packed]
    connection.execute(_ENTRY, row)
    pairs = {column.value: tokens.pairs for column, tokens in entry.columns.items()}
    connection.execute(_SAID, [doc, *(pairs.get(column, "") for column in COLUMNS)])
    connection.executemany("INSERT OR IGNORE INTO number VALUES (?, ?)", [(number, doc) for number in entry.numbers])
    if entry.meaning:
        connection.execute("INSERT INTO meaning VALUES (?, ?)", [doc, entry.meaning])
    connection.executemany("INSERT INTO amount VALUES (?, ?, ?)", [(name, value, doc) for name, value in entry.values.items()])


def _bury(connection: sqlite3.Connection, changes: Changes, gone: Gone) -> None:
    key = id_of(gone.key)
    stored = _stored(connection, key)
    if stored and stored[1] > gone.position:
        return
    if stored:
        _remove(connection, changes, stored)
    connection.execute(_BURY, [key, gone.position])


def _remove(connection: sqlite3.Connection, changes: Changes, stored: Stored) -> None:
    doc, _, ranges = stored
    changes.move(doc, _unpacked(ranges), frozenset())
    _clear(connection, doc)
    connection.execute("DELETE FROM entry WHERE doc = ?", [doc])


def _clear(connection: sqlite3.Connection, doc: int) -> None:
    for table, column in (("said", "rowid"), ("number", "doc"), ("amount", "doc"), ("meaning", "doc")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", [doc])  # noqa: S608


def _ranges(entry: IndexEntry) -> Ranges:
    own = [PRESENT, *([ARCHIVED] if entry.archived else []), *([CURRENT] if entry.current else [])]
    return entry.ranges.union(own)


def _unpacked(ranges: bytes) -> Ranges:
    return frozenset(array("q", ranges))
