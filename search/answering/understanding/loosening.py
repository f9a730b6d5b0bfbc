"""Which words of a question may find an item by themselves: those that stand in few items."""

from collections.abc import Sequence

from cms.library.reading import ListQuery
from search.engines.port import Engine
from search.querying.model import Bucket, FacetQuery, SearchQuery, TextQuery, Unit

MANY = 10_000  # items: what a word finds in a large library is bounded, and so is what comparing meanings costs
MOST = 0.05  # of all items: with 0.1 a question finds twice as many, and hardly more that answer it


def informative(engine: Engine, scopes: Sequence[str], units: Sequence[Unit], *, title_only: bool) -> tuple[Unit, ...]:
    """Those that some item holds, at most MOST of all and MANY, and the two rarest: one alone may be beside the point.

    None when no item holds any.

    Counted without the question's filters, so that facets under a filter and without it speak of the same matches.
    """
    listing = ListQuery(tuple(scopes), include_archived=True)
    bucket = (Bucket("all", listing.driver),)
    texts = [None, *(TextQuery((unit,), 1, title_only=title_only) for unit in units)]
    counted = engine.count([FacetQuery(SearchQuery(listing, text), bucket) for text in texts])
    everything, *counts = (found.get("all", 0) for found in counted)
    held = [(count, unit) for count, unit in zip(counts, units, strict=True) if count]
    few = max([min(MOST * everything, MANY), *sorted(count for count, _ in held)[:2]])
    return tuple(unit for count, unit in held if count <= few)
