"""What an answer means for its message and its endpoint."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce

from api.webhooks.sending.posting import Answer
from cms.partners.webhooks import schedule
from cms.partners.webhooks.models import Endpoint, Message, State

GONE = 410


def record(outcomes: Iterable[tuple[Message, Answer]], now: datetime) -> None:
    """All in one transaction."""
    with transaction.atomic():
        found = list(outcomes)
        for message, answer in found:
            judge(message, answer, now)
        Message.objects.bulk_update(
            [message for message, _ in found], ["state", "attempts", "due_at", "delivered_at", "log"], batch_size=100
        )
        _note([(message.endpoint_id, answer) for message, answer in found], now)


def judge(message: Message, answer: Answer, now: datetime) -> None:
    """Delivered, to be tried again, or given up."""
    message.attempts += 1
    said = {"at": now.isoformat(timespec="seconds"), "status": answer.status, "ms": answer.milliseconds}
    message.log = [*message.log, said | {"error": answer.error, "answer": answer.text}][-2 * schedule.ATTEMPTS :]
    wait = schedule.wait(message.attempts)
    if answer.is_success:
        message.state, message.delivered_at = State.DELIVERED, now
    elif wait is None or answer.status == GONE:
        message.state = State.GIVEN_UP
    else:
        message.due_at = now + max(wait, rest(answer, now))


def rest(answer: Answer, now: datetime) -> timedelta:
    """What `Retry-After` asks for, in seconds or as a date, up to a day."""
    text = answer.retry_after.strip()
    try:
        asked = timedelta(seconds=int(text[:9])) if text.isdecimal() else parsedate_to_datetime(text) - now
    except (ValueError, TypeError):
        return timedelta()
    return min(max(asked, timedelta()), schedule.LONGEST_REST)


def _note(outcomes: Iterable[tuple[int, Answer]], now: datetime) -> None:
    """How each endpoint does; who answers 410 is told nothing any more."""
    found = list(outcomes)
    failed = {pk for pk, answer in found if not answer.is_success}
    Endpoint.objects.filter(pk__in=failed).update(failing_since=Coalesce(F("failing_since"), now))
    for pk, answer in found:
        if answer.status == GONE:
            Endpoint.objects.filter(pk=pk, disabled_at=None).update(disabled_at=now)
            Message.objects.filter(endpoint=pk, state=State.WAITING).update(state=State.GIVEN_UP)
        elif not answer.is_success and (pause := rest(answer, now)):
            Endpoint.objects.filter(pk=pk).update(resting_until=now + pause)
    told = {pk for pk, answer in found if answer.is_success}
    Endpoint.objects.filter(pk__in=told).update(delivered_at=now, failing_since=None, failure_told_at=None)
