"""What the desk adds to Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from cms.desk.publishing import buttons, urls
from cms.desk.publishing.failures import PERMISSION

AFTER_UNPUBLISH = {"listing": 40, "header": 60}


@hooks.register("register_admin_urls")
def publishing_urls() -> list[URLPattern]:
    """Departures, placements, events set aside."""
    return urls.urlpatterns


@hooks.register("register_page_listing_more_buttons")
def listing_items(page: Page, user: Any, next_url: str | None = None) -> Iterator[MenuItem]:
    """In the explorer."""
    yield from buttons.items(page, next_url, AFTER_UNPUBLISH["listing"])


@hooks.register("register_page_header_buttons")
def header_items(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[MenuItem]:
    """Above a page's own views."""
    yield from buttons.items(page, next_url, AFTER_UNPUBLISH["header"])


class PlacementsItem(MenuItem):
    """For everyone who works on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Not for those who only keep users or settings."""
        return bool(user_has_any_page_permission(request.user))


class FailuresItem(MenuItem):
    """For operators."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Superusers, and groups that were given the permission."""
        return bool(request.user.has_perm(PERMISSION))


@hooks.register("register_admin_menu_item")
def placements_item() -> MenuItem:
    """The list of placements."""
    return PlacementsItem(_("Placements"), reverse("desk_placements"), name="placements", icon_name="thumbtack", order=250)


@hooks.register("register_reports_menu_item")
def failures_item() -> MenuItem:
    """The report of events set aside."""
    return FailuresItem(_("Events set aside"), reverse("desk_failures"), name="events-set-aside", icon_name="warning", order=1300)


@hooks.register("register_permissions")
def failures_permission() -> QuerySet[Permission]:
    """So that groups can be given it."""
    app, _dot, codename = PERMISSION.partition(".")
    return Permission.objects.filter(content_type__app_label=app, codename=codename)


@hooks.register("register_log_actions")
def departures_in_history(actions: Any) -> None:
    """What a page's history calls the acts of `cms.desk.publishing.ways`."""
    actions.register_action("govwire.archive", _("Archive"), _("Archived"))
    actions.register_action("govwire.restore", _("Make current again"), _("Made current again"))
    actions.register_action("govwire.withdraw", _("Withdraw"), _("Withdrawn"))
    actions.register_action("govwire.suppress", _("Suppress"), _("Suppressed"))
    actions.register_action("govwire.redirect", _("Redirect"), _("Redirected"))
