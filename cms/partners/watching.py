"""Who is silent, and whose deliveries fail: told once by e-mail, to the partner's accounts and to who keeps the partners."""

from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.core.mail import send_mail
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.library.documents.instants import day_in_beijing, in_beijing
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import Endpoint

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=1)

_looked: datetime | None = None


def watch() -> None:
    """Beside the worker's consumers, once a minute."""
    global _looked  # noqa: PLW0603  one per process: what was told is in the database
    now = timezone.now()
    if _looked is None or now - _looked >= EVERY:
        _looked = now
        tell(now)


def tell(now: datetime) -> None:
    """What began since it was last told. What was told and is well again may be told another time."""
    for feed in silent(now).filter(silence_told_at=None):
        said = _("Nobody has asked for the feed “%(feed)s” of %(partner)s since %(since)s.")
        write(feed.partner, said % {"feed": feed.title, "partner": feed.partner, "since": shown(feed.asked_at)})
        Feed.objects.filter(pk=feed.pk).update(silence_told_at=now)
    for endpoint in failing(now).filter(failure_told_at=None):
        said = _("Since %(since)s nothing reaches %(url)s of %(partner)s.")
        write(endpoint.partner, said % {"since": shown(endpoint.failing_since), "url": endpoint.url, "partner": endpoint.partner})
        Endpoint.objects.filter(pk=endpoint.pk).update(failure_told_at=now)


def silent(now: datetime) -> QuerySet[Feed]:
    """Feeds that were asked for once, and have not been for a while, of partners whose agreement holds."""
    return _agreed(Feed.objects.select_related("partner"), now).filter(asked_at__lt=now - _patience())


def failing(now: datetime) -> QuerySet[Endpoint]:
    """Webhooks that nothing has reached for a while, or that answered 410."""
    return _agreed(Endpoint.objects.select_related("partner"), now).filter(failing_since__lt=now - _patience())


def _agreed(rows: QuerySet, now: datetime) -> QuerySet:  # type: ignore[type-arg]
    today = day_in_beijing(now)
    return rows.filter(partner__agreed_from__lte=today).exclude(partner__agreed_until__lt=today)


def _patience() -> timedelta:
    return timedelta(minutes=settings.PARTNER_SILENCE)


def write(partner: Partner, text: str) -> None:
    """A mail server that is away is tried again the next minute: what was not told is not noted."""
    members = partner.members.exclude(user__email="").values_list("user__email", flat=True)
    recipients = [*dict.fromkeys([*settings.PARTNER_ALERTS, *members])]
    log.warning("partner needs a look", partner=partner.pk, recipients=len(recipients))
    for one in recipients:  # each alone: partners need not see who else is told
        send_mail(_("The wire of %(partner)s") % {"partner": partner}, text, None, [one])


def shown(moment: datetime | None) -> str:
    return f"{in_beijing(moment):%Y-%m-%d %H:%M}" if moment else ""
