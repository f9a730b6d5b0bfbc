"""The placements that concern an editor: those waiting for columns where they publish, and those that stand."""

from typing import Any, cast

import django_filters
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.models import Placement
from cms.core.sight import Sight
from cms.desk.publishing.actions_column import ActionsColumn
from cms.desk.publishing.placing import may_accept, may_place


def concerning(user: Any) -> QuerySet[Placement]:
    """In columns where this user publishes, or of pages that they edit; waiting ones first.

    A column is shown what another site asks for once that is public: until then its title is the other site's.
    """
    policy = PagePermissionPolicy()
    decided = policy.instances_user_has_permission_for(user, "publish")
    edited = policy.instances_user_has_permission_for(user, "change")
    seen = Sight(user).pages().values("pk")
    found = Placement.objects.filter(column__in=decided, page__in=seen) | Placement.objects.filter(page__in=edited)
    return found.select_related("page__content_type", "column__content_type", "requested_by", "accepted_by").order_by("accepted_at", "-pk")


class PlacementFilter(WagtailFilterSet):
    """Waiting or standing."""

    accepted_at = django_filters.ChoiceFilter(
        label=gettext_lazy("Status"),
        choices=[("waiting", gettext_lazy("Waiting")), ("accepted", gettext_lazy("Accepted"))],
        method="by_status",
    )

    class Meta:
        model = Placement
        fields: list[str] = []

    def by_status(self, placements: QuerySet[Placement], name: str, value: str) -> QuerySet[Placement]:
        """`waiting` or `accepted`."""
        return placements.filter(accepted_at__isnull=value == "waiting")


class PlacementActions(ActionsColumn):
    """Accept for those who publish in the column; remove for them and for the page's own editors."""

    def actions(self, instance: Placement, user: Any) -> list[tuple[str, str]]:
        """Address and label of each."""
        decides = may_accept(instance.column, user)
        found = [(reverse("desk_placement_accept", args=[instance.pk]), _("Accept"))] if decides and not instance.accepted_at else []
        if decides or may_place(instance.page, user):
            found.append((reverse("desk_placement_remove", args=[instance.pk]), _("Remove")))
        return found


def pinned(placement: Placement) -> str:
    """Until when; nothing for what stands among the others."""
    if not placement.as_placed(timezone.now()).pinned:
        return ""
    if placement.pinned_until is None:
        return _("yes, without an end")
    return _("until %(moment)s") % {"moment": formats.date_format(timezone.localtime(placement.pinned_until), "SHORT_DATETIME_FORMAT")}


def asked_by(placement: Placement) -> str:
    """As people know them."""
    user = placement.requested_by
    return user.get_full_name() or user.get_username() if user else ""


class PlacementsView(BaseListingView):
    """The list."""

    page_title = gettext_lazy("Placements")
    header_icon = "thumbtack"
    paginate_by = 50
    index_url_name = "desk_placements"
    index_results_url_name = "desk_placements_results"
    filterset_class = PlacementFilter
    verbose_name_plural = gettext_lazy("placements")
    columns = [
        TitleColumn(
            "page", label=gettext_lazy("Item"), get_url=lambda placement: reverse("wagtailadmin_pages:edit", args=[placement.page_id])
        ),
        Column("column", label=gettext_lazy("Column")),
        Column("pinned", label=gettext_lazy("Pinned"), accessor=pinned),
        Column("requested_by", label=gettext_lazy("Asked for by"), accessor=asked_by),
        DateColumn("accepted_at", label=gettext_lazy("Accepted")),
        PlacementActions("actions", label=gettext_lazy("Actions")),
    ]

    def get_base_queryset(self) -> QuerySet[Placement]:
        """Only what concerns this editor."""
        return concerning(self.request.user)


class DecideView(View):
    """POST alone: one decision about one placement, and back to the list."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Decided in one transaction with what the public sees of it."""
        placement = get_object_or_404(concerning(request.user), pk=pk)
        self.decide(placement, request)
        return redirect("desk_placements")

    def decide(self, placement: Placement, request: HttpRequest) -> None:
        """What is decided; refuses who may not."""
        raise NotImplementedError


class AcceptView(DecideView):
    """Take it into the column."""

    def decide(self, placement: Placement, request: HttpRequest) -> None:
        """By who publishes there."""
        if not may_accept(placement.column, request.user):
            raise PermissionDenied
        placement.accept(cast("AbstractBaseUser", request.user))
        messages.success(request, _("“%(title)s” is placed in “%(column)s”.") % words(placement))


class RemoveView(DecideView):
    """Take it out of the column, or turn it down."""

    def decide(self, placement: Placement, request: HttpRequest) -> None:
        """By who publishes there, or works on the page."""
        if not may_accept(placement.column, request.user) and not may_place(placement.page, request.user):
            raise PermissionDenied
        placement.delete()
        messages.success(request, _("“%(title)s” is no longer placed in “%(column)s”.") % words(placement))


def words(placement: Placement) -> dict[str, str]:
    """Titles for a message."""
    page: Page = placement.page
    return {"title": page.title, "column": placement.column.title}
