"""Reads lists, and what their items say, in one statement."""

from collections.abc import Iterator, Sequence

from django.db import connection

from cms.library.reading.entries import COLUMNS
from cms.library.reading.lists import pins
from cms.library.reading.lists.parts import Found, Part
from cms.library.reading.lists.windows import Slice, Window
from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import BRANCHES, Text, fetch, union

# At facets, in the conditions of pins: each list with pins looks at the pins of all, and SQLite refuses 65,536 looks at one table.
LOOKS = 64_000

# PostgreSQL is told to look each item up: for some tens of lists it would rather read the whole table, which grows.
ITEMS = {
    "postgresql": "CROSS JOIN LATERAL (SELECT * FROM library_item WHERE id = l.item OFFSET 0) AS i",
    "sqlite": "JOIN library_item i ON i.id = l.item",
}


def read(asked: Sequence[tuple[ListQuery, Window]]) -> list[Slice]:
    """All lists at once. Raises BadCursor."""
    known = pins.read({index: query for index, (query, window) in enumerate(asked) if window.offset})
    parts = [Part(query, window, known.get(index)) for index, (query, window) in enumerate(asked)]
    found: list[list[Found]] = [[] for _ in parts]
    for batch in batches([(index, part) for index, part in enumerate(parts) if part.ranges]):
        sql, values = statement(batch)
        for index, pinned, key, row, *item in fetch(sql, values, prepare=not any(part.is_singular for _, part in batch)):
            found[index].append(Found(bool(pinned), (key, row), tuple(item)))
    return [part.slice(rows) for part, rows in zip(parts, found, strict=True)]


def batches(parts: Sequence[tuple[int, Part]]) -> Iterator[list[tuple[int, Part]]]:
    """As many as one statement can hold: BRANCHES, the pins' included, and LOOKS."""
    batch: list[tuple[int, Part]] = []
    branches, pinned, conditions = 1, 1, 0
    for index, part in parts:
        if part.reads_pins:
            pinned, conditions = pinned + 1, conditions + 1 + len(part.query.others)
        branches += len(part.ranges)
        if batch and (branches > BRANCHES or pinned * conditions > LOOKS):
            yield batch
            batch, branches, pinned, conditions = [], 1 + len(part.ranges), 2, 1 + len(part.query.others)
        batch.append((index, part))
    if batch:
        yield batch


def statement(parts: Sequence[tuple[int, Part]]) -> Text:
    """List, whether pinned, key, row, and COLUMNS of the item.

    Pins are read once: those that come first are the very rows that the rest leaves out, so that none is served twice or lost.
    """
    pinned = [pins.select(index, part.query) for index, part in parts if part.reads_pins]
    branches = [part.select(index) for index, part in parts]
    shown = [str(index) for index, part in parts if part.reads_pins and part.begins]
    if shown:
        branches.append((f"SELECT list, 1 AS pinned, key, item FROM pins WHERE list IN ({', '.join(shown)})", ()))
    sql, values = union(branches)
    joined = f"SELECT l.list, l.pinned, l.key, l.item, {COLUMNS} FROM ({sql}) AS l {ITEMS[connection.vendor]}"
    if not pinned:
        return joined, values
    read_first, first_values = union(pinned)
    return f"WITH pins AS MATERIALIZED ({read_first}) {joined}", [*first_values, *values]
