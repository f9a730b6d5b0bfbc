"""How far back the wire can be followed: once a day the worker forgets what is older, along with the first events of the day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from cms.ledger import consumers
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.models import Event
from cms.library.documents.instants import day_in_beijing
from cms.library.models import Correction, StandingChange
from cms.partners.webhooks.models import Message

log = structlog.get_logger(__name__)

_done: date | None = None


def register() -> None:
    consumers.register(Definition("wire-memory", forget_daily, batch=1_000, needed_to_read=False))


def forget_daily(events: Sequence[Event]) -> None:
    """Raises Unavailable: then it is tried again a while later."""
    global _done  # noqa: PLW0603  one per process: once more after a start does no harm
    now = timezone.now()
    if _done == day_in_beijing(now):
        return
    try:
        gone = forget(now)
    except DatabaseError as error:
        raise Unavailable(str(error)) from error
    _done = day_in_beijing(now)
    log.info("wire forgot", events=gone, messages=forget_messages(now))


def forget_messages(now: datetime) -> int:
    """How many messages to partners went, whatever became of them."""
    return Message.objects.filter(created_at__lt=now - timedelta(days=settings.WEBHOOK_DAYS)).delete()[0]


def forget(now: datetime) -> int:
    """How many events' standings went; what their corrections changed goes with them.

    The events themselves stay; cursors behind them are too old from then on.
    """
    old = Event.objects.filter(at__lt=now - timedelta(days=settings.FEED_DAYS)).order_by("-position")
    last = old.values_list("position", flat=True).first()
    if last is None:
        return 0
    Correction.objects.filter(position__lte=last).delete()
    return StandingChange.objects.filter(position__lte=last).delete()[0]
