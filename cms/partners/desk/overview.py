"""Partners in the admin: who takes what, how far each is behind, what fails, who is silent."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.ledger import positions
from cms.partners import watching
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import State


@dataclass(frozen=True)
class Reading:
    """A feed as it is followed; `lag` counts the ledger's events behind the cursor that was brought last."""

    feed: Feed
    lag: int | None
    is_silent: bool


def state_of(partner: Partner) -> str:
    """In a word or two, for the list."""
    now = timezone.now()
    if not partner.may_read(now):
        return str(_("no agreement"))
    if watching.failing(now).filter(partner=partner).exists():
        return str(_("deliveries fail"))
    if watching.silent(now).filter(partner=partner).exists():
        return str(_("silent"))
    return str(_("in order"))


class PartnerColumn(TitleColumn):
    """Leads to what happens with the partner; its form is one step further."""

    def get_link_url(self, instance: Partner, parent_context: Any) -> str:
        return reverse("partners:inspect", args=[instance.pk])


class PartnerIndexView(IndexView):
    """With what each takes, and when it was last seen."""

    def get_base_queryset(self) -> QuerySet[Partner]:
        """Counted in the same statement."""
        counted = {name: Count(name, distinct=True) for name in ("feeds", "endpoints")}
        return super().get_base_queryset().annotate(**{f"{name}_count": one for name, one in counted.items()}, seen=Max("feeds__asked_at"))


class PartnerInspectView(InspectView):
    """One partner."""

    template_name = "partners/partner.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Its feeds, tokens, accounts and webhooks."""
        now, head, partner = timezone.now(), positions.read().value, self.object
        silent = set(watching.silent(now).filter(partner=partner).values_list("pk", flat=True))
        lost = {"waiting": Q(messages__state=State.WAITING), "lost": Q(messages__state=State.GIVEN_UP)}
        endpoints = partner.endpoints.select_related("feed").annotate(**{name: Count("messages", filter=one) for name, one in lost.items()})
        readings = [Reading(one, None if one.position is None else head - one.position, one.pk in silent) for one in partner.feeds.all()]
        said = {"readings": readings, "endpoints": endpoints, "tokens": partner.tokens.filter(revoked_at=None), "state": state_of(partner)}
        return super().get_context_data(**kwargs) | said | {"members": partner.members.select_related("user")}


class PartnerViewSet(ModelViewSet):
    model = Partner
    name = "partners"
    icon = "group"
    menu_label = _("Partners")
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = PartnerIndexView
    inspect_view_class = PartnerInspectView
    list_display = [
        PartnerColumn("name", label=_("name"), sort_key="name"),
        Column("state", label=_("state"), accessor=state_of),
        Column("feeds_count", label=_("feeds")),
        Column("endpoints_count", label=_("webhooks")),
        DateColumn("seen", label=_("last asked at")),
        "agreed_until",
    ]
    ordering = ["name"]
    form_fields = ["name", "contact", "agreed_from", "agreed_until", "hourly"]
