"""What every bulk act has: a page that says what will happen to what, and an act on each item by itself.

Each item is a publication of its own. One that cannot be done (a slug that is taken, a rule that refuses it) leaves the others done and is
named with its reason, so that an editor never has to find the one among fifty, and nobody waits for a long transaction to end.
"""

from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from cms.core.models import BasePage
from cms.core.sight import Sight
from cms.desk.checking.refusing import Refused
from cms.desk.publishing.middleware import reason
from cms.desk.where import Whereabouts, everywhere
from cms.publishing.listeners.actions import PublishingFailed
from cms.publishing.publication import publication

MOST = 50  # items at once: one page of a list

log = structlog.get_logger(__name__)


class ItemsAction(PageBulkAction):
    """A subclass says what may stand in the way (`obstacle`), what is done (`act`), and how that is called."""

    template_name = "desk/bulk/confirm.html"
    icon = "doc-empty-inverse"
    explained: Any = ""

    def obstacle(self, page: BasePage) -> str:
        """Why it cannot be done to this page; empty when it can."""
        raise NotImplementedError

    def act(self, page: BasePage, form: Any) -> None:
        """To one page, within its publication; raises a ValidationError for what only the form's answers show."""
        raise NotImplementedError

    def said(self, count: int, form: Any) -> str:
        """That so many are done."""
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        """Forms here know the user."""
        return {**super().get_form_kwargs(), "user": self.request.user}

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, Any]]:
        """Chosen pages that the user sees, and why what is left of them is left."""
        ticked = self.chosen()
        seen: Any = Sight(self.request.user).pages().filter(pk__in=ticked).select_related("locale")
        pages = list(seen.specific().prefetch_workflow_states().annotate_approved_schedule())
        obstacles = [(page, self.obstacle(page) if isinstance(page, BasePage) else _("It is no item.")) for page in pages]
        unfit = {"unfit": [pair for pair in obstacles if pair[1]], "too_many": len(ticked) > MOST, "items_with_no_access": []}
        return [page for page, why in obstacles if not why][:MOST], unfit

    def chosen(self) -> list[int]:
        """One more than are taken tells that there are more. "All" is of one page in the explorer, never of the whole hub."""
        keys, above = self.request.GET.getlist("id"), self.request.GET.get("childOf", "")
        if "all" in keys:
            return list(self.get_all_objects_in_listing_query(above)[: MOST + 1]) if above.isdecimal() else []
        return [int(key) for key in keys if key.isdecimal()][: MOST + 1]

    def annotate_items(self, items: list[Any]) -> list[Any]:
        """Where the public finds all of them, in as many statements as for one."""
        self.whereabouts: dict[int, Whereabouts] = everywhere(items)
        return items

    def object_context(self, obj: Any) -> dict[str, Any]:
        """With where the public finds it now."""
        return {"item": obj, "whereabouts": self.whereabouts.get(obj.pk, Whereabouts())}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What will happen."""
        return {**super().get_context_data(**kwargs), "action": self, "most": MOST}

    def form_valid(self, form: Any) -> HttpResponse:
        """One after the other, and a report."""
        pages, _unfit = self.get_actionable_objects()
        failed = [(page, why) for page in pages if (why := self.attempt(page, form))]
        if len(failed) < len(pages):
            messages.success(self.request, self.said(len(pages) - len(failed), form))
        if failed:
            messages.warning(self.request, told(failed))
        return redirect(self.next_url)

    def attempt(self, page: BasePage, form: Any) -> str:
        """Why it failed; empty when it is done."""
        try:
            with publication():
                self.act(page, form)
        except PermissionDenied:
            return _("You may not do that.")
        except Exception as error:
            failure = error if isinstance(error, PublishingFailed) else PublishingFailed(page, error)
            failure.__cause__ = failure.__cause__ or error
            if not isinstance(failure.__cause__, (Refused, ValidationError)):
                log.exception("bulk act failed", page=page.pk, act=self.action_type)
            return reason(failure)
        return ""


def told(failed: list[tuple[BasePage, str]]) -> str:
    """Each with its reason."""
    rows = format_html_join("", "<li>{}: {}</li>", ((page.get_admin_display_title(), why) for page, why in failed))
    return format_html("{}<ul>{}</ul>", _("These were left as they are:"), rows)
