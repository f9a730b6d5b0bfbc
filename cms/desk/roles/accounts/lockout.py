"""What someone sees who failed too often to sign in (django-axes keeps the count)."""

from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.account import LoginView

from cms.operations.with_session import is_desk

TOO_MANY = 429


def answer(request: HttpRequest, *args: Any) -> HttpResponse:
    """The sign-in page again, with the reason; `args` are axes's: the view's own answer and the credentials."""
    cool_off = get_cool_off(request)
    minutes = int(cool_off.total_seconds() // 60) if cool_off else 0
    said = _("Too many failed attempts to sign in. This account is locked here for %(minutes)d minutes; an administrator can unlock it.")
    if not is_desk(request):
        return render(request, "selfservice/locked.html", {"minutes": minutes}, status=TOO_MANY)
    messages.error(request, said % {"minutes": minutes})
    request.method = "GET"
    response = LoginView.as_view()(request)
    response.status_code = TOO_MANY
    return response.render() if hasattr(response, "render") else response


def client_address(request: HttpRequest) -> str:
    """Of the browser: as our proxy, if there is one, says last in `X-Forwarded-For`; what a browser puts there itself stands before."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
