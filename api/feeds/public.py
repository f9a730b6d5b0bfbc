"""`GET /feeds/…`: any list as Atom, RSS 2.0 or JSON Feed, what changed last first.

Parameters are `site`, `locale` and, for any list, `filter` (in JSON), as `items` in GraphQL takes them; others are ignored.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.context import Context
from api.errors import Code, Refusal
from api.feeds.addresses import Place
from api.feeds.answering import answered, kept, unknown_feed
from api.feeds.arguments import Arguments, Asked
from api.feeds.hubs import announced
from api.feeds.sources import Source, by_filter, by_name
from api.feeds.writing import atom, json_feed, rss
from api.feeds.writing.channel import Left, Post, post, today
from api.types.media import picture_url
from cms.library.reading import BadCursor, Entry
from cms.library.reading.lists import Window
from cms.library.reading.standings import departures
from cms.library.reading.version import Version, read

ITEMS = 50
DEPARTURES = 50
VERSION = "feeds 1"  # a part of each ETag: change it when feeds are written in another way
NAMED = Arguments(site="ID", locale="String", after="String")
ANY = Arguments(site="ID", locale="String", filter="ItemFilter", after="String")


@dataclass(frozen=True)
class Form:
    """`pictures` and `left`: whether the format says them."""

    written: Callable[..., bytes]
    content_type: str
    pictures: bool = False
    left: bool = False


FORMS = {
    "atom": Form(atom.written, atom.CONTENT_TYPE, left=True),
    "rss": Form(rss.written, rss.CONTENT_TYPE),
    "json": Form(json_feed.written, json_feed.CONTENT_TYPE, pictures=True),
}


def by_kind(request: HttpRequest, kind: str, key: str, form: str) -> HttpResponse:
    """The feed of a site, column, topic, organisation, region or document type."""
    return answered(request, partial(_answer, request, form, NAMED, partial(_named, kind, key)))


def of_items(request: HttpRequest, form: str) -> HttpResponse:
    """The feed of any list."""
    return answered(request, partial(_answer, request, form, ANY, _listed))


def _named(kind: str, key: str, context: Context, asked: dict[str, Any], values: dict[str, Any]) -> Source:
    return by_name(context, kind, key, asked, values)


def _listed(context: Context, asked: dict[str, Any], values: dict[str, Any]) -> Source:
    return by_filter(context, asked, values)


def _answer(request: HttpRequest, form: str, arguments: Arguments, find: Callable[..., Source]) -> HttpResponse:
    if form not in FORMS:
        raise unknown_feed()
    asked, version = arguments.asked(request), read()
    what = {"path": request.path, **asked.written}
    return kept(request, version, [str(today()), VERSION], what, partial(_written, form, version, asked, find))


def _written(form: str, version: Version, asked: Asked, find: Callable[..., Source]) -> HttpResponse:
    context, how = Context(version), FORMS[form]
    after = asked.written.get("after")
    place = {name: value for name, value in asked.written.items() if name != "after"}
    source = find(context, place, asked.values)
    entries, following = _page(context, source, after)
    addresses = _addresses(source.place, form, after, following)
    left = [Left.of(one) for one in departures(source.query, DEPARTURES)] if how.left and source.query and not after else []
    body = how.written(replace(source.channel, **addresses), _posts(context, entries, pictures=how.pictures), left)
    return announced(HttpResponse(body, content_type=how.content_type), addresses["address"])


def _page(context: Context, source: Source, after: str | None) -> tuple[list[Entry], str | None]:
    """The items, and the cursor after which more follow."""
    if source.query is None:
        return [], None
    try:
        ((part, entries),) = context.library.lists([(source.query, Window(ITEMS, after))])
    except BadCursor as error:
        raise Refusal(
            Code.BAD_CURSOR,
            "This page does not belong to this feed. Begin again without `after`.",
            "该分页不属于此订阅源。请不带 after 从头获取。",
        ) from error
    return entries, part.cursor(len(part.keys) - 1) if part.has_next else None


def _addresses(place: Place, form: str, after: str | None, following: str | None) -> dict[str, Any]:
    """RFC 5005: the pages of a feed know each other."""
    first = place.address(form)
    return {
        "address": place.address(form, after=after) if after else first,
        "first": first if after or following else None,
        "next": place.address(form, after=following) if following else None,
    }


def _posts(context: Context, entries: list[Entry], *, pictures: bool) -> list[Post]:
    found = context.library.records("picture", [one["image"] for one in entries if one["image"]]) if pictures else {}
    return [post(one, context.directory, picture_url(found.get(one["image"] or ""))) for one in entries]
