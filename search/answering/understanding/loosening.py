"""Which words of a question may find an item by themselves: those that stand in few items."""

from collections.abc import Sequence

from cms.library.reading import ListQuery
from search.engines.port import Engine
from search.querying.model import Bucket, FacetQuery, SearchQuery, TextQuery, Unit
from search.querying.parsing import Loose

MANY = 10_000  # items: what a word finds in a large library is bounded, and so is what comparing meanings costs
MOST = 0.05  # of all items: with 0.1 a question finds twice as many, and hardly more that answer it


def informative(engine: Engine, scopes: Sequence[str], loose: Loose, *, title_only: bool) -> tuple[Unit, ...]:
    """What some item holds, at most MOST of all and MANY; and the two rarest words, for one alone may be beside the point.

    Nothing when no item holds any. Counted without the question's filters, so that facets under a filter and without it speak of the same
    matches.
    """
    counts = _counted(engine, ListQuery(tuple(scopes), include_archived=True), (*loose.words, *loose.pairs), title_only=title_only)
    most = min(MOST * counts[None], MANY)
    rarest = sorted(counts[word] for word in loose.words if counts[word])[:2]
    words = [word for word in loose.words if 0 < counts[word] <= max([most, *rarest])]
    return (*words, *(pair for pair in loose.pairs if 0 < counts[pair] <= most))


def _counted(engine: Engine, listing: ListQuery, units: Sequence[Unit], *, title_only: bool) -> dict[Unit | None, int]:
    """How many items of the list hold each of them; by None how many there are."""
    bucket = (Bucket("all", listing.driver),)
    texts: dict[Unit | None, TextQuery | None] = {None: None, **{unit: TextQuery((unit,), 1, title_only=title_only) for unit in units}}
    found = engine.count([FacetQuery(SearchQuery(listing, text), bucket) for text in texts.values()])
    return dict(zip(texts, (one.get("all", 0) for one in found), strict=True))
