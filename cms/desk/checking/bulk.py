"""Publishing several pages at once: all of them, or none and why."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.desk.checking.report import Report, report

MOST_NAMED = 20


def refuse_blocked_pages(request: HttpRequest, action_type: str, objects: list[Any], action: Any) -> HttpResponse | None:
    """A `before_bulk_action` hook of Wagtail's. Pages below them are checked one by one when their turn comes."""
    if action_type != "publish" or not objects or not isinstance(objects[0], Page):
        return None
    blocked = [(page, found) for page in objects if (found := report(page.get_latest_revision_as_object())).blocking]
    if not blocked:
        return None
    messages.error(request, _explained(blocked))
    return redirect(action.next_url)


def _explained(blocked: list[tuple[Page, Report]]) -> str:
    rows = format_html_join("", '<li><a href="{}">{}</a>: {}</li>', (_row(page, found) for page, found in blocked[:MOST_NAMED]))
    said = _("Nothing was published: %(count)d of the chosen items must be corrected first.") % {"count": len(blocked)}
    return format_html("{}<ul>{}</ul>", said, rows)


def _row(page: Page, found: Report) -> tuple[str, str, str]:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return address, page.get_admin_display_title(), " ".join(one.message for one in found.blocking)
