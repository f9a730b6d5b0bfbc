"""Reminds partners that have not confirmed: a chore of the scheduler."""

from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cms.publishing.scheduling import register_chore
from cms.withdrawals import recalls
from cms.withdrawals.models import Recall
from cms.withdrawals.telling import mail

MOST = 10  # reminders; then somebody has to call
REST = timedelta(minutes=10)  # after the mail server failed

log = structlog.get_logger(__name__)

_rests_until: datetime | None = None


def register() -> None:
    register_chore("remind partners of withdrawals", remind)


def remind() -> None:
    """Each that is due, once in WITHDRAWAL_REMIND_HOURS."""
    global _rests_until  # noqa: PLW0603  of this process: another one does no harm
    now = timezone.now()
    if _rests_until is not None and now < _rests_until:
        return
    try:
        remind_of(due(now), now)
    except mail.FAILURES as error:
        _rests_until = now + REST
        log.warning("reminders wait", error=str(error))


def due(now: datetime) -> QuerySet[Recall]:
    before = now - timedelta(hours=settings.WITHDRAWAL_REMIND_HOURS)
    quiet = Q(reminded_at=None, asked_at__lte=before) | Q(reminded_at__lte=before)
    return recalls.outstanding().filter(quiet, reminders__lt=MOST).select_related("partner")


def remind_of(chosen: QuerySet[Recall], now: datetime) -> int:
    """How many letters went. Raises one of `mail.FAILURES`."""
    letters = mail.by_partner(chosen)
    for partner, theirs in letters:
        mail.send(partner, theirs, again=True)
        Recall.objects.filter(pk__in=[one.pk for one in theirs]).update(reminded_at=now, reminders=F("reminders") + 1)
    return len(letters)
