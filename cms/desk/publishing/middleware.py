"""Brings an editor back to the page when an act of publishing failed, with the reason; what was typed is a draft by then.

Wagtail's views save the draft first and publish it then. The failed act undid itself (`cms.publishing.listeners.actions`), so all
that is left to do is to answer in the editor's words instead of with a server error.
"""

from collections.abc import Callable

import structlog
from django.core.exceptions import ValidationError
from django.db import DatabaseError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from cms.desk.checking.refusing import Refused, at_the_desk, explained
from cms.publishing.listeners.actions import PublishingFailed

log = structlog.get_logger(__name__)


class PublishingFailedMiddleware:
    """Stands after authentication and messages, in processes that serve the desk."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """What an editor publishes meanwhile is held to the publication checks."""
        with at_the_desk():
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Nothing for any other failure, nor for what is no request of an editor."""
        if not isinstance(exception, PublishingFailed) or not hasattr(request, "_messages"):
            return None
        if isinstance(exception.__cause__, Refused):
            return answer(request, exception.page, explained(exception.page, exception.__cause__.findings))
        log.error("publishing failed", page=exception.page.pk, exc_info=exception)
        message = _("That failed, and nothing has changed for the public: %(reason)s What you typed is kept as a draft.") % {
            "reason": sentence(reason(exception))
        }
        return answer(request, exception.page, message)


def answer(request: HttpRequest, page: Page, message: str) -> HttpResponse:
    """To a person the page's form with the message, to a script the message alone."""
    if not request.accepts("text/html"):
        return JsonResponse({"success": False, "error_code": "publishing_failed", "error_message": strip_tags(message)}, status=400)
    messages.error(request, message)
    return redirect(address(request, page))


def reason(failure: PublishingFailed) -> str:
    """In words for an editor: what a database says is for the log."""
    cause = failure.__cause__
    if isinstance(cause, ValidationError):
        return " ".join(cause.messages)
    if isinstance(cause, OperationalError):
        return _("The database is busy or cannot be reached; try again in a moment.")
    if isinstance(cause, DatabaseError):
        return _("The database refused it; an administrator finds the details in the log.")
    return str(failure)


def sentence(words: str) -> str:
    """With a full stop of its own."""
    return words if words.endswith((".", "。", "!", "?", "！", "？")) else _("%(words)s.") % {"words": words}


def address(request: HttpRequest, page: Page) -> str:
    """The page's form, or the explorer for those who may not edit it (a reviewer) or when it never came to be."""
    kept = Page.objects.filter(pk=page.pk).first()
    if kept is None:
        return reverse("wagtailadmin_explore_root")
    if not kept.permissions_for_user(request.user).can_edit():
        return reverse("wagtailadmin_explore", args=[kept.get_parent().pk])
    following = get_valid_next_url_from_request(request)
    return reverse("wagtailadmin_pages:edit", args=[kept.pk]) + (f"?{urlencode({'next': following})}" if following else "")
