"""`POST /search/clicks` and `/search/feedback`: what was opened from an answer of the search, and what was missed in it.

Each names the answer by its `queryId`. Nothing of who reports is kept, and no cookie set.
"""

import logging
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.errors import Code, internal, is_outage, unavailable
from api.http import answers, caching
from api.http.parameters import json_body
from api.http.refusals import HttpRefusal
from api.rates import within_limits
from api.searching.reported import clicked, complained

logger = logging.getLogger("api")

ALLOWED = "OPTIONS, POST"
LARGEST = 4 * 1024  # bytes of a body

# A minute; a whole office may share an address.
MINUTELY = {"clicks": 240, "feedback": 30}

Report = Callable[[Any], None]


@csrf_exempt
def clicks(request: HttpRequest) -> HttpResponse:
    """`{"queryId", "contentId", "rank"}`: an item was opened, from this place of the answer, counted from 1."""
    return answered(request, "clicks", clicked)


@csrf_exempt
def feedback(request: HttpRequest) -> HttpResponse:
    """`{"queryId", "kind", "comment"}`: NOT_FOUND or NOT_HELPFUL, and in a few words why, if wanted."""
    return answered(request, "feedback", complained)


def answered(request: HttpRequest, kind: str, report: Report) -> HttpResponse:
    """204; or why not, as GraphQL's errors are told."""
    try:
        response = _answer(request, kind, report)
    except HttpRefusal as refusal:
        response = answers.rejected(refusal)
    except Exception as error:
        logger.exception("search_report_failed")
        response = answers.failed(unavailable() if is_outage(error) else internal())
    response["X-Content-Type-Options"] = "nosniff"
    return caching.never(response)


def _answer(request: HttpRequest, kind: str, report: Report) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": ALLOWED})
    if request.method != "POST":
        raise _not_allowed(str(request.method))
    within_limits(request, kind, MINUTELY[kind])
    report(json_body(request, LARGEST))
    response = HttpResponse(status=204)
    del response["Content-Type"]
    return response


def _not_allowed(method: str) -> HttpRefusal:
    english = f"{method} is not served here. Send POST with a JSON body."
    chinese = f"此地址不支持 {method} 方法，请以 JSON 请求体使用 POST。"
    return HttpRefusal(405, Code.METHOD_NOT_ALLOWED, english, chinese, {"Allow": ALLOWED})
