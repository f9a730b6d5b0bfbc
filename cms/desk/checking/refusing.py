"""Holds editors to what blocks: whatever they publish, schedule or approve at the desk is checked first.

Commands are not bound: an importer brings what was official before there were checks, and the scheduler publishes what was checked when
it was scheduled.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.desk.checking.report import Noted, Report, report

_at_the_desk: ContextVar[bool] = ContextVar("at_the_desk", default=False)


class Refused(Exception):
    """The page has findings that block; nothing of the act happened."""

    def __init__(self, findings: Report) -> None:
        super().__init__(" ".join(one.message for one in findings.blocking))
        self.findings = findings


@contextmanager
def at_the_desk() -> Iterator[None]:
    """What happens meanwhile is an editor's act."""
    token = _at_the_desk.set(True)
    try:
        yield
    finally:
        _at_the_desk.reset(token)


def refuse_blocked(page: Page) -> None:
    """A guard of publishing (`cms.publishing.listeners.actions.register_guard`). Raises `Refused`."""
    if _at_the_desk.get():
        findings = report(page)
        if findings.blocking:
            raise Refused(findings)


def explained(page: Page, findings: Report) -> SafeString:
    """Why, as a list; each leads to its place in the form."""
    count = len(findings.blocking)
    said = ngettext(
        "“%(title)s” is not published: %(count)d thing must be corrected first. What you typed is kept as a draft.",
        "“%(title)s” is not published: %(count)d things must be corrected first. What you typed is kept as a draft.",
        count,
    ) % {"title": page.get_admin_display_title(), "count": count}
    return format_html("<span data-desk-refused>{}</span>{}", said, listed(findings.blocking))


def listed(findings: list[Noted]) -> SafeString:
    """As HTML."""
    rows = format_html_join("", "<li>{}</li>", ((linked(one),) for one in findings))
    return format_html('<ul class="desk-findings">{}</ul>', rows)


def linked(one: Noted) -> SafeString | str:
    """Its words, leading to its place where it has one."""
    if not one.anchor:
        return one.message
    return format_html('<a href="#{}" data-desk-finding="{}">{}</a>', one.anchor, one.field, one.message)
