"""`GET /search.rss`: any question to the search as a feed, the newest first.

Parameters are those of `search` in GraphQL: `text`, `site`, `scope`, `locale`, `filter` (in JSON) and `near`; others are ignored. What
feed readers ask is not counted as searched.
"""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.context import Context
from api.errors import Code, Refusal, internal, is_outage, unavailable
from api.http import answers, caching
from api.http.parameters import Parameters
from api.http.refusals import HttpRefusal
from api.searching.feed_arguments import asked
from api.searching.feed_writing import CONTENT_TYPE, today, written
from api.searching.outages import told
from api.searching.questions import question
from cms.library.reading import Entry
from cms.library.reading.version import read
from search.answering import door
from search.answering.asking import Part, Question

logger = logging.getLogger("api")

ALLOWED = "GET, HEAD, OPTIONS"
ITEMS = 50
FORM = "1"  # a part of each ETag: raise it when feeds are written in another way


def feed(request: HttpRequest) -> HttpResponse:
    """RSS 2.0; or why not, as GraphQL's errors are told, with the status of HTTP."""
    try:
        response = _answer(request)
    except HttpRefusal as refusal:
        response = caching.never(answers.rejected(refusal))
    except Refusal as refusal:
        response = caching.never(_refused(refusal))
    except Exception as error:
        logger.exception("search_feed_failed")
        response = caching.never(answers.failed(unavailable() if is_outage(error) else internal()))
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _answer(request: HttpRequest) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": ALLOWED})
    if request.method not in {"GET", "HEAD"}:
        english, chinese = f"{request.method} is not served here. Send GET.", f"此地址不支持 {request.method} 方法，请使用 GET。"
        raise HttpRefusal(405, Code.METHOD_NOT_ALLOWED, english, chinese, {"Allow": ALLOWED})
    arguments = asked(request)
    # The versions are read before the data: an answer may be newer than its ETag says, never older.
    version = read()
    tag = caching.etag([str(version), str(door.version()), str(today()), FORM], Parameters("search.rss", None, arguments.written))
    if caching.names(request.headers.get("If-None-Match"), tag):
        return caching.public(answers.not_modified(), tag, version.lasts())
    context = Context(version)
    found = written(context.directory, arguments, entries(context, arguments.values))
    return caching.public(HttpResponse(found, content_type=CONTENT_TYPE), tag, version.lasts())


def entries(context: Context, values: dict[str, Any]) -> list[Entry]:
    """None of them folded under another: what is new of an old matter is news. Raises Refusal."""
    site = context.site(values["site"]) if values.get("site") is not None else None
    wanted: Question | None = question(context, site, values.get("text") or "", {**values, "sort": "published_desc"})
    if wanted is None:
        return []
    with told():
        return door.search(context.library, wanted, Part(ITEMS), counts=False).entries


def _refused(refusal: Refusal) -> HttpResponse:
    if refusal.code in {Code.UNAVAILABLE, Code.INTERNAL}:
        return answers.failed(refusal)
    return answers.rejected(HttpRefusal(400, refusal.code, refusal.english, refusal.chinese))
