"""Hits as they stand in the index file."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from search.columns import RANKING
from search.engines.embedded.bits import bits_of, docs_of
from search.engines.embedded.connections import Connections
from search.engines.port import Hit
from search.engines.tiers import tier_of
from search.entries import Key, Place, id_of, key_of

FEW = 1_000  # items that are looked up one by one

_WEIGHTS = ", ".join(str(weight) for weight in RANKING.values())
_SCORES = f"SELECT rowid, bm25(said, {_WEIGHTS}) FROM said WHERE said MATCH ? AND chosen(rowid)"  # noqa: S608
_HIT = "SELECT key, published, matter, copy FROM entry"
_FEW, _MANY = "doc IN (SELECT value FROM json_each(?))", "chosen(doc)"
_NEWEST, _OLDEST = "ORDER BY published DESC, tie", "ORDER BY published, tie"
_AFTER_NEWEST = "(published < ? OR (published = ? AND tie > ?))"
_AFTER_OLDEST = "(published > ? OR (published = ? AND tie > ?))"


class Rows:
    """Reads of one connection."""

    def __init__(self, connections: Connections, connection: sqlite3.Connection) -> None:
        self._connections = connections
        self._connection = connection

    def dated(
        self, items: Sequence[int] | int, score: float, most: int, offset: int = 0, after: Place | None = None, *, oldest: bool = False
    ) -> list[Hit]:
        """At most so many of these items, all of one score, the newest first unless the oldest are wanted."""
        condition, values = self._among(items)
        order, later = (_OLDEST, _AFTER_OLDEST) if oldest else (_NEWEST, _AFTER_NEWEST)
        if after:
            condition, values = f"{later} AND {condition}", [after[1], after[1], after[2], *values]
        return self._hits(f"{_HIT} WHERE {condition} {order} LIMIT ? OFFSET ?", [*values, most, offset], score)

    def scores(self, match: str, bits: int) -> Iterator[tuple[int, float]]:
        """Of these items that match, FTS5's BM25: below nothing, the further the better."""
        self._connections.choose(bits)
        yield from self._connection.execute(_SCORES, [match])

    def doc_of(self, key: Key) -> int | None:
        """The item's number in the index."""
        row = self._connection.execute("SELECT doc FROM entry WHERE key = ?", [id_of(key)]).fetchone()
        return row[0] if row else None

    def vectors(self, docs: Sequence[int]) -> dict[int, bytes]:
        """Of those that have one."""
        sql = "SELECT doc, vector FROM meaning WHERE doc IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(sql, [json.dumps(docs)]))

    def _among(self, items: Sequence[int] | int) -> tuple[str, list[Any]]:
        """A condition, and its values. Many are found by going along the index of dates, few by looking each up."""
        if (items.bit_count() if isinstance(items, int) else len(items)) <= FEW:
            return _FEW, [json.dumps(docs_of(items) if isinstance(items, int) else items)]
        self._connections.choose(items if isinstance(items, int) else bits_of(items))
        return _MANY, []

    def _hits(self, sql: str, values: Sequence[Any], score: float) -> list[Hit]:
        rows = self._connection.execute(sql, values)
        return [Hit(key_of(key), score, tier_of(score), published, matter, copy) for key, published, matter, copy in rows]
