"""One answer of the search. Nothing is asked of the engine before a field needs it, and nothing twice."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from cms.library.reading import Entry, Library
from search.answering import identity, places, shortcuts
from search.answering.asking import Part, Question
from search.answering.facets import values
from search.answering.grouping import Group, Page, fellows_of, filled, folded
from search.answering.highlights import highlights
from search.answering.reading import bodies, read
from search.answering.understanding.loosening import informative
from search.answering.understanding.meanings import Understanding
from search.engines.port import Engine, Found, Hit
from search.entries import Key, Place
from search.log import counting
from search.querying.model import SearchQuery, Unit
from search.querying.parsing import Loose
from search.querying.phrases import marked
from search.registry import stands_by_itself

NOTHING = Found((), 0, has_next=False)


class Answer:
    """Raises EngineDown and EngineMismatch where the engine is asked, and BadCursor."""

    def __init__(
        self, engine: Engine, library: Library, question: Question, part: Part, understanding: Understanding, *, counts: bool = True
    ) -> None:
        self._engine, self._library, self._counts = engine, library, counts
        self._question, self._part = question, part
        self.understanding = understanding

    @cached_property
    def found(self) -> Found:
        place = places.place(self._question, self._part.after) if self._part.after is not None else None
        if not self.understanding.usable:
            return NOTHING
        self.understanding.loosen(self._informative)
        found = self._find(place)
        while self.understanding.retry(found.total):
            found = self._find(place)
        if self._counts:
            counting.counted(self._question, self._part, 0 if self.understanding.corrected else found.total)
        return found

    def _find(self, place: Place | None) -> Found:
        return self._engine.find(self._question.query(self.understanding.meant), self._part.window(place))

    def _informative(self, loose: Loose) -> tuple[Unit, ...]:
        scopes = self._question.wide or self._question.listing.scopes
        return informative(self._engine, scopes, loose, title_only=self.understanding.title_only)

    @property
    def query(self) -> SearchQuery:
        """What was asked of the engine in the end."""
        if self.found is NOTHING:
            return self._question.query(None)
        return self._question.query(self.understanding.query)

    @property
    def entries(self) -> list[Entry]:
        """Hits that are still public, none of them folded under another."""
        keys = [hit.key for hit in self.found.hits]
        found = read(self._library, keys)
        return [found[key] for key in keys if key in found]

    @property
    def total(self) -> int:
        """Counted up to one more than COUNTED."""
        return self.found.total

    @cached_property
    def page(self) -> Page:
        """Hits with those of one matter together."""
        follow = None if self._part.numbered else lambda hit: self._find(hit.place)
        return filled(self.found, self._part.first, self._folded, follow)

    def _folded(self, hits: Sequence[Hit]) -> list[Group]:
        if self.understanding.query is None or not hits:
            return [Group(hit, hit) for hit in hits]
        fellows = fellows_of(self.found, hits, self._engine, self._question.query(self.understanding.query))
        return folded(hits, fellows, self._by_themselves)

    def _by_themselves(self, keys: Sequence[Key]) -> set[Key]:
        """Of those that belong to a policy, what people look for without it. Hits are read along: they are asked for next."""
        entries = read(self._library, [*keys, *(hit.key for hit in self.found.hits)])
        return {key for key in keys if key in entries and stands_by_itself(entries[key]["documentType"])}

    @cached_property
    def groups(self) -> list[tuple[Group, Entry]]:
        """Those that are still public."""
        self._entries = read(self._library, [key for group in self.page.groups for key in self._keys(group)])
        return [(group, self._entries[group.hit.key]) for group in self.page.groups if group.hit.key in self._entries]

    @staticmethod
    def _keys(group: Group) -> list[Key]:
        return [group.hit.key, *(one.key for one in group.grouped)]

    def members(self, group: Group) -> list[Entry]:
        return [self._entries[one.key] for one in group.grouped if one.key in self._entries]

    def cursor(self, hit: Hit) -> str:
        return places.cursor(self._question, hit)

    @cached_property
    def _bodies(self) -> list[Entry]:
        return bodies(self._library, self._question.locale)

    @cached_property
    def facets(self) -> list[dict[str, Any]]:
        if self.found is NOTHING:
            return []
        return values.counted(self._engine, self._library.directory, self._question, self.understanding.query, self._bodies)

    @property
    def locale(self) -> str:
        return self._question.locale

    @property
    def query_id(self) -> str:
        return identity.query_id(self._question, self._engine.applied())

    @cached_property
    def best_bets(self) -> list[Entry]:
        """What editors put above the results for this text, as far as it is public."""
        chosen = self.understanding.vocabulary.best_bets(self._question.text, self._question.site)
        found = self._library.items(chosen, self._question.locale)
        return [found[one] for one in chosen if one in found]

    @cached_property
    def shortcut(self) -> dict[str, str] | None:
        return shortcuts.leading(self._library, self._question, self.understanding.vocabulary, lambda: self._bodies)

    def highlights(self, entries: Sequence[Entry]) -> list[list[dict[str, str]]]:
        self._library.bodies(entries)
        query = self.understanding.query
        phrases = marked(query) if query is not None else ()
        return [highlights(entry, phrases) for entry in entries]
