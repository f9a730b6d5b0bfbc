"""What happens by the clock: what was published today, what will be, what ends."""

from datetime import timedelta

from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from cms.desk.home.lines import Desk, Panel, of_page

REMINDED = timedelta(days=30)


def today(desk: Desk) -> Panel:
    """New and changed, the latest first."""
    panel = Panel("today", _("Published today"), "success", _("Nothing has been published today yet."))
    pages = desk.pages().filter(live=True, last_published_at__gte=desk.midnight).order_by("-last_published_at")
    return panel.fill(
        [
            of_page(
                page, at=page.last_published_at, **({"mark": _("new"), "tone": "good"} if is_new(page, desk) else {"mark": _("changed")})
            )
            for page in pages[: desk.most + 1]
        ],
        desk.most,
    )


def is_new(page: Page, desk: Desk) -> bool:
    """Whether it first became public today."""
    return page.first_published_at is not None and page.first_published_at >= desk.midnight


def scheduled(desk: Desk) -> Panel:
    """What the scheduler will publish, the next first."""
    link = reverse("content_all:index") + "?status=scheduled"
    panel = Panel("scheduled", _("Scheduled"), "calendar-alt", _("Nothing is scheduled."), link=link)
    waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False).order_by("approved_go_live_at")
    waiting = waiting.annotate(waiting=Cast("object_id", BigIntegerField())).filter(waiting__in=desk.pages().values("pk"))
    moments = list(waiting.values_list("waiting", "approved_go_live_at")[: desk.most + 1])
    pages = Page.objects.in_bulk([pk for pk, _moment in moments])
    return panel.fill([of_page(pages[pk], at=moment) for pk, moment in moments], desk.most)


def expiring(desk: Desk) -> Panel:
    """What leaves by itself within thirty days: projects whose validity ends, notices with an end."""
    panel = Panel("expiring", _("Leaves by itself within 30 days"), "time", _("Nothing ends within 30 days."), quiet=True)
    pages = desk.pages().filter(live=True, expire_at__gte=desk.now, expire_at__lte=desk.now + REMINDED).order_by("expire_at")
    soon = desk.now + timedelta(days=7)
    lines = [of_page(page, at=page.expire_at, tone="bad" if page.expire_at <= soon else "warn") for page in pages[: desk.most + 1]]
    return panel.fill(lines, desk.most)
