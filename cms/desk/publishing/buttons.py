"""The items that a page's menu has beside Wagtail's own, in the explorer and in the header of its pages."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from cms.desk.publishing.placing import may_place
from cms.desk.publishing.ways import WAYS, Way


class LeaveItem(PageMenuItem):
    """One way of leaving."""

    def __init__(self, way: Way, *, page: Page, next_url: str | None, priority: int) -> None:
        url = with_next(reverse("desk_leave", args=[page.pk, way.name]), next_url)
        super().__init__(way.label, url, way.icon, priority, page=page)
        self.way = way

    def is_shown(self, user: Any) -> bool:
        """Only when it can be done."""
        return self.way.offered(self.page, user)


class PlaceItem(PageMenuItem):
    """Showing it in another column."""

    def __init__(self, *, page: Page, next_url: str | None, priority: int) -> None:
        url = with_next(reverse("desk_place", args=[page.pk]), next_url)
        super().__init__(_("Place in another column"), url, "thumbtack", priority, page=page)

    def is_shown(self, user: Any) -> bool:
        """For those who work on the page."""
        return may_place(self.page, user)


def with_next(url: str, next_url: str | None) -> str:
    """The address, and where to go afterwards."""
    return f"{url}?{urlencode({'next': next_url})}" if next_url else url


def items(page: Page, next_url: str | None, after: int) -> Iterator[PageMenuItem]:
    """In order, below the item of Wagtail's with priority `after` (its Unpublish)."""
    for number, way in enumerate(WAYS, start=1):
        yield LeaveItem(way, page=page, next_url=next_url, priority=after + number)
    yield PlaceItem(page=page, next_url=next_url, priority=after - 1)
