"""The page itself: everything in a fixed number of statements, whatever the size of the hub."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.editing.listing import Listing, listings
from cms.desk.home import alerts, clock, columns, work
from cms.desk.home.lines import ALL, Desk, Panel
from cms.desk.lists.places import say_where

PANELS: dict[str, Callable[[Desk], Panel]] = {
    "alerts": alerts.alerts, "reviews": work.reviews, "drafts": work.drafts, "placements": work.placements, "stale": columns.stale,
    "scheduled": clock.scheduled, "today": clock.today, "expiring": clock.expiring,
}  # fmt: skip
OFFERED = 7  # kinds of page that one begins from here


class Home(Component):
    """Replaces Wagtail's panels."""

    name = "desk"
    order = 100
    template_name = "desk/home/home.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Panels with something to say, and ways to begin."""
        desk = Desk(self.request.user)
        panels = [panel for panel in (make(desk) for make in PANELS.values()) if panel.lines or not panel.quiet]
        placed(panels)
        panels.sort(key=lambda panel: not panel.lines)
        return {"panels": panels, "beginnings": beginnings(desk), "today": desk.today}


def placed(panels: list[Panel]) -> None:
    """Every line with where its page stands, in one statement."""
    say_where(line.page for panel in panels for line in panel.lines if line.page is not None)


class PanelView(WagtailAdminTemplateMixin, TemplateView):
    """One panel, with all that is in it."""

    template_name = "desk/home/panel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """By its name in the address."""
        if self.kwargs["name"] not in PANELS:
            raise Http404
        panel = PANELS[self.kwargs["name"]](Desk(self.request.user, ALL))
        placed([panel])
        self.page_title, self.header_icon = panel.heading, panel.icon
        return {**super().get_context_data(**kwargs), "panel": panel}


def beginnings(desk: Desk) -> list[tuple[Listing, str]]:
    """The kinds of page that are written most, and where one chooses the column for a new one; for those who may add any."""
    if not PagePermissionPolicy().user_has_permission(desk.user, "add"):
        return []
    return [(listing, reverse(f"content_{listing.name}:choose_parent")) for listing in listings()[:OFFERED]]


def replace_panels(request: HttpRequest, panels: list[Any]) -> None:
    """For Wagtail's hook."""
    panels[:] = [Home(request)]


urlpatterns: list[URLPattern] = [path("desk/home/<slug:name>/", PanelView.as_view(), name="desk_panel")]
