"""Messages that are asked for: those of a while ago once more, and one to try the receiver."""

from collections.abc import Iterator
from datetime import datetime
from secrets import token_hex

from django.utils import timezone

from api.webhooks.payloads import FeedMessage
from api.webhooks.writing import Writer, name_of, of_feed
from cms.ledger.models import Consumer, Event
from cms.library.documents.instants import in_beijing
from cms.library.reading import wire
from cms.partners.webhooks.models import Endpoint, Message

AT_ONCE = 500  # events
_AFRESH = ["body", "state", "attempts", "due_at", "delivered_at"]


def replay(endpoint: Endpoint, since: datetime) -> int:
    """Sends what happened since then, under the same ids as before; answers how many messages.

    Raises Refusal where the filter holds no more.
    """
    count = 0
    for recorded in _stretches(_before(since), _told()):
        writer = Writer(recorded)
        endpoint.since = 0
        messages = list(writer.messages(endpoint, writer.query(endpoint.feed)))
        Message.objects.bulk_create(messages, update_conflicts=True, unique_fields=["name"], update_fields=_AFRESH)
        count += len(messages)
    return count


def test(endpoint: Endpoint) -> Message:
    """A message that says nothing, sent like any other."""
    now = timezone.now()
    said = FeedMessage(type="test", timestamp=in_beijing(now), data=of_feed(endpoint.feed))
    return Message.objects.create(endpoint=endpoint, name=name_of(endpoint, token_hex(16)), type=said.type, at=now, body=said.text())


def _before(since: datetime) -> int:
    """The last position before an instant."""
    return Event.objects.filter(at__lt=since).order_by("-position").values_list("position", flat=True).first() or 0


def _told() -> int:
    """Up to here messages were written; what came later is told anyhow."""
    return Consumer.objects.filter(name="webhooks").values_list("cursor", flat=True).first() or 0


def _stretches(after: int, head: int) -> Iterator[list[wire.Recorded]]:
    while recorded := wire.recorded(after, head, AT_ONCE):
        yield recorded
        after = recorded[-1].position
