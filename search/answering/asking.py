"""What a reader asks of the search, in terms of the library."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from cms.library.reading import ListQuery
from search.entries import Place
from search.querying.model import Order, SearchQuery, TextQuery, Window

__all__ = ["SITE", "YEAR", "Condition", "Order", "Part", "Question"]

Condition = tuple[str, ...]

SITE, YEAR = "site", "year"  # facets that are no conditions: the scopes, and the dates


@dataclass(frozen=True)
class Question:
    """`conditions` are those of the filter by the facet that counts them: a name of `ItemFilter`, or of a scheme of terms.

    `wide` are the scopes of all sites, for the facet of sites; none when a column is asked for. `locale` is the answer's language.
    """

    text: str
    listing: ListQuery
    locale: str
    site: str = ""
    wide: tuple[str, ...] = ()
    conditions: Mapping[str, tuple[Condition, ...]] = field(default_factory=dict)
    title_only: bool = False
    near: tuple[int, ...] = ()
    order: Order = Order.RELEVANCE

    def query(self, text: TextQuery | None) -> SearchQuery:
        """By date when there are no words to rank by."""
        order = Order.PUBLISHED_DESC if text is None and self.order is Order.RELEVANCE else self.order
        return SearchQuery(self.listing, text, order, self.near)

    def without(self, facet: str) -> ListQuery:
        """The listing as if the filter that this facet counts were not set."""
        if facet == SITE:
            return replace(self.listing, scopes=self.wide)
        if facet == YEAR:
            return replace(self.listing, published_from=None, published_before=None)
        others = chain.from_iterable(some for name, some in self.conditions.items() if name != facet)
        return replace(self.listing, conditions=tuple(others))

    def chosen(self, facet: str) -> Iterator[str]:
        """Codes that the facet's own filter asks for."""
        yield from chain.from_iterable(self.conditions.get(facet, ()))


@dataclass(frozen=True)
class Part:
    """Which part of the hits: `first` after a cursor, or a `numbered` page's, which is cut before hits are folded."""

    first: int
    after: str | None = None
    offset: int = 0
    numbered: bool = False

    def window(self, place: Place | None) -> Window:
        return Window(self.first, place, self.offset)
