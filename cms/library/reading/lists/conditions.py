"""What an item must meet to stand in a list, as SQL."""

from collections.abc import Sequence
from typing import Any

from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import Text, among


def standing(query: ListQuery, item: str, groups: Sequence[Sequence[int]], bounds: Text = ("", ())) -> Text:
    """That an item stands in one range of each group, archived or not as the query says, and within bounds of facet `o`."""
    states, state_values = among(query.archived_states)
    texts: list[str] = []
    values: list[Any] = []
    for group in groups:
        ranges, range_values = among(group)
        in_range = f"o.item_id = {item} AND o.range IN ({ranges}) AND o.archived IN ({states}){bounds[0]}"
        texts.append(f"EXISTS (SELECT 1 FROM library_facet o WHERE {in_range})")
        values += [*range_values, *state_values, *bounds[1]]
    return " AND ".join(texts), values


def bounds(query: ListQuery, facet: str) -> Text:
    """Intervals include their start and exclude their end. Of numbers, those that codes of facets do not say exactly."""
    texts, values = "", list[Any]()
    if query.published_from is not None:
        texts, values = f"{texts} AND {facet}.published >= %s", [*values, query.published_from]
    if query.published_before is not None:
        texts, values = f"{texts} AND {facet}.published < %s", [*values, query.published_before]
    for one in query.numbers:
        if not one.exact:
            # A scalar, for the planner to look each up: a join it would rather begin with all numbers.
            number = f"(SELECT n.value FROM library_number n WHERE n.item_id = {facet}.item_id AND n.name = %s)"
            texts, values = f"{texts} AND {number} BETWEEN %s AND %s", [*values, one.name, one.start, one.end - 1]
    return texts, values


def without(facet: str, rows: Sequence[int]) -> Text:
    """That it is none of these items."""
    if not rows:
        return "", ()
    marks, values = among(rows)
    return f" AND {facet}.item_id NOT IN ({marks})", values
