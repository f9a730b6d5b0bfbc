"""The page's history in the desk; it stands at the address of Wagtail's own, so that every link to it leads here."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page

from cms.desk.history.telling import history


class HistoryView(WagtailAdminTemplateMixin, TemplateView):
    """For those who may edit or publish the page, as Wagtail's."""

    template_name = "desk/history/history.html"
    page_title = gettext_lazy("What happened to it")
    header_icon = "history"
    http_method_names = ["get", "head", "options"]

    @cached_property
    def page(self) -> Any:
        """Whose history it is."""
        return get_object_or_404(Page.objects.select_related("locale"), pk=self.kwargs["page_id"]).specific

    @cached_property
    def permissions(self) -> Any:
        """What this user may do with the page."""
        return self.page.permissions_for_user(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Nobody else reads it: drafts are in it."""
        if not (self.permissions.can_edit() or self.permissions.can_publish()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way through the explorer, as Wagtail's own pages of one item have it."""
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": str(self.page_title), "sublabel": self.get_page_subtitle()}]

    def get_page_subtitle(self) -> str:
        """The page's own title."""
        return str(self.page.get_admin_display_title())

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Back to the form."""
        edit = HeaderButton(label=_("Edit"), url=reverse("wagtailadmin_pages:edit", args=[self.page.pk]), icon_name="edit")
        return [edit] if self.permissions.can_edit() else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Newest first."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context, "page": self.page, "told": history(self.page),
            "may_edit": self.permissions.can_edit(), "may_unschedule": self.permissions.can_unschedule(),
        }  # fmt: skip
