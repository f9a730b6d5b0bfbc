"""Which partners received a page, and at which version."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.models import Page

from cms.library.locales import public_locale
from cms.library.models import Item
from cms.withdrawals.desk.sight import seen_by
from cms.withdrawals.models import Receipt


def may_look(page: Page, user: Any) -> bool:
    """Who edits or publishes it."""
    permissions = page.permissions_for_user(user)
    return bool(permissions.can_edit() or permissions.can_publish())


class ReceivedView(WagtailAdminTemplateMixin, TemplateView):
    """The page's receipts, and its withdrawals."""

    template_name = "withdrawals/received.html"
    page_title = gettext_lazy("Who received it")
    header_icon = "group"
    http_method_names = ["get", "head", "options"]

    @cached_property
    def page(self) -> Any:
        """Whose receipts they are."""
        return get_object_or_404(Page.objects.select_related("locale"), pk=self.kwargs["page_id"]).specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Nobody else reads it."""
        if not may_look(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """The page's own title."""
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way through the explorer."""
        above = get_breadcrumbs_items_for_page(self.page, self.request.user)
        return [*above, {"url": "", "label": str(self.page_title), "sublabel": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the version that is public."""
        item = {"content_id": str(self.page.translation_key), "locale": public_locale(self.page.locale.language_code)}
        public = Item.objects.filter(**item).values_list("position", flat=True).first()
        receipts = Receipt.objects.filter(**item).select_related("partner").order_by("partner__name")
        said = {"page": self.page, "receipts": receipts, "public": public, "withdrawals": seen_by(self.request.user).filter(**item)}
        return {**super().get_context_data(**kwargs), **said}
