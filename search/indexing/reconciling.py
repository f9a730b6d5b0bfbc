"""Whether the index holds what the library does, by key and position, and how that is put right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from django.db import connection
from django.db.models import F
from django.db.models.functions import Collate

from cms.library.models import Item, Tombstone
from search.engines.port import Engine, Target
from search.entries import Key, id_of
from search.indexing.applying import BATCH
from search.indexing.entries import entries_of

# By bytes, as engines order keys; a language's own order ignores hyphens.
BYTES = {"postgresql": "C", "sqlite": "BINARY"}

Row = tuple[Key, int]


@dataclass
class Drift:
    """Keys: in the library and not in the index; there with another position; in the index and not in the library."""

    compared: int = 0
    missing: list[Key] = field(default_factory=list)
    stale: list[Key] = field(default_factory=list)
    surplus: list[Key] = field(default_factory=list)

    @property
    def keys(self) -> list[Key]:
        return [*self.missing, *self.stale, *self.surplus]


def drift(engine: Engine) -> Drift:
    """What the index has not been told yet is no drift: it is left to the consumer. Raises EngineDown, EngineMismatch."""
    applied = engine.applied().position
    found = Drift()
    library, index = library_rows(), engine.walk()
    stored, indexed = next(library, None), next(index, None)
    while stored or indexed:
        found.compared += 1
        if indexed is None or (stored and text(stored) < text(indexed)):
            if stored and stored[1] <= applied:
                found.missing.append(stored[0])
            stored = next(library, None)
        elif stored is None or text(indexed) < text(stored):
            found.surplus.append(indexed[0])
            indexed = next(index, None)
        else:
            if stored[1] != indexed[1] and max(stored[1], indexed[1]) <= applied:
                found.stale.append(stored[0])
            stored, indexed = next(library, None), next(index, None)
    found.surplus = list(left_before(found.surplus, applied))
    return found


def repair(target: Target, keys: Sequence[Key]) -> None:
    """Forgets them and indexes those that are in the library: what is published meanwhile comes back with the second step."""
    for start in range(0, len(keys), BATCH):
        some = list(keys[start : start + BATCH])
        target.forget(some)
        wanted = set(some)
        entries = entries_of(Item.objects.filter(content_id__in={content_id for content_id, _ in some}))
        target.apply([entry for entry in entries if entry.key in wanted], [])


def library_rows() -> Iterator[Row]:
    """In order of the key as text."""
    by_bytes = [Collate(F(name), BYTES[connection.vendor]) for name in ("content_id", "locale")]
    found = Item.objects.order_by(*by_bytes).values_list("content_id", "locale", "position")
    for content_id, locale, position in found.iterator(chunk_size=2_000):
        yield (content_id, locale), position


def left_before(surplus: Sequence[Key], applied: int) -> Iterator[Key]:
    """Those whose leaving the index was told of, or ought to have been; not what arrived or left during the comparison."""
    waiting = iter(surplus)
    while some := list(islice(waiting, 500)):
        named = {content_id for content_id, _ in some}
        there = set(Item.objects.filter(content_id__in=named).values_list("content_id", "locale"))
        later = Tombstone.objects.filter(content_id__in=named, position__gt=applied).values_list("content_id", "locale")
        excused = there | set(later)
        yield from (key for key in some if key not in excused)


def text(row: Row) -> str:
    return id_of(row[0])
