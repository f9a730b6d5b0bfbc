"""A view of one page beside its form: under the page's breadcrumbs, for those who may see it."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.models import Page


class PageView(WagtailAdminTemplateMixin, TemplateView):
    """Its address names the page by `page_id`."""

    http_method_names = ["get", "head", "options"]

    @cached_property
    def page(self) -> Any:
        """The specific page."""
        return get_object_or_404(Page.objects.select_related("locale"), pk=self.kwargs["page_id"]).specific

    @cached_property
    def permissions(self) -> Any:
        """What this user may do with the page."""
        return self.page.permissions_for_user(self.request.user)

    @staticmethod
    def allows(permissions: Any) -> bool:
        """Those who may edit or publish the page, as Wagtail's history; menus that lead here ask the same."""
        return bool(permissions.can_edit() or permissions.can_publish())

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Nobody else reads it."""
        if not self.allows(self.permissions):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """The page's own title."""
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way through the explorer, as Wagtail's own pages of one item have it."""
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": str(self.page_title), "sublabel": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the page."""
        return {**super().get_context_data(**kwargs), "page": self.page}
