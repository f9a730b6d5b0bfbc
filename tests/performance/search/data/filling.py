"""Indexes of the search benches, filled through the engine as a rebuild fills them; one that is there already is left as it is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from rich.console import Console
from rich.progress import track

from cms.library.models import Item
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.port import Engine, EngineMismatch
from search.entries import IndexEntry
from tests.performance.data.copying import copy_columns, settle
from tests.performance.search.data.documents import Made
from tests.performance.search.data.province import Province
from tests.performance.search.data.rows import entries, wanted

BATCH = 500


def is_filled(engine: ElasticsearchEngine, count: int) -> bool:
    """With so many documents, by these tokens and this mapping."""
    try:
        engine.check()
    except EngineMismatch:
        return False
    return engine.applied().position == count


def fill(engine: Engine, documents: Iterable[Made], count: int, province: Province) -> None:
    """With so many documents, in the place of what there is."""
    put(engine, entries(documents, province), count)


def put(engine: Engine, made: Iterator[IndexEntry], count: int) -> None:
    with engine.rebuilding() as target:
        for _ in track(range(-(-count // BATCH)), description=f"indexing {count:,}", console=Console(stderr=True)):
            target.apply(list(islice(made, BATCH)), [])
        target.advance(count)


def insert(documents: Iterable[Made], province: Province) -> None:
    """The library's rows that answers read, without the lists that they stand in: those are in the index."""
    left = iter(documents)
    while some := list(islice(left, BATCH)):
        _insert([wanted(made, province).row() | {"position": made.number + 1} for made in some])
    settle()


def _insert(rows: Sequence[dict]) -> None:
    fields = [field for field in Item._meta.local_concrete_fields if not field.primary_key]
    copy_columns(
        Item, [field.attname for field in fields], ([field.get_prep_value(row[field.attname]) for field in fields] for row in rows)
    )
