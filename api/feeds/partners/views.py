"""`GET /feeds/<feed>/changes` and `/feeds/<feed>/snapshot`, with a token: `Authorization: Bearer …`."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from api.context import Context
from api.feeds.answering import answered
from api.feeds.arguments import Arguments
from api.feeds.ninjs.documents import documents
from api.feeds.ninjs.keeping import json_of
from api.feeds.partners import cursors, refusals
from api.feeds.partners.calling import Caller, address, caller, query_of
from api.feeds.partners.entries import entries_of, snapshot_entry
from api.feeds.partners.noting import note
from api.feeds.partners.receiving import note_received
from api.feeds.partners.waiting import LONGEST, awaited
from api.http import caching
from cms.library.reading import BadCursor, ListQuery, wire
from cms.library.reading.lists import Window
from cms.library.reading.version import read
from cms.partners.models import Feed, Scope

MOST = 100  # entries of a page
CHANGES = Arguments(cursor="String", first="String", wait="String")
SNAPSHOT = Arguments(cursor="String", first="String")


def changes(request: HttpRequest, feed: str) -> HttpResponse:
    """What came to the feed, changed in it or left it behind a cursor; `cursor` to go on with is always there."""
    return answered(request, partial(_answer, request, feed, Scope.CHANGES, _changes))


def snapshot(request: HttpRequest, feed: str) -> HttpResponse:
    """What the feed holds, page by page; the last page has the cursor of `changes` to go on with."""
    return answered(request, partial(_answer, request, feed, Scope.SNAPSHOT, _snapshot))


def _answer(request: HttpRequest, slug: str, scope: Scope, make: Callable[[HttpRequest, Feed], Mapping[str, Any]]) -> HttpResponse:
    found = caller(request, scope)
    feed = found.feed(slug)
    said = make(request, feed)
    if request.method == "GET":
        note_received(found.partner, feed, said.get("changes") or said.get("items") or ())
    return private(said, found)


def _changes(request: HttpRequest, feed: Feed) -> dict[str, Any]:
    asked = CHANGES.asked(request).written
    first, wait = whole(asked, "first", MOST, 1, MOST), whole(asked, "wait", 0, 0, LONGEST)

    def look() -> tuple[Context, ListQuery, int, wire.Page]:
        """The version is read before the data, and nothing behind it is told."""
        version = read()
        context = Context(version)
        query = query_of(context, feed)
        after = cursors.taken(feed, query, asked.get("cursor"))
        return context, query, after, wire.read(query, after, first, max(version.value, after))

    context, query, after, page = awaited(look, lambda found: bool(found[3].steps or found[3].more), wait)
    note(feed, after, timezone.now(), walking=page.more)
    cursor = cursors.given(feed, query, page.end)
    return {
        "feed": feed.slug,
        "changes": entries_of(context, query, page.steps),
        "cursor": cursor,
        "next": following(feed, "changes", cursor),
        "more": page.more,
    }


def _snapshot(request: HttpRequest, feed: Feed) -> dict[str, Any]:
    asked, version = SNAPSHOT.asked(request).written, read()
    context, first = Context(version), whole(asked, "first", MOST, 1, MOST)
    query = query_of(context, feed)
    cursor = asked.get("cursor")
    began, place = cursors.page_taken(feed, query, cursor) if cursor else (version.value, None)
    try:
        ((part, entries),) = context.library.lists([(query, Window(first, place))])
    except BadCursor as error:
        raise refusals.bad_cursor() from error
    items = [snapshot_entry(one, item) for one, item in zip(entries, documents(context, entries), strict=True)]
    said: dict[str, Any] = {"feed": feed.slug, "items": items, "more": part.has_next}
    if part.has_next:
        further = cursors.page_given(feed, query, began, part.cursor(len(part.keys) - 1))
        return said | {"cursor": further, "next": following(feed, "snapshot", further)}
    ending = cursors.given(feed, query, began)
    return said | {"cursor": ending, "next": following(feed, "changes", ending)}


def private(said: Mapping[str, Any], found: Caller) -> HttpResponse:
    """For this caller alone."""
    response = caching.never(HttpResponse(json_of(said), content_type="application/json; charset=utf-8"))
    for name, value in found.headers.items():
        response[name] = value
    return response


def following(feed: Feed, what: str, cursor: str) -> str:
    return f"{address(feed, what)}?{urlencode({'cursor': cursor})}"


def whole(asked: Mapping[str, str], name: str, default: int, least: int, most: int) -> int:
    """A number of the address. Raises OUT_OF_RANGE."""
    text = asked.get(name, str(default))
    if not (text.isascii() and text.isdecimal() and len(text) < 6 and least <= int(text) <= most):
        raise refusals.out_of_range(name, least, most)
    return int(text)
