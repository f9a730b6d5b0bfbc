"""Beside the form of a draft that was made from a Word document: what was filled in, what to look at, what is lost."""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView

from cms.desk.word.models import WordReading
from cms.desk.word.notes import NoteKind

HEADINGS = {
    NoteKind.LOST: ("warning", _("Could not be kept")),
    NoteKind.CHECK: ("help", _("Please check")),
    NoteKind.FILLED: ("check", _("Filled in from the document")),
}


class WordSidePanel(BaseSidePanel):
    """Of a page that has a reading."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """Counts what needs a look."""

        aria_label = _("Word document")
        icon_name = "upload"
        counter_classname = "w-bg-warning-100"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            """What the template shows."""
            return {**super().get_context_data(parent_context), "count": self.panel.needed}

    name = "word"
    title = _("Word document")
    template_name = "desk/word/side_panel.html"
    order = 140

    def __init__(self, object: Any, request: Any, reading: WordReading) -> None:
        super().__init__(object, request)
        self.reading = reading

    @cached_property
    def told(self) -> dict[NoteKind, list[str]]:
        """By kind."""
        return self.reading.told()

    @property
    def needed(self) -> int:
        """Notes that need a look."""
        return len(self.told[NoteKind.LOST]) + len(self.told[NoteKind.CHECK])

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """What the template shows."""
        groups = [(icon, heading, self.told[kind]) for kind, (icon, heading) in HEADINGS.items() if self.told[kind]]
        return {**super().get_context_data(parent_context), "reading": self.reading, "groups": groups}


def add_to_view() -> None:
    """Wagtail has no hook for side panels."""
    if not hasattr(EditView.get_side_panels, "with_word"):
        EditView.get_side_panels = with_word(EditView.get_side_panels)


def with_word(get_side_panels: Callable[[Any], MediaContainer]) -> Callable[[Any], MediaContainer]:
    """After the first panel, the page's status; until the page is published for the first time."""

    @wraps(get_side_panels)
    def panels(view: Any) -> MediaContainer:
        first, *others = get_side_panels(view)
        new = view.page.first_published_at is None
        reading = WordReading.objects.filter(page_id=view.page.pk).select_related("read_by").first() if new else None
        ours = [WordSidePanel(view.page, view.request, reading)] if reading else []
        return MediaContainer([first, *ours, *others])

    panels.with_word = True  # type: ignore[attr-defined]
    return panels
