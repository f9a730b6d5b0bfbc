"""The page's history in the desk; it stands at the address of Wagtail's own, so that every link to it leads here."""

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import HeaderButton

from cms.core.editing.page_view import PageView
from cms.desk.history.telling import history


class HistoryView(PageView):
    """Drafts are in it."""

    template_name = "desk/history/history.html"
    page_title = gettext_lazy("What happened to it")
    header_icon = "history"

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Back to the form."""
        edit = HeaderButton(label=_("Edit"), url=reverse("wagtailadmin_pages:edit", args=[self.page.pk]), icon_name="edit")
        return [edit] if self.permissions.can_edit() else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Newest first."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {
            **context, "told": history(self.page),
            "may_edit": self.permissions.can_edit(), "may_unschedule": self.permissions.can_unschedule(),
        }  # fmt: skip
