"""Registers the admin's page for marks."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from cms.policies.views import mark_viewset, marks_menu_item


@hooks.register("register_admin_viewset")
def register_viewset() -> ViewSet:
    return mark_viewset


@hooks.register("register_reports_menu_item")
def register_menu_item() -> MenuItem:
    return marks_menu_item()
