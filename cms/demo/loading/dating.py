"""Gives an act its own moment in the desk, where Wagtail writes the clock's: lists, histories and the home tell it as it was."""

import datetime
from typing import Any

from wagtail.models import Page, PageLogEntry

from cms.core.models import Placement

_OF_PAGES = ("first_published_at", "last_published_at", "latest_revision_created_at")


def date_back(page: Page, at: datetime.datetime) -> None:
    """Nothing that was done to the page is later than `at`, the moment of the act that has just been done."""
    for rows, name in _times(page):
        rows.filter(**{f"{name}__gt": at}).update(**{name: at})


def _times(page: Page) -> list[tuple[Any, str]]:
    pages = [(Page.objects.filter(pk=page.pk), name) for name in _OF_PAGES]
    placed = Placement.objects.filter(page=page.pk)
    return [*pages, (page.revisions, "created_at"), (PageLogEntry.objects.filter(page=page.pk), "timestamp"), (placed, "accepted_at")]
