"""Events of the ledger as writes to an index: they say *that* something changed, the library says what is so now."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.models import Item, Reference
from search.engines.port import Target
from search.entries import Gone, Key
from search.indexing.entries import entries_of

BATCH = 100  # items of one write; more would keep others waiting for the index
EVENTS = 200


def apply_events(target: Target, events: Sequence[Event]) -> None:
    """The present state of all that they name, and of items whose files they name. Raises EngineDown."""
    positions: dict[Key, int] = {}
    for event in events:
        if event.subject == ITEM:
            positions[event.key, event.locale] = event.position
    apply_named(target, positions)
    files = {event.key for event in events if event.subject == "attachment"}
    apply_rows(target, showing(files) if files else ())


def apply_named(target: Target, positions: dict[Key, int]) -> None:
    """Every language of these items; those that are not in the library left at their position."""
    keys = list(positions)
    for start in range(0, len(keys), BATCH):
        some = keys[start : start + BATCH]
        entries = entries_of(Item.objects.filter(content_id__in={content_id for content_id, _ in some}))
        there = {entry.key for entry in entries}
        target.apply(entries, [Gone(key, positions[key]) for key in some if key not in there])


def apply_rows(target: Target, rows: Iterable[int]) -> None:
    """Items by their rows in the library."""
    wanted = list(rows)
    for start in range(0, len(wanted), BATCH):
        target.apply(entries_of(Item.objects.filter(pk__in=wanted[start : start + BATCH])), [])


def catch_up(target: Target, position: int) -> int:
    """Apply everything that came after; answers the last position."""
    while events := list(Event.objects.filter(position__gt=position).order_by("position")[:EVENTS]):
        apply_events(target, events)
        position = events[-1].position
    return position


def showing(attachments: Iterable[str]) -> "QuerySet[Reference, int]":
    """Rows of the items that show one of these attachments."""
    found = Reference.objects.filter(kind="attachment", key__in=set(attachments), item__isnull=False)
    return found.order_by("item_id").values_list("item_id", flat=True).distinct()
