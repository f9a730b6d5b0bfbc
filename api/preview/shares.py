"""`/share/`: the page behind a share link, for someone without an account.

The link's secret stands after `#`, which browsers send to nobody; a small script posts it from there. It is in no address, no
Referer, no log and no cookie.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from api.http.refusals import HttpRefusal
from api.rates import within_limits
from cms.preview import door
from cms.preview.door import SharedDraft

MINUTELY = {"open": 30, "say": 10}
MOST_NAME, MOST_TEXT = 60, 2000
HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src {frames}; form-action 'self' {frames}; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def page(template: str, status: int = 200, frames: str = "", **said: Any) -> HttpResponse:
    """Kept by nobody, found by no search engine, framed by nobody, with no script but our own."""
    headers = HEADERS | {"Content-Security-Policy": POLICY.format(frames=frames or "'none'").replace("'self' 'none'", "'self'")}
    return HttpResponse(render_to_string(f"api/share/{template}.html", said), status=status, headers=headers)


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """What the link opens: it knows nothing yet."""
    return page("begin")


@csrf_exempt
@require_POST
def opened(request: HttpRequest) -> HttpResponse:
    """The draft, in the client that was asked for."""
    share = shared(request, "open")
    if isinstance(share, HttpResponse):
        return share
    door.count_view(share)
    return shown(share, request.POST.get("client", ""))


@csrf_exempt
@require_POST
def alone(request: HttpRequest) -> HttpResponse:
    """To the client itself, in the whole window."""
    share = shared(request, "open")
    if isinstance(share, HttpResponse):
        return share
    address = door.address_in(share, request.POST.get("client", ""))
    if address is None:
        return page("over", 404)
    response = redirect(address)
    for name, value in HEADERS.items():
        response[name] = value
    return response


@csrf_exempt
@require_POST
def said(request: HttpRequest) -> HttpResponse:
    """An approval, or a comment with its words."""
    share = shared(request, "say")
    if isinstance(share, HttpResponse):
        return share
    kind, name, text = (request.POST.get(field, "").strip() for field in ("kind", "name", "text"))
    wrong = mistake(kind, name, text)
    if not wrong:
        door.say(share, kind, name, text)
    return shown(share, request.POST.get("client", ""), wrong=wrong, thanks="" if wrong else kind, name=name, text=text if wrong else "")


def mistake(kind: str, name: str, text: str) -> str:
    """What is wrong with it, for the template; empty when nothing is."""
    if not 0 < len(name) <= MOST_NAME:
        return "name"
    if kind not in door.KINDS or len(text) > MOST_TEXT or (kind == door.COMMENT and not text):
        return "text"
    return ""


def shared(request: HttpRequest, act: str) -> SharedDraft | HttpResponse:
    """The link's draft, or the page that says why not: the same for every link that opens nothing."""
    try:
        within_limits(request, f"share {act}", MINUTELY[act])
    except HttpRefusal as refusal:
        response = page("busy", refusal.status)
        response["Retry-After"] = refusal.headers["Retry-After"]
        return response
    share = door.shared(request.POST.get("secret", "").rpartition("#")[2].strip())  # without a script the whole link is pasted
    return page("over", 404) if share is None else share


def shown(share: SharedDraft, client: str, **more: Any) -> HttpResponse:
    """With the client's preview in a frame, unless the item is public by now."""
    if share.is_public:
        return page("public", share=share)
    name = client if client in share.clients else next(iter(share.clients), "")
    address = door.address_in(share, name) or ""
    return page("draft", frames=door.origin_of(address) if address else "", share=share, client=name, address=address, **more)
