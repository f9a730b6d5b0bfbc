"""The engine of one machine."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _

from search.engines.embedded.explaining import explained
from search.engines.embedded.folder import Folder
from search.engines.embedded.index import Index
from search.engines.embedded.matching import Matching, title_beginning
from search.engines.embedded.ranking import ordered
from search.engines.embedded.rows import Rows
from search.engines.embedded.schema import signed
from search.engines.port import COUNTED, Applied, EngineDown, EngineMismatch, Explained, Found, Hit, Target
from search.entries import Gone, IndexEntry, Key
from search.querying.model import FacetQuery, SearchQuery, Window
from search.querying.phrases import phrase_of
from search.text.folding import fold

FELLOWS = 1_000


class EmbeddedEngine:
    """An `Engine` (`search.engines.port`) in a folder of its own, for any number of threads and processes of one machine."""

    name = "embedded"

    def __init__(self, path: Path) -> None:
        self._folder = Folder(path)
        self._indexes: dict[str, Index] = {}

    def find(self, query: SearchQuery, window: Window) -> Found:
        with self._asking() as (matching, rows):
            matches = matching.matches(query)
            hits = ordered(matching, rows, query, matches, window)
        return Found(hits[: window.first], min(matches.bit_count(), COUNTED + 1), len(hits) > window.first)

    def count(self, asked: Sequence[FacetQuery]) -> list[dict[str, int]]:
        with self._asking() as (matching, _rows):
            matching.load(one for facet in asked for bucket in facet.buckets for one in bucket.ranges)
            counted = []
            for facet in asked:
                matches = matching.matches(facet.query)
                numbers = {bucket.value: matching.count_in(bucket, matches) for bucket in facet.buckets}
                counted.append({value: number for value, number in numbers.items() if number})
        return counted

    def fellows(self, query: SearchQuery, *, matters: Sequence[str], copies: Sequence[str]) -> list[Hit]:
        with self._asking() as (matching, rows):
            found = matching.matches(query) & matching.belonging(matters, copies)
            return ordered(matching, rows, query, found, Window(FELLOWS))[:FELLOWS]

    def explain(self, query: SearchQuery, key: Key) -> Explained:
        with self._asking() as (matching, rows):
            return explained(matching, rows, query, key)

    def complete(self, listing: SearchQuery, beginning: str, first: int) -> list[Hit]:
        phrase = phrase_of(fold(beginning))
        if phrase is None:
            return []
        typed = replace(phrase, open=True)  # the last word may go on
        with self._asking() as (matching, rows):
            found = matching.matches(listing) & matching.current() & matching.with_title(typed)
            begins = matching.holding(title_beginning(typed))
            hits = rows.dated(found & begins, 0.0, first)
            return [*hits, *rows.dated(found & ~begins, 0.0, first - len(hits))]

    def apply(self, entries: Sequence[IndexEntry], gone: Sequence[Gone]) -> None:
        self._write(lambda index: index.apply(entries, gone))

    def advance(self, position: int) -> None:
        self._write(lambda index: index.advance(position))

    def forget(self, keys: Sequence[Key]) -> None:
        self._write(lambda index: index.forget(keys))

    def applied(self) -> Applied:
        return self._live().applied()

    def walk(self) -> Iterator[tuple[Key, int]]:
        return self._live().walk()

    def check(self) -> None:
        with self._asking():
            pass

    @contextmanager
    def rebuilding(self) -> Iterator[Target]:
        with self._folder.building(Index.create) as file:
            yield Index(file)

    @contextmanager
    def _asking(self) -> Iterator[tuple[Matching, Rows]]:
        """One state of the live index. Raises EngineMismatch for one made by other tokens: it would answer wrongly."""
        index = self._live()
        with index.connections.reading() as connection:
            (signature,) = connection.execute("SELECT value FROM meta WHERE name = 'signature'").fetchone() or ("",)
            if signature != signed():
                raise EngineMismatch(_("The search index was made by another version. Run: python -m cms search_reindex"))
            yield Matching(connection), Rows(index.connections, connection)

    def _write(self, write: Callable[[Index], None]) -> None:
        """First to the live index, which is searched; then to one that is being built."""
        pointers = self._folder.pointers()
        if pointers.building:
            pointers = self._folder.drop_abandoned()
        if pointers.live or not pointers.building:
            write(self._live())
        if pointers.building:
            try:
                write(self._index(pointers.building))
            except (EngineDown, EngineMismatch):
                if pointers.building in vars(self._folder.pointers()).values():
                    raise

    def _live(self) -> Index:
        """A file that another takes the place of just now is gone when it is opened: the other one is there."""
        live = self._folder.pointers().live
        index = self._index(live) if live else None
        try:
            if index is not None:
                index.connections.open()
                return index
        except EngineDown:
            if self._folder.pointers().live != live:
                return self._live()
            if index is not None and index.connections.path.exists():
                raise
        raise EngineMismatch(_("There is no search index. Run: python -m cms search_reindex"))

    def _index(self, name: str) -> Index:
        if name not in self._indexes:
            kept = vars(self._folder.pointers()).values()
            self._indexes = {other: index for other, index in self._indexes.items() if other in kept}
            self._indexes[name] = Index(self._folder.path / name)
        return self._indexes[name]
