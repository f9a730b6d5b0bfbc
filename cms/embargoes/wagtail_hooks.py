"""What embargoes add to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from cms.embargoes.desk.views import AdvanceView
from cms.embargoes.desk.viewsets import ApprovalViewSet


class AdvanceItem(PageMenuItem):
    """The item of a page's menu, once its publication is scheduled."""

    def __init__(self, *, page: Page, priority: int) -> None:
        super().__init__(_("Advance copies"), reverse("embargoes_advance", args=[page.pk]), "time", priority, page=page)

    def is_shown(self, user: Any) -> bool:
        """For those who publish what is not public yet."""
        scheduled = not self.page.live and self.page.go_live_at is not None
        return scheduled and AdvanceView.allows(self.page.permissions_for_user(user))


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """The page's view."""
    return [path("advance-copies/<int:page_id>/", AdvanceView.as_view(), name="embargoes_advance")]


@hooks.register("register_admin_viewset")
def register_viewset() -> ApprovalViewSet:
    """In the settings."""
    return ApprovalViewSet()


@hooks.register("register_page_listing_more_buttons")
def listing_item(page: Page, user: Any, next_url: str | None = None) -> Iterator[MenuItem]:
    """In the explorer."""
    yield AdvanceItem(page=page, priority=49)


@hooks.register("register_page_header_buttons")
def header_item(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[MenuItem]:
    """Above a page's own views."""
    yield AdvanceItem(page=page, priority=69)


@hooks.register("register_log_actions")
def in_history(actions: Any) -> None:
    """What a page's history calls it."""
    actions.register_action("govwire.advance", _("Give advance copies"), _("Given to approved partners in advance"))
    actions.register_action("govwire.advance_back", _("Take advance copies back"), _("Embargo broken off"))
