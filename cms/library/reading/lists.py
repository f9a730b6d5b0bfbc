"""Lists: one range of one covering index for each of their branches, merged here; pinned items are read first."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cms.library.reading import cursors
from cms.library.reading.queries import ListQuery, Sort
from cms.library.reading.statements import marks, union

COUNTED = 10_000  # totals are exact up to here, and numbered pages end here
PINS = 50  # of one column; more would be a list of its own

Key = tuple[int, int]  # (published or updated, item row)
Text = tuple[str, list[Any]]  # SQL, and the values of its marks


@dataclass(frozen=True)
class Window:
    """Which part of a list: `first` items after a cursor, or from an offset."""

    first: int
    after: str | None = None
    offset: int = 0


@dataclass
class Slice:
    """Keys of the asked part, in order; `pinned` holds the rows of all that come first in the list, asked for or not."""

    query: ListQuery
    keys: list[Key] = field(default_factory=list)
    pinned: set[int] = field(default_factory=set)
    has_next: bool = False
    has_previous: bool = False

    @property
    def rows(self) -> list[int]:
        return [row for _, row in self.keys]

    def cursor(self, index: int) -> str:
        key, row = self.keys[index]
        return cursors.encode(self.query.fingerprint, row in self.pinned, key, row)


def read(asked: Sequence[tuple[ListQuery, Window]]) -> list[Slice]:
    """All lists at once: one statement for pins where any list has them, one for the rest."""
    pins = read_pins([query for query, _ in asked])
    parts = [Part(query, window, chosen_first(query, pins.get(index, []))) for index, (query, window) in enumerate(asked)]
    branches = [branch for index, part in enumerate(parts) for branch in part.branches(index)]
    found: dict[int, list[Key]] = {}
    for index, key, row in union(branches) if branches else ():
        found.setdefault(index, []).append((key, row))
    return [part.slice(found.get(index, [])) for index, part in enumerate(parts)]


def chosen_first(query: ListQuery, pins: list[Key]) -> list[Key]:
    """What was chosen for this list, then the column's pins that were not; the key of each is its place."""
    if not query.chosen:
        return pins
    return list(enumerate(dict.fromkeys([*query.chosen, *(row for _, row in pins)])))


def read_pins(queries: Sequence[ListQuery]) -> dict[int, list[Key]]:
    """By the query's index: pinned items that meet its conditions, in order. Their key is their order."""
    branches = []
    for index, query in enumerate(queries):
        if query.sort.pinned_first and query.column:
            conditions, values = conditions_of(query, "p.item_id", [query.driver, *query.others], bounds_of(query, "o"))
            sql = (
                f'SELECT {index} AS list, p."order" AS key, p.item_id AS item FROM library_placement p '
                f'WHERE p.pinned AND p."column" = %s AND {conditions} ORDER BY p."order", p.item_id DESC LIMIT {PINS}'
            )
            branches.append((sql, [query.column, *values]))
    found: dict[int, list[Key]] = {}
    for index, order, row in union(branches) if branches else ():
        found.setdefault(index, []).append((order, row))
    return {index: sorted(keys, key=lambda key: (key[0], -key[1])) for index, keys in found.items()}


def conditions_of(query: ListQuery, item: str, groups: Sequence[Sequence[int]], bounds: Text = ("", [])) -> Text:
    """That an item stands in one range of each group, archived or not as the query says, and within bounds of facet `o`."""
    states = marks(len(query.archived_states))
    texts: list[str] = []
    values: list[Any] = []
    for group in groups:
        in_range = f"o.item_id = {item} AND o.range IN ({marks(len(group))}) AND o.archived IN ({states}){bounds[0]}"
        texts.append(f"EXISTS (SELECT 1 FROM library_facet o WHERE {in_range})")
        values += [*group, *query.archived_states, *bounds[1]]
    return " AND ".join(texts), values


@dataclass(frozen=True)
class Part:
    """One list's share of a statement."""

    query: ListQuery
    window: Window
    pins: list[Key]

    @property
    def after(self) -> tuple[bool, int, int] | None:
        """(pinned, key, row) of the cursor."""
        if self.window.after is None:
            return None
        pinned, key, row = cursors.decode(self.query.fingerprint, self.window.after)
        return pinned, key, row

    @property
    def pins_left(self) -> list[Key]:
        after = self.after
        if after is None:
            return self.pins[self.window.offset :]
        if not after[0]:
            return []
        order, row = after[1:]
        return [pin for pin in self.pins if (pin[0], -pin[1]) > (order, -row)]

    @property
    def offset(self) -> int:
        """Within what is not pinned."""
        return max(0, self.window.offset - len(self.pins))

    def branches(self, index: int) -> list[tuple[str, list[Any]]]:
        """One for each range and archived state; an offset can be left to the database only where there is one branch."""
        query, key, direction = self.query, self.query.sort.key, "DESC" if self.query.sort.descending else "ASC"
        ranges = [(number, state) for number in query.driver for state in query.archived_states]
        offset = self.offset if len(ranges) == 1 else 0
        limit = self.window.first + 1 + (0 if offset else self.offset)
        conditions, values = self._conditions()
        sql = (
            f"SELECT {index} AS list, f.{key} AS key, f.item_id AS item FROM library_facet f WHERE f.range = %s AND f.archived = %s"
            f"{conditions} ORDER BY f.{key} {direction}, f.item_id {direction} LIMIT {limit} OFFSET {offset}"
        )
        return [(sql, [number, state, *values]) for number, state in ranges]

    def _conditions(self) -> tuple[str, list[Any]]:
        query, after = self.query, self.after
        texts, values = "", list[Any]()
        if after is not None and not after[0]:
            texts += f" AND (f.{query.sort.key}, f.item_id) {'<' if query.sort.descending else '>'} (%s, %s)"
            values += after[1:]
        more, bounds = bounds_of(query)
        texts, values = texts + more, values + bounds
        if self.pins:
            texts += f" AND f.item_id NOT IN ({marks(len(self.pins))})"
            values += [row for _, row in self.pins]
        if query.others:
            others, more_values = conditions_of(query, "f.item_id", query.others)
            texts, values = f"{texts} AND {others}", values + more_values
        return texts, values

    def slice(self, found: list[Key]) -> Slice:
        """Pins, then the branches merged, each item once."""
        merged = sorted(set(found), reverse=self.query.sort.descending)
        if len(self.query.driver) * len(self.query.archived_states) > 1:
            merged = merged[self.offset :]
        keys = [*self.pins_left, *merged]
        first = self.window.first
        previous = self.window.after is not None or self.window.offset > 0
        return Slice(self.query, keys[:first], {row for _, row in self.pins}, len(keys) > first, previous and bool(keys))


def bounds_of(query: ListQuery, facet: str = "f") -> Text:
    """Intervals include their start and exclude their end."""
    texts, values = "", list[Any]()
    if query.published_from is not None:
        texts, values = f"{texts} AND {facet}.published >= %s", [*values, query.published_from]
    if query.published_before is not None:
        texts, values = f"{texts} AND {facet}.published < %s", [*values, query.published_before]
    return texts, values


def counts(queries: Sequence[ListQuery]) -> list[int]:
    """How many items each list has, counted up to one more than COUNTED; one statement for all."""
    branches = [count_branch(index, query) for index, query in enumerate(queries) if query.driver]
    found: dict[int, int] = dict(union(branches)) if branches else {}
    return [int(found.get(index, 0)) + len(query.chosen) for index, query in enumerate(queries)]


def count_branch(index: int, query: ListQuery) -> tuple[str, list[Any]]:
    bounds, values = bounds_of(query)
    if query.chosen:
        bounds, values = f"{bounds} AND f.item_id NOT IN ({marks(len(query.chosen))})", [*values, *query.chosen]
    others, other_values = conditions_of(query, "f.item_id", query.others)
    distinct = "DISTINCT " if len(query.driver) > 1 else ""
    counted = (
        f"SELECT {distinct}f.item_id FROM library_facet f WHERE f.range IN ({marks(len(query.driver))}) "
        f"AND f.archived IN ({marks(len(query.archived_states))}){bounds}{' AND ' + others if others else ''} LIMIT {COUNTED + 1}"
    )
    sql = f"SELECT {index} AS list, count(*) AS items FROM ({counted}) AS counted"
    return sql, [*query.driver, *query.archived_states, *values, *other_values]


__all__ = ["COUNTED", "ListQuery", "Slice", "Sort", "Window", "counts", "read"]
