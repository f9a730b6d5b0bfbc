"""Where the owner of an older document accepts or refuses what newer ones say of it."""

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django.views.generic import ListView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.policies.marking import decide_and_refresh, may_decide
from cms.policies.models import PolicyDocumentPage, PolicyMark
from cms.policies.models.marks import MarkState

DECISIONS = {"accept": MarkState.ACCEPTED, "refuse": MarkState.REFUSED}


def marks_for(user: Any) -> QuerySet[PolicyMark]:
    """Marks by published documents on documents that this user may publish."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
    newer = PolicyDocumentPage.objects.filter(live=True).values("translation_key")
    return PolicyMark.objects.filter(older__in=pages.values("pk"), newer__in=newer)


class MarksView(WagtailAdminTemplateMixin, ListView[PolicyMark]):
    """Undecided marks first, then the latest decisions; a decision can be changed."""

    template_name = "policies/marks.html"
    page_title = _("Marks on older documents")
    header_icon = "doc-full"
    paginate_by = 50
    page_kwarg = "p"

    def get_queryset(self) -> QuerySet[PolicyMark]:
        return marks_for(self.request.user).select_related("older", "decided_by").order_by("-state", "-decided_at", "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        marks = list(context["page_obj"])
        published = PolicyDocumentPage.objects.filter(translation_key__in=[mark.newer for mark in marks], live=True)
        newer = {page.translation_key: page for page in published}
        return context | {"rows": [{"mark": mark, "newer": newer[mark.newer]} for mark in marks]}


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """POST `decision=accept` or `decision=refuse`."""
    mark = get_object_or_404(PolicyMark.objects.select_related("older"), pk=pk)
    if not may_decide(request.user, mark.older):  # type: ignore[arg-type]
        raise PermissionDenied
    state = DECISIONS.get(request.POST.get("decision", ""))
    if state is None:
        raise BadRequest("decision must be accept or refuse")
    decide_and_refresh(mark, state, request.user)  # type: ignore[arg-type]
    said = _("“%(title)s” is marked now.") if state == MarkState.ACCEPTED else _("“%(title)s” is not marked.")
    messages.success(request, said % {"title": mark.older.title})
    return redirect("policy_marks:index")


class MarkViewSet(ViewSet):
    """Page permissions decide who sees which mark."""

    name = "policy_marks"
    url_prefix = "policies/marks"
    icon = "doc-full"
    menu_label = _("Marks on older documents")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [path("", MarksView.as_view(), name="index"), path("<int:pk>/", decide, name="decide")]


class MarksMenuItem(MenuItem):
    """Among the reports of those who have something to decide."""

    def is_shown(self, request: HttpRequest) -> bool:
        return marks_for(request.user).exists()


mark_viewset = MarkViewSet()


def marks_menu_item() -> MarksMenuItem:
    return MarksMenuItem(
        mark_viewset.menu_label, reverse("policy_marks:index"), name="policy-marks", icon_name=mark_viewset.icon, order=300
    )
