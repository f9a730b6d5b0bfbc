"""A scheduled page's advance copies."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.utils import get_breadcrumbs_items_for_page
from wagtail.log_actions import log
from wagtail.models import Page

from cms.embargoes import keeping
from cms.embargoes.models import AdvanceCopy, Approval
from cms.preview.drafts import NotShown


def may_give(page: Page, user: Any) -> bool:
    """Who publishes it."""
    return bool(page.permissions_for_user(user).can_publish())


class AdvanceView(WagtailAdminTemplateMixin, TemplateView):
    """GET says what would happen and to whom; POST gives (`act=give`) or takes back."""

    template_name = "embargoes/advance.html"
    page_title = gettext_lazy("Advance copies")
    header_icon = "time"
    http_method_names = ["get", "head", "options", "post"]

    @cached_property
    def page(self) -> Any:
        """The page that is scheduled."""
        return get_object_or_404(Page.objects.select_related("locale"), pk=self.kwargs["page_id"]).specific

    @cached_property
    def copy(self) -> AdvanceCopy | None:
        """The one that is out."""
        return AdvanceCopy.objects.filter(page=self.page.pk, ended_at=None).first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Nobody else decides, or knows."""
        if not may_give(self.page, request.user):
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
        """With who received it."""
        revision = keeping.embargoed_revision(self.page, timezone.now())
        received = {one.partner_id: one for one in self.copy.receipts.all()} if self.copy else {}
        approved = [(one.partner, received.get(one.partner_id)) for one in Approval.objects.select_related("partner")]
        said = {"page": self.page, "copy": self.copy, "until": revision and revision.approved_go_live_at, "approved": approved}
        return {**super().get_context_data(**kwargs), **said}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """And back to what is so now."""
        if request.POST.get("act") == "give":
            self.give(request)
        elif self.copy is not None:
            keeping.end(self.copy, AdvanceCopy.Outcome.BROKEN_OFF)
            log(instance=self.page, action="govwire.advance_back", user=request.user)
            messages.success(request, _("The advance copies are taken back: partners are told not to use them."))
        return redirect("embargoes_advance", page_id=self.page.pk)

    def give(self, request: HttpRequest) -> None:
        """Or say why not."""
        try:
            keeping.give(self.page, request.user)
        except (keeping.NotEmbargoed, NotShown):
            messages.error(request, _("It is not scheduled, or something is missing: there is nothing to give in advance."))
            return
        log(instance=self.page, action="govwire.advance", user=request.user)
        messages.success(request, _("Approved partners can fetch it from now on."))
