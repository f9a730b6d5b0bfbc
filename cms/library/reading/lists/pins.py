"""What comes first in a list: what was chosen for it, then what is pinned in its column."""

from collections.abc import Iterable

from cms.library.reading.lists.conditions import bounds, standing
from cms.library.reading.lists.windows import Key
from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import Text, fetch, unions

MOST = 50  # of one column; more would be a list of its own, and those beyond stand where their date puts them


def has_pins(query: ListQuery) -> bool:
    return query.sort.pinned_first and bool(query.column)


def select(index: int, query: ListQuery) -> Text:
    """The list's number, order and row of the pinned items that meet the list's conditions: the first MOST, by order."""
    conditions, values = standing(query, "p.item_id", [query.driver, *query.others], bounds(query, "o"))
    sql = (
        f'SELECT {index} AS list, p."order" AS key, p.item_id AS item FROM library_placement p '
        f'WHERE p.pinned AND p."column" = %s AND {conditions} ORDER BY p."order", p.item_id DESC LIMIT {MOST}'
    )
    return sql, [query.column, *values]


def read(queries: dict[int, ListQuery]) -> dict[int, list[Key]]:
    """By the query's number: (order, row) of its pins; one statement for all."""
    branches = [select(index, query) for index, query in queries.items() if has_pins(query)]
    found: dict[int, list[Key]] = {index: [] for index in queries}
    for text in unions(branches):
        for index, order, row in fetch(*text):
            found[index].append((order, row))
    return found


def leading(query: ListQuery, pins: Iterable[Key]) -> list[Key]:
    """What was chosen for this list, then the column's pins that were not; the key of each is its place."""
    ordered = sorted(pins, key=lambda key: (key[0], -key[1]))
    if not query.chosen:
        return ordered
    return list(enumerate(dict.fromkeys([*query.chosen, *(row for _, row in ordered)])))
