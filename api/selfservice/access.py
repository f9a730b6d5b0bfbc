"""Who may see a page: an account of a partner, signed in with both factors. Each page is said in Chinese or English, and kept nowhere."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django_otp import user_has_device

from api.http import caching
from cms.partners.accounts.models import Member

View = Callable[..., HttpResponseBase]
LANGUAGE = "partners_language"
POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


def page(view: View) -> View:
    """In the reader's language (`?lang=`, then what was chosen, then what the browser asks for)."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        asked = request.GET.get("lang", "")
        if asked in dict(settings.LANGUAGES):
            request.session[LANGUAGE] = asked
        chosen = request.session.get(LANGUAGE) or translation.get_language_from_request(request)
        with translation.override(chosen):
            response = view(request, *args, **kwargs)
            if isinstance(response, TemplateResponse):
                response.render()
        response["Content-Security-Policy"] = POLICY
        response["Content-Language"] = chosen
        response["Referrer-Policy"] = "same-origin"
        return caching.never(cast("HttpResponse", response))

    return answer


def own(view: View) -> View:
    """`view(request, partner, …)` of the account's partner, while its agreement holds."""

    @wraps(view)
    @page
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user = request.user
        if user.is_anonymous:
            return redirect("selfservice:sign_in")
        member = Member.objects.select_related("partner").filter(user=user).first()
        if member is None:
            return render(request, "selfservice/refused.html", {"why": "stranger"}, status=403)
        if not user.is_verified():  # type: ignore[attr-defined]  # by django-otp's middleware
            return redirect("selfservice:code" if user_has_device(user) else "selfservice:enrol")
        if not member.partner.may_read(timezone.now()):
            return render(request, "selfservice/refused.html", {"why": "agreement"}, status=403)
        return view(request, member.partner, *args, **kwargs)

    return answer


def known(request: HttpRequest) -> bool:
    """Whether the password was given, of an account of a partner."""
    return bool(request.user.is_authenticated and Member.objects.filter(user=request.user).exists())
