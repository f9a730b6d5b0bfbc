"""The query, as both engines translate it. Nothing in it was typed by hand: text is folded and cut into tokens before."""

from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from cms.library.reading import ListQuery
from search.entries import Place


@dataclass(frozen=True)
class Phrase:
    """Tokens side by side, in this order. The last one may be the beginning of a token (`open`): one Chinese character at the end."""

    tokens: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True)
class Unit:
    """One thing that is looked for: met by any of its phrases. The first is what was typed, others are official terms and spellings.

    `weight` is relative to 1 and only ranks.
    """

    phrases: tuple[Phrase, ...]
    weight: float = 1.0


@dataclass(frozen=True)
class TextQuery:
    """An item matches when at least `least` of the units are met, in any searched column, or when `number` is one of its numbers.

    `whole` is all that was typed as one phrase, for titles that hold it; `hints` only rank: what they find beyond the units does
    not match. `number` is a document number or an index number in its folded form; its items come first. `meaning` is the vector of
    what was asked (`search.meaning`), empty where words alone rank.
    """

    units: tuple[Unit, ...]
    least: int
    whole: Phrase | None = None
    hints: tuple[Unit, ...] = ()
    number: str = ""
    title_only: bool = False
    meaning: bytes = b""


class Order(Enum):
    RELEVANCE = "relevance"
    PUBLISHED_DESC = "published_desc"
    PUBLISHED_ASC = "published_asc"


@dataclass(frozen=True)
class SearchQuery:
    """`listing` says which items are looked through (scopes, conditions, dates, numbers, archived or not), as lists do.

    Without `text` all of them match. `near` are ranges of a region: its items come first when ranked by relevance.
    """

    listing: ListQuery
    text: TextQuery | None = None
    order: Order = Order.RELEVANCE
    near: tuple[int, ...] = ()


@dataclass(frozen=True)
class Window:
    """`first` hits after a place (`Hit.place`), or from an offset below 10,000."""

    first: int
    after: Place | None = None
    offset: int = 0


class Bucket(NamedTuple):
    """One value of a facet, and the ranges that its items stand in, each in one of them. Years have bounds in microseconds instead."""

    value: str
    ranges: tuple[int, ...] = ()
    bounds: tuple[int, int] | None = None


@dataclass(frozen=True)
class FacetQuery:
    """Count matches of `query`, which lacks the facet's own filter, in each bucket."""

    query: SearchQuery
    buckets: tuple[Bucket, ...] = field(default=())
