"""The findings beside the editor's form. Wagtail renders side panels anew after each autosave, so they follow what is typed."""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from cms.core.models import BasePage
from cms.desk.checking.report import Report, report


class PublicationSidePanel(BaseSidePanel):
    """Of a page that has been saved once; before that there is nothing to check."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """Counts what blocks."""

        aria_label = _("Checks before publishing")
        icon_name = "clipboard-list"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """What the template shows."""
            return {**super().get_context_data(parent_context), "count": len(self.panel.report.blocking)}

    name = "publication"
    title = _("Checks before publishing")
    template_name = "desk/checking/side_panel.html"
    order = 150

    class Media:
        js = ["desk/checks.js"]
        css = {"all": ["desk/checks.css"]}

    @cached_property
    def report(self) -> Report:
        """Of what is saved, drafts included."""
        return report(self.object) if self.object.pk else Report()

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the template shows."""
        return {**super().get_context_data(parent_context), "report": self.report, "saved": bool(self.object.pk)}


def add_to_views() -> None:
    """Wagtail has no hook for side panels: its two views get them from one method each."""
    for view in (CreateView, EditView):
        if not hasattr(view.get_side_panels, "with_checks"):
            view.get_side_panels = with_checks(view.get_side_panels)


def with_checks(get_side_panels: Callable[[Any], MediaContainer]) -> Callable[[Any], MediaContainer]:
    """After the first panel, the page's status."""

    @wraps(get_side_panels)
    def panels(view: Any) -> MediaContainer:
        first, *others = get_side_panels(view)
        ours = [PublicationSidePanel(view.page, view.request)] if isinstance(view.page, BasePage) else []
        return MediaContainer([first, *ours, *others])

    panels.with_checks = True  # type: ignore[attr-defined]
    return panels
