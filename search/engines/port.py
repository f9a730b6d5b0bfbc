"""What an engine does. Both engines are held to it by the same tests (`tests/search/engines`)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from search.columns import Column
from search.entries import Gone, IndexEntry, Key, Place, tie_of
from search.querying.model import FacetQuery, Phrase, SearchQuery, TextQuery, Window

COUNTED = 10_000  # totals are exact up to here, and numbered pages end here


class EngineDown(Exception):
    """Not answering, or not in time. Answers say UNAVAILABLE; the consumer waits."""


class EngineMismatch(Exception):
    """The engine cannot be used as it stands: another server version, no index, one made by another tokeniser. Says what to do."""


@dataclass(frozen=True)
class Hit:
    """`place` is what the next window begins after.

    `tier` is the whole thousands of the score: see `search.engines.tiers`.
    """

    key: Key
    score: float
    tier: int
    published: int
    matter: str
    copy_of: str

    @property
    def place(self) -> Place:
        return self.score, self.published, tie_of(self.key)


@dataclass(frozen=True)
class Found:
    """`total` counts up to one more than COUNTED."""

    hits: Sequence[Hit]
    total: int
    has_next: bool


@dataclass(frozen=True)
class Applied:
    """What the index holds: everything up to `position`, made by this `signature` of tokens and mapping."""

    position: int
    signature: str


@dataclass(frozen=True)
class Explained:
    """Why an item is a hit, or, without a `hit`, why it is none.

    `held` are the columns that hold each phrase of the text that the item holds at all. `parts` are the shares that tokens have in
    the hit's score below its tier; engines count them each in its own way.
    """

    hit: Hit | None = None
    held: Mapping[Phrase, tuple[Column, ...]] = field(default_factory=dict)
    parts: Mapping[str, float] = field(default_factory=dict)


def phrases_of(text: TextQuery) -> list[Phrase]:
    """All that an explanation tells of: those of the units, then the whole."""
    phrases = [phrase for unit in text.units for phrase in unit.phrases]
    return list(dict.fromkeys([*phrases, text.whole] if text.whole else phrases))


class Target(Protocol):
    """An index that entries are written to: the live one, or one that is being built."""

    def apply(self, entries: Sequence[IndexEntry], gone: Sequence[Gone]) -> None:
        """Refuses what is older than what is there. Raises EngineDown; then all of it may be given again."""

    def advance(self, position: int) -> None:
        """All events up to this one are applied."""

    def applied(self) -> Applied:
        """Raises EngineDown, and EngineMismatch when there is no index."""

    def walk(self) -> Iterator[tuple[Key, int]]:
        """Every item's key and position, in order of the key; nothing of those that left."""

    def forget(self, keys: Sequence[Key]) -> None:
        """Remove what should never have been there, whatever its position."""


class Engine(Target, Protocol):
    """Writes go to the live index and, while one is being built, also to that one: a publish is never lost to a rebuild."""

    name: str

    def find(self, query: SearchQuery, window: Window) -> Found:
        """Ranked by tier and score, or by date; then newest first, then by `tie_of`. Raises EngineDown, EngineMismatch."""

    def count(self, asked: Sequence[FacetQuery]) -> list[dict[str, int]]:
        """For each question the exact number of matches by bucket value; those without a match are left out."""

    def fellows(self, query: SearchQuery, *, matters: Sequence[str], copies: Sequence[str]) -> list[Hit]:
        """Matches of the query that belong to these matters or copies, in its order, at most 1,000."""

    def explain(self, query: SearchQuery, key: Key) -> Explained:
        """Of one item, whether it matches or not; of one that is not in the index nothing is told. Raises EngineDown, EngineMismatch."""

    def complete(self, listing: SearchQuery, beginning: str, first: int) -> list[Hit]:
        """Current items whose title holds what was typed, those that begin with it first, then the newest."""

    def rebuilding(self) -> AbstractContextManager[Target]:
        """A new index. Left in peace it takes the place of the live one at once; after an exception it is dropped."""

    def check(self) -> None:
        """Whether it can be used. Raises EngineMismatch, EngineDown."""
