"""What an editor reads when a request failed as a whole: never a bare server error, and nothing of what was typed is lost.

Named by `handler500` of `cms.urls`. It asks the database nothing: that may be what is away.
"""

import sys
from collections.abc import Iterator

import structlog
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.template import loader
from django.utils.translation import gettext as _

from cms.operations.with_session import DESK_PATH

RETRY_AFTER = 5
"""Seconds."""

Pairs = list[tuple[str, str]]


def server_error(request: HttpRequest) -> HttpResponseBase:
    """503 when the database is busy or away, with what was typed to send again; 500 for what is ours to repair."""
    away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    response = _answer(request, away)
    response["Cache-Control"] = "no-store"
    if away:
        response["Retry-After"] = str(RETRY_AFTER)
    return response


def _answer(request: HttpRequest, away: bool) -> HttpResponseBase:
    status = 503 if away else 500
    message = _busy() if away else _broken()
    if not request.path_info.startswith(DESK_PATH):
        return HttpResponse(f"{message}\n", status=status, content_type="text/plain; charset=utf-8")
    if not request.accepts("text/html"):
        return JsonResponse(
            {"success": False, "error_code": "unavailable" if away else "internal", "error_message": message}, status=status
        )
    words = {"message": message, "typed": typed(request) if away else [], "address": request.get_full_path(), "request_id": request_id()}
    return HttpResponse(loader.render_to_string("desk/outage.html", words), status=status)


def _busy() -> str:
    return _("The database is busy or cannot be reached; nothing was lost and nothing was done. Try again in a moment.")


def _broken() -> str:
    return _("Something went wrong here, and it is written in the log. Go back and try again, or tell an administrator the number below.")


def typed(request: HttpRequest) -> Pairs:
    """What a form sent, to send it once more; nothing where a page should not repeat it or cannot: passwords, files."""
    if request.method != "POST" or request.content_type not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return []
    pairs = list(_pairs(request))
    return [] if request.FILES or any("password" in name for name, _value in pairs) else pairs


def _pairs(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        yield from ((name, str(value)) for value in values)


def request_id() -> str:
    """The number that the log's lines of this request carry."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))
