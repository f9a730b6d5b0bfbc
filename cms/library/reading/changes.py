"""The ledger's events about items, as the public may know them."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.models import Tombstone


@dataclass(frozen=True)
class Change:
    """`hidden`: the item was suppressed since, and its address is not said, in earlier events either."""

    event: Event
    hidden: bool
    left_site: bool = False


def after(position: int, first: int, site: str | None = None) -> list[Change]:
    """Events in order, one more than `first` when there are more. With a site, also of what moved away from it."""
    events = Event.objects.filter(subject=ITEM, position__gt=position)
    if site is not None:
        here = list(events.filter(site=site).order_by("position")[: first + 1])
        away = list(events.filter(previous_site=site).order_by("position")[: first + 1])
        found = sorted(here + away, key=lambda event: event.position)[: first + 1]
    else:
        found = list(events.order_by("position")[: first + 1])
    suppressed = suppressed_among(found)
    return [Change(event, (event.key, event.locale) in suppressed, site not in (None, event.site)) for event in found]


def suppressed_among(events: list[Event]) -> set[tuple[str, str]]:
    keys = {(event.key, event.locale) for event in events}
    if not keys:
        return set()
    asked = reduce(or_, (Q(content_id=key, locale=locale) for key, locale in keys))
    rows = Tombstone.objects.filter(asked, kind=Tombstone.Kind.SUPPRESSED)
    return set(rows.values_list("content_id", "locale"))
