"""The mirror's database. A page, its removals and its cursor are one transaction: the cursor never covers what is not there."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from govwire_partner.failures import Misused
from govwire_partner.hub.entries import Entry
from govwire_partner.mirror.batches import Batch, Kept, Medium
from govwire_partner.mirror.schema import connect


class Phase(StrEnum):
    SNAPSHOT = "snapshot"
    CHANGES = "changes"


class Store:
    """`folder` need not be locked to read."""

    def __init__(self, folder: Path, *, make: bool = False) -> None:
        self._db = connect(folder, make=make)

    def close(self) -> None:
        self._db.close()

    def told(self, name: str) -> str:
        """Of the state; empty where nothing was said."""
        row = self._db.execute("SELECT value FROM state WHERE name = ?", [name]).fetchone()
        return str(row[0]) if row else ""

    def settle(self, **said: str) -> None:
        """What belongs to the folder for good: hub, feed, layout. Raises Misused where it is another one's."""
        for name, value in said.items():
            if (known := self.told(name)) and known != value:
                raise Misused(f"This folder mirrors the {name} {known!r}, not {value!r}. Take another folder with --into.")
        with self._transaction():
            for name, value in said.items():
                self._tell(name, value)

    @property
    def phase(self) -> Phase:
        return Phase(self.told("phase") or Phase.SNAPSHOT)

    @property
    def cursor(self) -> str:
        """Empty at the beginning of a snapshot."""
        return self.told("cursor")

    def begin_snapshot(self) -> None:
        """Nothing is dropped until it has ended."""
        with self._transaction():
            self._db.execute("DELETE FROM seen")
            self._tell("phase", Phase.SNAPSHOT)
            self._tell("cursor", "")

    def apply(self, batch: Batch) -> None:
        """A page of changes, or one of a snapshot that goes on."""
        with self._transaction():
            self._apply(batch)

    def end_snapshot(self, batch: Batch) -> list[str]:
        """Its last page; answers what was dropped because no page held it."""
        with self._transaction():
            self._apply(batch)
            dropped = [uri for (uri,) in self._db.execute("SELECT uri FROM item WHERE uri NOT IN (SELECT uri FROM seen) ORDER BY uri")]
            for uri in dropped:
                self._drop(uri, Entry(uri, "dropped", True, 0, datetime.now(UTC).isoformat(timespec="seconds")))
            self._db.execute("DELETE FROM problem WHERE uri NOT IN (SELECT uri FROM seen)")
            self._db.execute("DELETE FROM seen")
            self._tell("phase", Phase.CHANGES)
        return dropped

    def _apply(self, batch: Batch) -> None:
        for kept in batch.kept.values():
            self._keep(kept)
        for entry in batch.removed.values():
            self._drop(entry.uri, entry)
        for uri, why in batch.aside.items():
            self._note(uri, [why])
        if self.phase == Phase.SNAPSHOT:
            self._db.executemany("INSERT OR IGNORE INTO seen VALUES (?)", [[uri] for uri in (*batch.kept, *batch.aside)])
        self._tell("cursor", batch.cursor)
        self._tell("pulled_at", datetime.now(UTC).isoformat(timespec="seconds"))

    def _keep(self, one: Kept) -> None:
        self._db.execute("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", [one.uri, one.version, one.document])
        self._db.execute("DELETE FROM medium WHERE uri = ?", [one.uri])
        rows = [[one.uri, medium.name, medium.rendition, medium.file, medium.sha256, medium.size] for medium in one.media]
        self._db.executemany("INSERT OR REPLACE INTO medium VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._db.execute("DELETE FROM removal WHERE uri = ?", [one.uri])
        self._note(one.uri, one.problems)
        self._mark(one.uri)

    def _drop(self, uri: str, entry: Entry) -> None:
        for table in ("item", "medium", "problem"):
            self._db.execute(f"DELETE FROM {table} WHERE uri = ?", [uri])  # noqa: S608
        said = [uri, entry.position, entry.kind, entry.at, entry.note, entry.url]
        self._db.execute("INSERT OR REPLACE INTO removal VALUES (?, ?, ?, ?, ?, ?)", said)
        self._mark(uri)

    def _note(self, uri: str, problems: list[str] | tuple[str, ...]) -> None:
        self._db.execute("DELETE FROM problem WHERE uri = ?", [uri])
        self._db.executemany("INSERT OR IGNORE INTO problem VALUES (?, ?)", [[uri, what] for what in problems])

    def _mark(self, uri: str) -> None:
        self._db.execute("INSERT OR IGNORE INTO unwritten VALUES (?)", [uri])

    def _tell(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value])

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        return self._db

    def count(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM item").fetchone()[0])

    def items(self) -> Iterator[tuple[str, int, str]]:
        """Uri, version and JSON of each."""
        yield from self._db.execute("SELECT uri, version, document FROM item ORDER BY uri")

    def document(self, uri: str) -> str | None:
        row = self._db.execute("SELECT document FROM item WHERE uri = ?", [uri]).fetchone()
        return str(row[0]) if row else None

    def media(self, uri: str) -> list[Medium]:
        rows = self._db.execute("SELECT name, rendition, file, sha256, size FROM medium WHERE uri = ? ORDER BY name, rendition", [uri])
        return [Medium(*row) for row in rows]

    def files(self) -> dict[str, tuple[str, int]]:
        """Hash and size, by name in `media`."""
        return {file: (sha256, size) for file, sha256, size in self._db.execute("SELECT DISTINCT file, sha256, size FROM medium")}

    def uses(self, file: str) -> bool:
        """Whether an item has this file."""
        return self._db.execute("SELECT 1 FROM medium WHERE file = ? LIMIT 1", [file]).fetchone() is not None

    def unwritten(self) -> list[str]:
        """Whose files in `items` do not say what the database says."""
        return [uri for (uri,) in self._db.execute("SELECT uri FROM unwritten ORDER BY uri")]

    def written(self, uris: list[str]) -> None:
        with self._transaction():
            self._db.executemany("DELETE FROM unwritten WHERE uri = ?", [[uri] for uri in uris])

    def receive(self, delivery: str) -> bool:
        """Whether a webhook of this id is new; then it is on the disk."""
        with self._transaction():
            self._db.execute("DELETE FROM delivery WHERE at < datetime('now', '-30 days')")
            return self._db.execute("INSERT OR IGNORE INTO delivery VALUES (?, datetime('now'))", [delivery]).rowcount > 0

    def problems(self) -> list[tuple[str, str]]:
        """Uri, and what is wrong with it."""
        return list(self._db.execute("SELECT uri, what FROM problem ORDER BY uri, what"))
