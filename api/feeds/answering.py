"""How a feed's address answers: mistakes told as GraphQL's are, whole answers kept until the position moves."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.errors import Code, Refusal, internal, is_outage, unavailable
from api.http import answers, caching
from api.http.parameters import Parameters
from api.http.refusals import HttpRefusal
from cms.library.reading.version import Version

logger = logging.getLogger("api")

READING = ("GET", "HEAD", "OPTIONS")
STATUSES = {Code.UNKNOWN_FEED: 404}


def answered(request: HttpRequest, answer: Callable[[], HttpResponse], methods: Sequence[str] = READING) -> HttpResponse:
    """The answer; or why not, with the status of HTTP."""
    try:
        response = _options(methods) if request.method == "OPTIONS" else _asked(request, answer, methods)
    except HttpRefusal as refusal:
        response = caching.never(answers.rejected(refusal))
    except Refusal as refusal:
        response = caching.never(_refused(refusal))
    except Exception as error:
        logger.exception("feed_failed")
        response = caching.never(answers.failed(unavailable() if is_outage(error) else internal()))
    response["X-Content-Type-Options"] = "nosniff"
    return response


def kept(
    request: HttpRequest, version: Version, of: Sequence[str], asked: dict[str, Any], write: Callable[[], HttpResponse]
) -> HttpResponse:
    """What was `asked`, of a version and whatever else it depends on; 304 without a look at the library where the reader has it.

    The version is to be read before the data: an answer may be newer than its ETag says, never older.
    """
    tag = caching.etag([str(version), *of], Parameters("feed", None, asked))
    if caching.names(request.headers.get("If-None-Match"), tag):
        return caching.public(answers.not_modified(), tag, version.lasts())
    return caching.public(write(), tag, version.lasts())


def unknown_feed() -> Refusal:
    """404: nothing public has it, or the format is none."""
    return Refusal(
        Code.UNKNOWN_FEED,
        "There is no such feed. Ask GraphQL for `feeds`: it hands out every address.",
        "没有这个订阅源。请通过 GraphQL 的 feeds 字段获取地址。",
    )


def _options(methods: Sequence[str]) -> HttpResponse:
    return HttpResponse(status=204, headers={"Allow": ", ".join(methods)})


def _asked(request: HttpRequest, answer: Callable[[], HttpResponse], methods: Sequence[str]) -> HttpResponse:
    if request.method not in methods:
        english = f"{request.method} is not served here. Send {methods[0]}."
        chinese = f"此地址不支持 {request.method} 方法，请使用 {methods[0]}。"
        raise HttpRefusal(405, Code.METHOD_NOT_ALLOWED, english, chinese, {"Allow": ", ".join(methods)})
    return answer()


def _refused(refusal: Refusal) -> HttpResponse:
    if refusal.code in {Code.UNAVAILABLE, Code.INTERNAL}:
        return answers.failed(refusal)
    return answers.rejected(HttpRefusal(STATUSES.get(refusal.code, 400), refusal.code, refusal.english, refusal.chinese))
