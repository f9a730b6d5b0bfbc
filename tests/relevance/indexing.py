"""Documents of no library as entries of an index: in force, public everywhere, all of one day."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from cms.library import facets
from cms.library.locales import DEFAULT
from search.columns import Column
from search.engines.port import Engine
from search.entries import IndexEntry
from search.indexing.entries import said_first
from search.meaning import choosing
from search.text.numbers import normal
from search.text.tokens import tokens_of
from tests.relevance import meanings
from tests.relevance.sets import Document

BATCH = 500
RANGES = frozenset([facets.range_of(facets.everything(DEFAULT), facets.LISTED)])


def fill(engine: Engine, entries: Iterable[IndexEntry]) -> int:
    """Puts a new index in the place of what there is; answers how many entries it holds."""
    done, left = 0, iter(entries)
    with engine.rebuilding() as target:
        while batch := list(islice(left, BATCH)):
            target.apply(batch, [])
            done += len(batch)
        target.advance(done)
    return done


def entries_of(documents: Sequence[Document]) -> Iterator[IndexEntry]:
    """With their meaning where the process has a model."""
    said = [said_first(_texts(one.title, one.text)) for one in documents] if choosing.is_chosen() else []
    vectors = meanings.kept(said)
    for position, (one, text) in enumerate(zip_longest(documents, said, fillvalue=""), 1):
        yield entry(one.identifier, position, one.title, one.text, meaning=vectors.get(text, b""))


def _texts(title: str, text: str, number: str = "") -> dict[Column, list[str]]:
    return {Column.TITLE: [title], Column.BODY: [text], Column.NAMES: [number]}


def entry(identifier: str, position: int, title: str, text: str, number: str = "", meaning: bytes = b"") -> IndexEntry:
    texts = _texts(title, text, number)
    return IndexEntry(
        key=(identifier, DEFAULT),
        position=position,
        document_type="policy_document",
        title=title,
        published=0,
        archived=False,
        current=True,
        ranges=RANGES,
        values={},
        columns={column: tokens_of(some) for column, some in texts.items() if any(some)},
        numbers=(normal(number),) if number else (),
        meaning=meaning,
    )
