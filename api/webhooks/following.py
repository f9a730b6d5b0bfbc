"""The ledger's consumer: writes the messages, once the search finds what they tell of. It sends nothing: no receiver holds it up."""

from collections.abc import Iterator, Sequence

import structlog
from django.db import transaction
from django.utils import timezone

from api.errors import Refusal
from api.webhooks import hushing
from api.webhooks.writing import Writer, fingerprint_of, reset
from cms.ledger import consumers
from cms.ledger.consumers import Definition
from cms.ledger.models import Event
from cms.library.reading import wire
from cms.partners.webhooks.models import Endpoint, Message

log = structlog.get_logger(__name__)


def register() -> None:
    """Behind the search: who is told may look for it at once."""
    consumers.register(Definition("webhooks", follow, needed_to_read=False, after="search"))


def follow(events: Sequence[Event]) -> None:
    """Told twice, a message is written once."""
    recorded = wire.recorded(events[0].position - 1, events[-1].position, len(events))
    if left := {one.key for one in recorded if not one.stands.ranges}:
        hushing.hush_left(left)
    endpoints = list(Endpoint.objects.open(timezone.now()).select_related("feed", "partner"))
    if not endpoints or not recorded:
        return
    writer = Writer(recorded)
    messages = [message for endpoint in endpoints for message in written(writer, endpoint, events[-1].position)]
    Message.objects.bulk_create(messages, ignore_conflicts=True)


def written(writer: Writer, endpoint: Endpoint, position: int) -> Iterator[Message]:
    """Of one endpoint. A filter that was changed is said once, and from then on it is followed."""
    try:
        query = writer.query(endpoint.feed)
    except Refusal as refusal:
        log.warning("feed cannot be followed", feed=endpoint.feed_id, error=str(refusal))
        return
    found = fingerprint_of(query)
    if endpoint.fingerprint != found:
        if endpoint.fingerprint:
            yield reset(endpoint, position)
        with transaction.atomic():
            Endpoint.objects.filter(pk=endpoint.pk).update(fingerprint=found)
    yield from writer.messages(endpoint, query)
