"""Which messages are due. Each endpoint has a few on their way at once, however many wait: none keeps the others waiting."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Window
from django.db.models.functions import RowNumber

from api.webhooks import hushing
from cms.partners.webhooks.models import Endpoint, Message, State

AT_ONCE = 4  # on their way to one endpoint
LEASE = timedelta(seconds=60)  # what another worker has taken is left to it for so long; an attempt takes 20 s at most


def claimed(now: datetime, flying: Mapping[int, int], room: int) -> list[Message]:
    """At most `room` messages, oldest first for each endpoint, with their endpoints; `flying` counts what is on its way by endpoint."""
    due = Message.objects.filter(state=State.WAITING, due_at__lte=now)
    if room <= 0 or not due.exists():
        return []
    ready = Endpoint.objects.ready(now).filter(Exists(due.filter(endpoint=OuterRef("pk"))))
    by_age = Window(RowNumber(), partition_by="endpoint", order_by=["due_at", "pk"])
    oldest = due.filter(endpoint__in=ready).annotate(place=by_age).filter(place__lte=AT_ONCE).order_by("place", "pk")
    rows = oldest.values_list("pk", "endpoint", "place")
    return _taken([pk for pk, endpoint, place in rows if place <= AT_ONCE - flying.get(endpoint, 0)][:room], now)


def _taken(wanted: list[int], now: datetime) -> list[Message]:
    """What nobody else has taken meanwhile, without a word of what has left meanwhile."""
    with transaction.atomic():
        rows = Message.objects.filter(pk__in=wanted, state=State.WAITING, due_at__lte=now)
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        taken = [one.pk for one in rows]
        Message.objects.filter(pk__in=taken).update(due_at=now + LEASE)
    messages = list(Message.objects.filter(pk__in=taken).select_related("endpoint").order_by("pk"))
    hushing.hush(messages)
    return messages
