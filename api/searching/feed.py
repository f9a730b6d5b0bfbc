"""`GET /search.rss`: any question to the search as a feed, the newest first.

Parameters are those of `search` in GraphQL: `text`, `site`, `scope`, `locale`, `filter` (in JSON) and `near`; others are ignored. What
feed readers ask is not counted as searched.
"""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.context import Context
from api.feeds.answering import answered, kept
from api.feeds.arguments import Arguments, Asked
from api.feeds.writing.channel import today
from api.feeds.writing.rss import CONTENT_TYPE
from api.searching.feed_writing import written
from api.searching.outages import told
from api.searching.questions import question
from cms.library.reading import Entry
from cms.library.reading.version import Version, read
from search.answering import door
from search.answering.asking import Part, Question

ITEMS = 50
FORM = "search.rss 2"  # a part of each ETag: change it when feeds are written in another way
ARGUMENTS = Arguments(text="String", site="ID", scope="SearchScope", locale="String", filter="ItemFilter", near="ID")


def feed(request: HttpRequest) -> HttpResponse:
    """RSS 2.0; or why not, as GraphQL's errors are told, with the status of HTTP."""
    return answered(request, partial(_answer, request))


def _answer(request: HttpRequest) -> HttpResponse:
    asked, version = ARGUMENTS.asked(request), read()
    return kept(request, version, [str(door.version()), str(today()), FORM], asked.written, partial(_written, version, asked))


def _written(version: Version, asked: Asked) -> HttpResponse:
    context = Context(version)
    return HttpResponse(written(context.directory, asked, entries(context, asked.values)), content_type=CONTENT_TYPE)


def entries(context: Context, values: dict[str, Any]) -> list[Entry]:
    """None of them folded under another: what is new of an old matter is news. Raises Refusal."""
    site = context.site(values["site"]) if values.get("site") is not None else None
    wanted: Question | None = question(context, site, values.get("text") or "", {**values, "sort": "published_desc"})
    if wanted is None:
        return []
    with told():
        return door.search(context.library, wanted, Part(ITEMS), counts=False).entries
