"""The lexicon follows the ledger: what left is forgotten at once, above all what was suppressed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from cms.ledger import consumers
from cms.ledger.consumers import Definition
from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.models import Item, Record
from search.vocabulary.lexicon.gathering import KINDS
from search.vocabulary.lexicon.learning import learn
from search.vocabulary.models import LexiconSource

BATCH = 100  # items of one transaction

Progress = Callable[[int], None]


def register() -> None:
    consumers.register(Definition("search-lexicon", follow, batch=BATCH, needed_to_read=False))


def follow(events: Sequence[Event]) -> None:
    """What the items and records that they name say now."""
    named: dict[str, set[str]] = defaultdict(set)
    for event in events:
        named[event.subject].add(event.key)
    for kind in (ITEM, *KINDS):
        if named[kind]:
            learn(kind, named[kind])


def relearn(progress: Progress | None = None) -> int:
    """Everything anew, in small transactions, and nothing that is gone; answers how many items and records there are."""
    done = 0
    for kind in (ITEM, *KINDS):
        known = iter(LexiconSource.objects.filter(kind=kind).values_list("key", flat=True))
        keys = dict.fromkeys([*_public(kind), *known])
        waiting = iter(keys)
        while some := list(islice(waiting, BATCH)):
            learn(kind, some)
            done += len(some)
            if progress:
                progress(done)
    return done


def _public(kind: str) -> Iterator[str]:
    if kind == ITEM:
        yield from Item.objects.order_by("pk").values_list("content_id", flat=True).distinct()
    else:
        yield from Record.objects.filter(kind=kind).order_by("pk").values_list("key", flat=True)
