"""The report of dead links, for those who can mend them."""

from typing import Any

from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.desk.links.models import DeadLink
from cms.desk.lists.places import say_where


class DeadLinksView(ReportView):
    """Of the pages that the user may change."""

    page_title = _("Dead links")
    header_icon = "link-external"
    model = DeadLink
    permission_policy = PagePermissionPolicy()
    any_permission_required = ["add", "change", "publish"]
    index_url_name = "desk_dead_links"
    index_results_url_name = "desk_dead_links_results"
    default_ordering = ("since", "pk")
    verbose_name_plural = _("dead links")
    list_export = ["page", "address", "get_reason_display", "since"]
    export_headings = {"get_reason_display": _("Problem")}
    columns = [
        TitleColumn(
            "page",
            label=_("Title"),
            accessor=lambda row: row.page.get_admin_display_title(),
            get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row.page_id]),
        ),
        Column("site", label=_("Site"), accessor=lambda row: row.page.desk_site),
        Column("address", label=_("Address")),
        Column("reason", label=_("Problem"), accessor="get_reason_display"),
        DateColumn("since", label=_("Since"), sort_key="since"),
    ]

    def get_queryset(self) -> QuerySet[Any]:
        """Drafts of others are not named: they have no rows."""
        mine = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return self.order_queryset(DeadLink.objects.filter(page__in=mine).select_related("page__content_type", "page__locale"))

    def decorate_paginated_queryset(self, rows: Any) -> Any:
        """With where each page stands."""
        found = list(rows)
        say_where(row.page for row in found)
        return found


urlpatterns: list[URLPattern] = [
    path("reports/dead-links/", DeadLinksView.as_view(), name="desk_dead_links"),
    path("reports/dead-links/results/", DeadLinksView.as_view(results_only=True), name="desk_dead_links_results"),
]
