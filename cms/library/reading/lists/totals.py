"""How many items lists hold."""

from collections.abc import Sequence

from cms.library.reading.lists.conditions import bounds, standing, without
from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import Text, among, fetch, unions

COUNTED = 10_000  # totals are exact up to here, and numbered pages end here


def counts(queries: Sequence[ListQuery]) -> list[int]:
    """How many items each list has, counted up to one more than COUNTED; one statement for all.

    Planned for its values: of a long list only the index is read, and no further than that; a plan for any list reads a long one whole.
    """
    branches = [branch(index, query) for index, query in enumerate(queries) if query.driver]
    found: dict[int, int] = dict(row for text in unions(branches) for row in fetch(*text, prepare=False))
    return [found.get(index, 0) + len(query.chosen) for index, query in enumerate(queries)]


def branch(index: int, query: ListQuery) -> Text:
    ranges, range_values = among(query.driver)
    states, state_values = among(query.archived_states)
    texts = [(f"f.range IN ({ranges})", range_values), (f" AND f.archived IN ({states})", state_values)]
    texts += [bounds(query, "f"), without("f", query.chosen)]
    if query.others:
        others, values = standing(query, "f.item_id", query.others)
        texts.append((f" AND {others}", values))
    distinct = "DISTINCT " if query.overlaps else ""
    conditions = "".join(text for text, _ in texts)
    counted = f"SELECT {distinct}f.item_id FROM library_facet f WHERE {conditions} LIMIT {COUNTED + 1}"
    return f"SELECT {index} AS list, count(*) AS items FROM ({counted}) AS counted", [value for _, values in texts for value in values]
