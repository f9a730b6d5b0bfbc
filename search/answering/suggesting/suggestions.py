"""Suggestions for what was typed so far: of each kind some, all of them public in the place that is searched."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from cms.library import facets
from cms.library.reading import Entry, Library, ListQuery
from search.answering.reading import read
from search.answering.suggesting import numbers, past
from search.answering.suggesting.kinds import MOST_OF, Kind, Suggestion
from search.engines.port import Engine, Hit
from search.querying.limits import within
from search.querying.model import SearchQuery
from search.text.folding import fold
from search.text.numbers import spoken
from search.vocabulary.words import Words

SERVICES = ("service_item", "service_bundle")  # document types
LONGEST = 60  # characters of what is read
MOST_MEANT = 3  # words that pinyin or a lay word may stand for


@dataclass(frozen=True)
class Typed:
    """`scopes` are those of lists (`cms.library.facets`): of a site or of all, in the languages asked for. `first` is how many."""

    text: str
    scopes: tuple[str, ...]
    site: str = ""
    first: int = 8

    @property
    def folded(self) -> str:
        return within(self.text)[0][:LONGEST]


def suggest(engine: Engine, library: Library, words: Words, typed: Typed) -> list[Suggestion]:
    """Distinct, in the order of their kinds: numbers, services, queries, titles. Raises EngineDown, EngineMismatch."""
    text = typed.folded
    if not text:
        return []
    completing = Completing(engine, library, typed)
    meant = completing.meant(_meant(text, words))
    completed = completing.entries([text, *meant])
    groups = [
        numbers.beginning(library, text, typed.scopes),
        _of_kind(Kind.SERVICE, (one for one in completed if one["documentType"] in SERVICES)),
        [*past.beginning(text, typed.site), *(Suggestion(Kind.QUERY, word) for word in meant)],
        _of_kind(Kind.TITLE, (one for one in completed if one["documentType"] not in SERVICES)),
    ]
    return list(_shared_out(groups, typed.first, words))


def _meant(text: str, words: Words) -> Sequence[str]:
    """What pinyin so far may become, or what a lay word stands for."""
    return (words.sounding(text, MOST_MEANT) if text not in words.lexicon.weights else ()) or words.official(text)[:MOST_MEANT]


def _of_kind(kind: Kind, entries: Iterable[Entry]) -> list[Suggestion]:
    return [Suggestion(kind, one["title"], one) for one in entries]


def _shared_out(groups: Sequence[Sequence[Suggestion]], first: int, words: Words) -> Iterator[Suggestion]:
    """So many: of each group its share, then whatever is left; in the order of the groups."""
    distinct: dict[str, tuple[int, Suggestion]] = {}
    shares = [(place, one) for place, some in enumerate(groups) for one in some[: _share(some, first)]]
    others = [(place, one) for place, some in enumerate(groups) for one in some]
    for place, one in chain(shares, others):
        text = fold(one.text).strip()
        if len(distinct) < first and words.may_suggest(text):
            distinct.setdefault(text, (place, one))
    yield from (one for _, one in sorted(distinct.values(), key=lambda placed: placed[0]))


def _share(group: Sequence[Suggestion], first: int) -> int:
    return MOST_OF.get(group[0].kind, first) if group else 0


class Completing:
    """Titles that hold what is being typed, from the index, as they stand in the library."""

    def __init__(self, engine: Engine, library: Library, typed: Typed) -> None:
        self._engine, self._library, self._typed = engine, library, typed
        self._found: dict[str, list[Hit]] = {}

    def meant(self, words: Iterable[str]) -> list[str]:
        """Those of the words that a public title in this place holds."""
        return [word for word in words if self._titles(word)]

    def entries(self, texts: Sequence[str]) -> list[Entry]:
        """Those of the first text before those of the others. The index also takes a document's number for its title: that is left out."""
        services = self._complete(texts[0], (tuple(map(facets.of_type, SERVICES)),), self._typed.first)
        hits = chain(services, *map(self._titles, texts))
        wanted = [spoken(text) for text in texts]
        found = read(self._library, (hit.key for hit in hits)).values()
        return [one for one in found if any(text in spoken(one["title"]) for text in wanted)]

    def _titles(self, text: str) -> list[Hit]:
        if text not in self._found:
            self._found[text] = self._complete(text, (), 2 * self._typed.first)  # some of them are services
        return self._found[text]

    def _complete(self, text: str, conditions: tuple[tuple[str, ...], ...], most: int) -> list[Hit]:
        return list(self._engine.complete(SearchQuery(ListQuery(self._typed.scopes, conditions)), text, most))
