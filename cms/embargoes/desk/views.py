"""A scheduled page's advance copies."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from cms.core.editing.page_view import PageView
from cms.embargoes import keeping
from cms.embargoes.models import AdvanceCopy, Approval
from cms.preview.drafts import NotShown


class AdvanceView(PageView):
    """GET says what would happen and to whom; POST gives (`act=give`) or takes back."""

    template_name = "embargoes/advance.html"
    page_title = gettext_lazy("Advance copies")
    header_icon = "time"
    http_method_names = ["get", "head", "options", "post"]

    @cached_property
    def copy(self) -> AdvanceCopy | None:
        """The one that is out."""
        return AdvanceCopy.objects.filter(page=self.page.pk, ended_at=None).first()

    @staticmethod
    def allows(permissions: Any) -> bool:
        """Those who publish it."""
        return bool(permissions.can_publish())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With who received it."""
        revision = keeping.embargoed_revision(self.page, timezone.now())
        received = {one.partner_id: one for one in self.copy.receipts.all()} if self.copy else {}
        approved = [(one.partner, received.get(one.partner_id)) for one in Approval.objects.select_related("partner")]
        said = {"copy": self.copy, "until": revision and revision.approved_go_live_at, "approved": approved}
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
