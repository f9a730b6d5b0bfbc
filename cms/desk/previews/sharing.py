"""The page on which a draft is shared, its links and previews are looked over, and ended."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.models import Page

from cms.core.models import BasePage
from cms.desk.publishing.leaving import PageActView
from cms.preview import issuing
from cms.preview.drafts import NotShown
from cms.preview.models import Grant, Share
from cms.preview.sharing import making, opening

DAYS = [(1, gettext_lazy("1 day")), (3, gettext_lazy("3 days")), (7, gettext_lazy("7 days")), (14, gettext_lazy("14 days"))]
USUAL = 3


def may_share(page: Page, user: Any) -> bool:
    """Who may edit or publish it shows it to whom it concerns; a page of a kind that clients can show."""
    may = page.permissions_for_user(user)
    return issubclass(page.specific_class or Page, BasePage) and bool(may.can_edit() or may.can_publish())


class ShareForm(forms.Form):
    """How long the link opens."""

    days = forms.TypedChoiceField(label=gettext_lazy("The link holds for"), choices=DAYS, coerce=int, initial=USUAL)


class ShareView(PageActView):
    """GET lists; POST makes a link, which is said in the answer and never again."""

    template_name = "desk/previews/sharing.html"
    form_class = ShareForm
    page_title = gettext_lazy("Share the draft")
    header_icon = "link"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """For those who work on the page."""
        if not may_share(self.page, request.user):
            raise PermissionDenied
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    @cached_property
    def links(self) -> list[Share]:
        """Newest first, with what was said through each."""
        found = list(Share.objects.filter(page=self.page.pk).select_related("made_by").prefetch_related("opinions").order_by("-pk"))
        for one in found:
            one.holds = one.ended_at is None and one.until > timezone.now()  # type: ignore[attr-defined]
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Links, and the previews that are open."""
        open_now = Grant.objects.filter(page=self.page.pk, until__gt=timezone.now()).exclude(secret=None).select_related("user")
        return {**super().get_context_data(**kwargs), "links": self.links, "previews": list(open_now.order_by("-pk"))}

    def form_valid(self, form: ShareForm) -> HttpResponse:
        """The page again, with the link in it."""
        try:
            _share, secret = making.make(self.page, self.request.user, form.cleaned_data["days"])
        except NotShown:
            messages.error(
                self.request, _("This draft cannot be shown yet: fill in what its kind of page needs, or publish its site first.")
            )
            return redirect(self.request.path)
        return self.render_to_response(self.get_context_data(form=form, link=opening.link_of(secret)))


class _EndView(View):
    """POST ends something of a page, and goes back to its list."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, page_id: int, pk: int = 0) -> HttpResponse:
        """For those who work on the page."""
        page = get_object_or_404(Page, pk=page_id)
        if not may_share(page, request.user):
            raise PermissionDenied
        self.end(page, pk)
        return redirect("desk_share", page_id)

    def end(self, page: Page, pk: int) -> None:
        raise NotImplementedError


class RevokeView(_EndView):
    """One link."""

    def end(self, page: Page, pk: int) -> None:
        """What was seen and said through it stays listed."""
        making.revoke(get_object_or_404(Share, pk=pk, page=page.pk), self.request.user)
        messages.success(self.request, _("The link opens nothing from now on."))


class EndPreviewsView(_EndView):
    """All previews of the page, whoever opened them, and the user's own of every page."""

    def end(self, page: Page, pk: int) -> None:
        """Clients show nothing of it with their next request."""
        ended = issuing.end(page=page.pk) + issuing.end(user=self.request.user)
        messages.success(self.request, _("Previews ended: %(count)d.") % {"count": ended})
