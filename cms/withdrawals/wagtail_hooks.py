"""What withdrawals add to Wagtail's admin."""

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

from cms.withdrawals.desk import urls
from cms.withdrawals.desk.buttons import ReceivedItem
from cms.withdrawals.desk.sight import ALL


class WithdrawalsItem(MenuItem):
    """The list, in the menu of reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For everyone who works on pages, and those who keep all withdrawals."""
        return bool(request.user.has_perm(ALL) or user_has_any_page_permission(request.user))


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Withdrawals and receipts."""
    return urls.urlpatterns


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    """The list."""
    return WithdrawalsItem(_("Withdrawals"), reverse("withdrawals"), name="withdrawals", icon_name="download", order=1100)


@hooks.register("register_page_listing_more_buttons")
def listing_item(page: Page, user: Any, next_url: str | None = None) -> Iterator[MenuItem]:
    """In the explorer, below what ends its publication."""
    yield ReceivedItem(page=page, priority=48)


@hooks.register("register_page_header_buttons")
def header_item(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[MenuItem]:
    """Above a page's own views."""
    yield ReceivedItem(page=page, priority=68)


@hooks.register("register_permissions")
def permission() -> QuerySet[Permission]:
    """To see the withdrawals of all sites."""
    return Permission.objects.filter(content_type__app_label="withdrawals", codename="view_withdrawal")
