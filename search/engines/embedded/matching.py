"""Which items a query matches, as bits. FTS5 says who holds a phrase; everything else is arithmetic of sets."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_, or_

from cms.library.numbers import Interval
from cms.library.reading import ListQuery
from search.columns import Column
from search.engines.embedded.bits import at_least, bits_of, docs_of, read_ranges
from search.engines.embedded.index import ARCHIVED, CURRENT, PRESENT
from search.querying.model import Bucket, Phrase, SearchQuery, TextQuery, Unit

FEW = 500  # matches that are looked up one by one
LARGEST = 2**63 - 1  # that SQLite can compare with


class Matching:
    """Reads of one question; what was read once is not read again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ranges: dict[int, int] = {}
        self._texts: dict[TextQuery, int] = {}
        self._periods: dict[tuple[int, int], int] = {}

    def matches(self, query: SearchQuery) -> int:
        listed = self.listed(query.listing)
        return listed & self.with_text(query.text) if query.text and listed else listed

    def listed(self, listing: ListQuery) -> int:
        """As lists show them: in a range of each condition, within dates and numbers, archived ones where asked for."""
        self.load(one for ranges in (listing.driver, *listing.others, (ARCHIVED,)) for one in ranges)
        sets = [self.union(ranges) for ranges in (listing.driver, *listing.others)]
        if not listing.include_archived:
            sets.append(~self.union((ARCHIVED,)))
        if listing.published_from is not None or listing.published_before is not None:
            sets.append(self.period(listing.published_from or -LARGEST, listing.published_before or LARGEST))
        sets += [self._amounts(interval) for interval in listing.numbers if not interval.exact]
        return reduce(and_, sets)

    def load(self, ranges: Iterable[int]) -> None:
        """Reads those that were not read yet, at once."""
        if lacking := [one for one in dict.fromkeys(ranges) if one not in self._ranges]:
            self._ranges |= read_ranges(self._connection, lacking)

    def union(self, ranges: Sequence[int]) -> int:
        """Items in any of these ranges."""
        self.load(ranges)
        return reduce(or_, (self._ranges[one] for one in ranges), 0)

    def current(self) -> int:
        return self.union((CURRENT,))

    def period(self, start: int, end: int) -> int:
        if (start, end) not in self._periods:
            self._periods[start, end] = self._docs("SELECT doc FROM entry WHERE published >= ? AND published < ?", start, end)
        return self._periods[start, end]

    def count_in(self, bucket: Bucket, matches: int) -> int:
        """How many matches fall into it."""
        if bucket.bounds is None:
            return (matches & self.union(bucket.ranges)).bit_count()
        if matches.bit_count() > FEW:
            return (matches & self.period(*bucket.bounds)).bit_count()
        sql = "SELECT count(*) FROM entry WHERE published >= ? AND published < ? AND doc IN (SELECT value FROM json_each(?))"
        return int(self._connection.execute(sql, [*bucket.bounds, json.dumps(docs_of(matches))]).fetchone()[0])

    def belonging(self, matters: Sequence[str], copies: Sequence[str]) -> int:
        """Items of one of these matters, or copies of one of these texts."""
        same = (
            self._docs("SELECT doc FROM entry WHERE matter <> '' AND matter IN (SELECT value FROM json_each(?))", json.dumps(matters)),
            self._docs("SELECT doc FROM entry WHERE copy <> '' AND copy IN (SELECT value FROM json_each(?))", json.dumps(copies)),
        )
        return same[0] | same[1]

    def with_text(self, text: TextQuery) -> int:
        if text not in self._texts:
            self._texts[text] = self._units(text) | self.with_number(text.number)
        return self._texts[text]

    def with_number(self, number: str) -> int:
        return self._docs("SELECT doc FROM number WHERE number = ?", number) if number else 0

    def with_title(self, phrase: Phrase) -> int:
        return self.holding(expression([Unit((phrase,))], "OR", title_only=True))

    def holds(self, doc: int, phrase: Phrase, column: Column) -> bool:
        """Whether this column of this item does."""
        sql = "SELECT 1 FROM said WHERE said MATCH ? AND rowid = ?"
        return self._connection.execute(sql, [f"{{{column.value}}} : {_phrase(phrase)}", doc]).fetchone() is not None

    def holding(self, match: str) -> int:
        return self._docs("SELECT rowid FROM said WHERE said MATCH ?", match) if match else 0

    def _units(self, text: TextQuery) -> int:
        """With one MATCH where all of them are wanted, or any: FTS5 skips along the rarest."""
        units = [unit for unit in text.units if unit.phrases]
        if text.least <= 0:
            return self.union((PRESENT,))
        if text.least > len(units):
            return 0
        if text.least in (1, len(units)):
            return self.holding(expression(units, "OR" if text.least == 1 else "AND", title_only=text.title_only))
        return at_least(text.least, [self.holding(expression([unit], "OR", title_only=text.title_only)) for unit in units])

    def _amounts(self, interval: Interval) -> int:
        sql = "SELECT doc FROM amount WHERE name = ? AND value >= ? AND value < ?"
        if interval.end > LARGEST:
            sql = "SELECT doc FROM amount WHERE name = ? AND value >= ? AND value <= ?"
        return self._docs(sql, interval.name, min(interval.start, LARGEST), min(interval.end, LARGEST))

    def _docs(self, sql: str, *values: object) -> int:
        return bits_of(doc for (doc,) in self._connection.execute(sql, values))


def expression(units: Sequence[Unit], operator: str, *, title_only: bool) -> str:
    """Of FTS5, from tokens alone. Empty without phrases."""
    said = [f"({' OR '.join(map(_phrase, unit.phrases))})" for unit in units if unit.phrases]
    if not said:
        return ""
    joined = f"({f' {operator} '.join(said)})"
    return f"{{{Column.TITLE.value}}} : {joined}" if title_only else joined


def any_of(tokens: Sequence[str], *, title_only: bool) -> str:
    """The same for items that hold any of these tokens."""
    return expression([Unit((Phrase((token,)),)) for token in tokens], "OR", title_only=title_only)


def title_beginning(phrase: Phrase) -> str:
    """The same for titles that begin with it."""
    return f"{{{Column.TITLE.value}}} : ^ {_phrase(phrase)}"


def _phrase(phrase: Phrase) -> str:
    tokens = " ".join(token.replace('"', '""') for token in phrase.tokens)
    return f'"{tokens}" *' if phrase.open else f'"{tokens}"'
