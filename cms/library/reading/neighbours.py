"""The next older and the next newer item of an item's section."""

from collections.abc import Sequence
from datetime import datetime

from cms.library import facets
from cms.library.reading.entries import Entry
from cms.library.reading.statements import fetch, unions


def neighbours(entries: Sequence[Entry], *, newer: bool) -> list[int | None]:
    """Rows, one for each entry, in one statement. An archived or unlisted item has a place among the others all the same."""
    side, direction = (">", "ASC") if newer else ("<", "DESC")
    branches = []
    for index, one in enumerate(entries):
        if one.column:
            number = facets.range_of(facets.in_column(one.column, one.locale), facets.LISTED)
            sql = (
                f"SELECT {index} AS entry, f.item_id AS item FROM library_facet f WHERE f.range = %s AND f.archived = %s "
                f"AND (f.published, f.item_id) {side} (%s, %s) "
                f"ORDER BY f.published {direction}, f.item_id {direction} LIMIT 1"
            )
            branches.append((sql, [number, False, facets.microseconds(datetime.fromisoformat(one["publishedAt"])), one.row]))
    found: dict[int, int] = dict(row for text in unions(branches) for row in fetch(*text))
    return [found.get(index) for index in range(len(entries))]
