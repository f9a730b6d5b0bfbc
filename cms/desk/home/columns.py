"""Columns that must be updated again soon: each is asked for its newest item in the library, one short range each."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.desk.home.lines import Desk, Line, Panel, below
from cms.library import facets
from cms.library.locales import public_locale
from cms.library.reading.lists import Window, read
from cms.library.reading.queries import ListQuery
from cms.sites.models import ColumnPage

WARNED = timedelta(days=14)


def stale(desk: Desk) -> Panel:
    """Overdue ones first."""
    panel = Panel("stale", _("Columns to update"), "warning", _("Every column is up to date."))
    columns = ColumnPage.objects.filter(below(desk.roots), live=True, update_every_days__isnull=False)
    kept = columns.only(
        "pk", "path", "depth", "title", "draft_title", "translation_key", "locale", "update_every_days", "first_published_at"
    )
    due = [(moment, column) for column, moment in deadlines(list(kept.select_related("locale"))) if moment - desk.now <= notice(column)]
    due.sort(key=lambda pair: pair[0])
    return panel.fill([line(column, moment, desk.now) for moment, column in due], desk.most)


def deadlines(columns: list[ColumnPage]) -> Iterator[tuple[ColumnPage, datetime]]:
    """When each must have something new; placed items count, as the public sees them there."""
    scopes = [facets.under_column(str(column.translation_key), public_locale(column.locale.language_code)) for column in columns]
    found = read([(ListQuery((scope,)), Window(1)) for scope in scopes])
    for column, newest in zip(columns, found, strict=True):
        since = datetime.fromtimestamp(newest.keys[0][0] / 1_000_000, UTC) if newest.keys else column.first_published_at
        if since is not None:
            yield column, since + timedelta(days=column.update_every_days or 0)


def notice(column: ColumnPage) -> timedelta:
    """How long before: a quarter of its time, two weeks at most."""
    return min(WARNED, timedelta(days=column.update_every_days or 0) / 4)


def line(column: Any, due: datetime, now: datetime) -> Line:
    """Leads to the column in the explorer, where one adds to it."""
    days = abs((due - now).days)
    if due < now:
        mark, tone = ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}, "bad"
    else:
        mark, tone = ngettext("%(days)d day left", "%(days)d days left", days) % {"days": days}, "warn"
    return Line(column.title, reverse("wagtailadmin_explore", args=[column.pk]), Page(path=column.path, depth=column.depth), mark, tone)
