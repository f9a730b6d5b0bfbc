"""Documents of no library as entries of an index: in force, public everywhere, all of one day."""

from collections.abc import Iterable, Iterator
from itertools import islice

from cms.library import facets
from cms.library.locales import DEFAULT
from search.columns import Column
from search.engines.port import Engine
from search.entries import IndexEntry
from search.text.numbers import normal
from search.text.tokens import tokens_of
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


def entries_of(documents: Iterable[Document]) -> Iterator[IndexEntry]:
    for position, one in enumerate(documents, 1):
        yield entry(one.identifier, position, one.title, one.text)


def entry(identifier: str, position: int, title: str, text: str, number: str = "") -> IndexEntry:
    texts = {Column.TITLE: [title], Column.BODY: [text], Column.NAMES: [number]}
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
    )
