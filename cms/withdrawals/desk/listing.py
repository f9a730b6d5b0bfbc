"""All withdrawals, with who is still to confirm."""

from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import BaseListingView

from cms.withdrawals.desk.sight import seen_by
from cms.withdrawals.models import Withdrawal

STATES = [
    ("awaited", gettext_lazy("Waiting for confirmations")),
    ("confirmed", gettext_lazy("All have confirmed")),
    ("nobody", gettext_lazy("No partner had received it")),
    ("ended", gettext_lazy("Public again")),
]


def state_of(withdrawal: Any) -> str:
    """One of STATES; `asked` and `confirmed` as `seen_by` counts them."""
    if withdrawal.ended_at:
        return "ended"
    if not withdrawal.asked:
        return "nobody"
    return "confirmed" if withdrawal.asked == withdrawal.confirmed else "awaited"


def state_in_words(withdrawal: Any) -> str:
    """With the count where some are waited for."""
    state = state_of(withdrawal)
    if state == "awaited":
        return _("%(confirmed)d of %(asked)d partners have confirmed") % {"confirmed": withdrawal.confirmed, "asked": withdrawal.asked}
    return str(dict(STATES)[state])


class WithdrawalFilter(WagtailFilterSet):
    """By state."""

    state = django_filters.ChoiceFilter(label=gettext_lazy("Status"), choices=STATES, method="by_state")

    class Meta:
        model = Withdrawal
        fields: list[str] = []

    def by_state(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """The same states as `state_of` names."""
        if value == "ended":
            return found.filter(ended_at__isnull=False)
        current = found.filter(ended_at=None)
        if value == "nobody":
            return current.filter(asked=0)
        return current.filter(asked__gt=F("confirmed")) if value == "awaited" else current.filter(asked__gt=0, asked=F("confirmed"))


class WithdrawalsView(BaseListingView):
    """The list, newest first."""

    page_title = gettext_lazy("Withdrawals")
    header_icon = "download"
    paginate_by = 50
    index_url_name = "withdrawals"
    index_results_url_name = "withdrawals_results"
    filterset_class = WithdrawalFilter
    verbose_name_plural = gettext_lazy("withdrawals")
    columns = [
        TitleColumn(
            "title",
            label=gettext_lazy("Item"),
            get_url=lambda one: reverse("withdrawal", args=[one.pk]),
            accessor=lambda one: one.title or one.content_id,
        ),
        Column("site", label=gettext_lazy("Site")),
        DateColumn("at", label=gettext_lazy("withdrawn at")),
        Column("actor", label=gettext_lazy("by")),
        Column("state", label=gettext_lazy("Status"), accessor=state_in_words),
    ]

    def get_base_queryset(self) -> QuerySet[Withdrawal]:
        """Only what this user may see."""
        return seen_by(self.request.user)
