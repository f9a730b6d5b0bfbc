"""Runs consumers: takes what came after each cursor, in batches; what keeps failing is set aside and the rest goes on."""

import traceback
from collections.abc import Sequence
from datetime import datetime, timedelta
from time import monotonic

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from cms.ledger import positions
from cms.ledger.consumers import Definition, Unavailable, limit, registered
from cms.ledger.models import Consumer, Event, Failure

ATTEMPTS = 8  # then an event is dead, about two hours after it first failed
LONGEST_WAIT = timedelta(minutes=60)
SELDOM = 5.0  # seconds between looks for failures to be tried again

log = structlog.get_logger(__name__)


def backoff(attempts: int) -> timedelta:
    """Doubling from one minute (after the first failure) to an hour."""
    return min(timedelta(seconds=30 * 2**attempts), LONGEST_WAIT)


def run_once(now: datetime | None = None) -> int:
    """Let every consumer catch up; answers how many events were handled."""
    return sum(run_consumer(definition, now or timezone.now()) for definition in registered())


class Follower:
    """Lets a consumer catch up, again and again. While the ledger does not grow, its head is all that is looked at but now and then."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._cursor, self._looked = -1, 0.0

    def __call__(self) -> None:
        """Handle what came."""
        if positions.read().value == self._cursor and monotonic() - self._looked < SELDOM:
            return
        self._looked = monotonic()
        run_consumer(self._definition, timezone.now())
        self._cursor = Consumer.objects.values_list("cursor", flat=True).get(name=self._definition.name)


def followers() -> list[Follower]:
    """One for each consumer."""
    return [Follower(definition) for definition in registered()]


def run_consumer(definition: Definition, now: datetime) -> int:
    consumer, _ = Consumer.objects.get_or_create(name=definition.name)
    if consumer.retry_at and consumer.retry_at > now:
        return 0
    try:
        handled = retry_due(definition, consumer, now)
        while events := following(definition, consumer.cursor):
            deliver(definition, consumer, events, now)
            handled += len(events)
            advance(consumer, events[-1].position)
    except Unavailable as error:
        wait(definition, consumer, error, now)
        return 0
    return handled


def following(definition: Definition, cursor: int) -> list[Event]:
    """The next batch, in order."""
    events, end = Event.objects.filter(position__gt=cursor), limit(definition)
    return list((events if end is None else events.filter(position__lte=end))[: definition.batch])


def deliver(definition: Definition, consumer: Consumer, events: Sequence[Event], now: datetime) -> None:
    """The batch at once; if it fails, one by one, so that only the guilty event is set aside."""
    try:
        definition.handle(events)
    except Unavailable:
        raise
    except Exception:
        for event in events:
            deliver_one(definition, consumer, event, now)


def deliver_one(definition: Definition, consumer: Consumer, event: Event, now: datetime) -> None:
    try:
        definition.handle([event])
    except Unavailable:
        raise
    except Exception:
        set_aside(consumer, event.position, now)
    else:
        Failure.objects.filter(consumer=consumer, position=event.position).delete()


def set_aside(consumer: Consumer, position: int, now: datetime) -> None:
    failure = Failure.objects.filter(consumer=consumer, position=position).first() or Failure(
        consumer=consumer, position=position, attempts=0
    )
    failure.attempts += 1
    failure.dead = failure.attempts >= ATTEMPTS
    failure.retry_at = now + backoff(failure.attempts)
    failure.error = traceback.format_exc(limit=-3)[-4000:]
    failure.save()
    log.warning("event set aside", consumer=consumer.name, position=position, attempts=failure.attempts, dead=failure.dead)


def retry_due(definition: Definition, consumer: Consumer, now: datetime) -> int:
    due = consumer.set_aside.filter(dead=False, retry_at__lte=now).values_list("position", flat=True)
    events = list(Event.objects.filter(position__in=list(due)))
    for event in events:
        deliver_one(definition, consumer, event, now)
    return len(events)


def advance(consumer: Consumer, position: int) -> None:
    """The cursor never goes back, even when two workers run by mistake."""
    with transaction.atomic():
        Consumer.objects.filter(name=consumer.name, cursor__lt=position).update(cursor=position, retry_at=None, failures=0, error="")
    consumer.cursor = position


def wait(definition: Definition, consumer: Consumer, error: Unavailable, now: datetime) -> None:
    """Doubling from two seconds. An outage may last for days: the power has a bound of its own."""
    consumer.failures += 1
    consumer.retry_at = now + min(timedelta(seconds=2 ** min(consumer.failures, 16)), definition.longest_wait)
    consumer.error = str(error)
    consumer.save(update_fields=["failures", "retry_at", "error"])
    log.warning("consumer waits", consumer=consumer.name, failures=consumer.failures, error=str(error))


def revive_dead(failures: QuerySet[Failure] | None = None) -> int:
    """Give dead events another round of attempts, all of them or some; answers how many."""
    chosen = Failure.objects.all() if failures is None else failures
    return chosen.filter(dead=True).update(dead=False, attempts=0, retry_at=timezone.now())
