"""What a page of the wire gives to whom, written down before it is sent: what is on record may not have arrived, never the reverse."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from cms.partners.models import Feed, Partner
from cms.withdrawals import recalls, receipts
from cms.withdrawals.receipts import Received

Said = dict[str, Any]


def note_received(partner: Partner, feed: Feed, entries: Iterable[Said]) -> None:
    """Items with their content, and removals."""
    now, told = timezone.now(), list(entries)
    if received := list(_received(told)):
        receipts.note(partner, feed.slug, received, now)
    if removed := [entry["position"] for entry in told if entry["removed"]]:
        recalls.note_told(partner, removed, now)


def _received(entries: Iterable[Said]) -> Iterator[Received]:
    for entry in entries:
        item = entry["item"]
        if item is not None and not entry["removed"]:
            yield Received(entry["contentId"], entry["locale"], item.version, item.text_hash)
