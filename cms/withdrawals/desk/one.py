"""One withdrawal: what each partner had, was told and confirmed; and what can be done about those that have not."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.withdrawals import confirming, recalls
from cms.withdrawals.desk.listing import state_in_words
from cms.withdrawals.desk.sight import seen_by
from cms.withdrawals.telling import mail, reminding
from cms.withdrawals.telling.addresses import addresses


class WithdrawalView(WagtailAdminTemplateMixin, TemplateView):
    """For whoever sees it in the list."""

    template_name = "withdrawals/one.html"
    page_title = gettext_lazy("Withdrawal")
    header_icon = "download"
    http_method_names = ["get", "head", "options"]

    @cached_property
    def withdrawal(self) -> Any:
        """With its counts."""
        return get_object_or_404(seen_by(self.request.user), pk=self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        """What was withdrawn."""
        return str(self.withdrawal.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list."""
        return [{"url": reverse("withdrawals"), "label": _("Withdrawals")}, {"url": "", "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Those that have not confirmed first."""
        found = self.withdrawal.recalls.select_related("partner")
        asked = [{"recall": one, "addresses": addresses(one.partner) if one.partner else []} for one in found]
        waiting = not self.withdrawal.ended_at
        asked.sort(key=lambda one: (one["recall"].confirmed_at is not None, one["recall"].partner_name))
        said = {"withdrawal": self.withdrawal, "asked": asked, "state": state_in_words(self.withdrawal), "waiting": waiting}
        return {**super().get_context_data(**kwargs), **said}


class ActView(View):
    """POST alone, and back to the withdrawal."""

    def post(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponse:
        """For whoever sees it."""
        withdrawal = get_object_or_404(seen_by(request.user), pk=pk)
        self.act(request, recalls.outstanding().filter(withdrawal=withdrawal), **kwargs)
        return redirect("withdrawal", pk=pk)

    def act(self, request: HttpRequest, waiting: Any, **kwargs: Any) -> None:
        """With what is not confirmed yet."""
        raise NotImplementedError


class ConfirmView(ActView):
    """A partner said so to somebody of ours."""

    def act(self, request: HttpRequest, waiting: Any, **kwargs: Any) -> None:
        """Written down with who noted it."""
        by = _("noted at the desk by %(name)s") % {"name": request.user.get_username()}
        if confirming.settle(list(waiting.filter(pk=kwargs["recall"])), by, timezone.now()):
            messages.success(request, _("The confirmation is noted."))


class RemindView(ActView):
    """All that have not confirmed, by e-mail."""

    def act(self, request: HttpRequest, waiting: Any, **kwargs: Any) -> None:
        """Says how many letters went."""
        try:
            count = reminding.remind_of(waiting.select_related("partner"), timezone.now())
        except mail.FAILURES:
            messages.error(request, _("The mail server does not take it. Try again later, or call."))
            return
        if count:
            messages.success(request, _("%(count)d partners were reminded by e-mail.") % {"count": count})
        else:
            messages.warning(request, _("Nobody who has not confirmed can be reached by e-mail: call them."))
