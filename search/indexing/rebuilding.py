"""A new index beside the live one. Publishing and searching go on meanwhile, and nothing published meanwhile is lost."""

import time
from collections.abc import Callable, Iterator

from cms.ledger import positions
from cms.library.models import Item
from search.engines.port import Engine
from search.indexing.applying import BATCH, apply_rows, catch_up

PAUSE = 0.01  # seconds between batches, in which others may write

Progress = Callable[[int, int], None]


def rebuild(engine: Engine, progress: Progress | None = None) -> int:
    """Builds and swaps; answers how many items the library had. `progress` is told (done, of how many).

    What is published while it is built is written to both indexes by its consumer; what came before the new one was there, and
    after its rows were read, is taken from the ledger before the swap. Raises EngineDown; then the live index stays.
    """
    with engine.rebuilding() as target:
        begun = positions.read().value
        total, done = Item.objects.count(), 0
        for rows in batches():
            apply_rows(target, rows)
            done += len(rows)
            if progress:
                progress(done, max(total, done))
            time.sleep(PAUSE)
        target.advance(catch_up(target, begun))
    return done


def batches() -> Iterator[list[int]]:
    """Rows of the library in their order."""
    last = 0
    while rows := list(Item.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        yield rows
        last = rows[-1]
