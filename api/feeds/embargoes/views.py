"""`GET /feeds/<feed>/embargoed`."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from api.context import Context
from api.feeds.answering import answered
from api.feeds.ninjs.documents import documents, stub
from api.feeds.partners import refusals
from api.feeds.partners.calling import Caller, caller
from api.feeds.partners.kinds import STATUSES, Kind
from api.feeds.partners.views import private
from api.feeds.writing.channel import urn
from api.preview.library import entry_in
from cms.embargoes import reading
from cms.embargoes.models import AdvanceCopy
from cms.library.documents.instants import in_beijing
from cms.partners.models import Scope

MOST = 100
WARNING = "EMBARGOED until {until}: not for publication. 提前供稿，{until} 前不得发布、转发或引用。"

Said = dict[str, Any]


def embargoed(request: HttpRequest, feed: str) -> HttpResponse:
    """Of all items, whatever the feed's filter; the next to be released first. What is released comes by `changes`."""
    return answered(request, partial(_answer, request, feed))


def _answer(request: HttpRequest, slug: str) -> HttpResponse:
    found = caller(request, Scope.EMBARGOED)
    feed, now = found.feed(slug), timezone.now()
    if not reading.is_approved(found.partner):
        raise refusals.not_approved()
    copies = list(reading.current(now)[:MOST])
    items = advance_entries(copies)
    if request.method == "GET":
        reading.note_received(found.partner, copies, now)
    return private({"feed": feed.slug, "items": items, "withheld": _withheld(found, now)}, found)


def advance_entries(copies: list[AdvanceCopy]) -> list[Said]:
    """In order; one that cannot be served is left out."""
    context = Context()
    entries = context.library.servable([entry_in(copy.row) for copy in copies])
    by_key = {(copy.content_id, copy.locale): copy for copy in copies}
    kept = [by_key[entry.content_id, entry.locale] for entry in entries]
    return [advance_entry(copy, item) for copy, item in zip(kept, documents(context, entries), strict=True)]


def advance_entry(copy: AdvanceCopy, item: Said) -> Said:
    """Marked for programs and for people. Pictures and files come with the release: nothing opens them before."""
    until = in_beijing(copy.until).isoformat()
    marked = {
        **{name: value for name, value in item.items() if name != "associations"},
        "version": str(copy.version), "firstCreated": until, "versionCreated": until, "embargoedUntil": until,
        "pubStatus": STATUSES[Kind.WITHHELD], "edNote": WARNING.format(until=in_beijing(copy.until).strftime("%Y-%m-%d %H:%M:%S %z")),
    }  # fmt: skip
    return {**named(copy), "embargoedUntil": until, "version": copy.version, "item": marked}


def named(copy: AdvanceCopy) -> Said:
    return {"contentId": copy.content_id, "locale": copy.locale, "uri": urn(copy.content_id, copy.locale)}


def _withheld(found: Caller, now: Any) -> list[Said]:
    """Of what this partner was given and must not use any more, the id alone."""
    ended = reading.broken_off(found.partner, now)[:MOST]
    return [{**named(copy), "item": stub(urn(copy.content_id, copy.locale), STATUSES[Kind.WITHHELD], copy.version, now)} for copy in ended]
