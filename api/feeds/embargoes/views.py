"""`GET /feeds/<feed>/embargoed`."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from api.context import Context
from api.feeds.answering import answered
from api.feeds.embargoes.files import place
from api.feeds.ninjs.documents import documents, stub
from api.feeds.partners import refusals
from api.feeds.partners.calling import Caller, caller, query_of
from api.feeds.partners.kinds import STATUSES, Kind
from api.feeds.partners.views import private
from api.feeds.writing.channel import urn
from api.preview.library import entry_in
from cms.embargoes import reading
from cms.embargoes.models import AdvanceCopy
from cms.library.documents.instants import in_beijing
from cms.library.reading import Entry
from cms.partners.models import Partner, Scope

MOST = 100
WARNING = "EMBARGOED until {until}: not for publication. 提前供稿，{until} 前不得发布、转发或引用。"

Said = dict[str, Any]


def embargoed(request: HttpRequest, feed: str) -> HttpResponse:
    """Of what the feed will hold; the next to be released first. What is released comes by `changes`."""
    return answered(request, partial(_answer, request, feed))


def _answer(request: HttpRequest, slug: str) -> HttpResponse:
    found = caller(request, Scope.EMBARGOED)
    feed, now = found.feed(slug), timezone.now()
    if not reading.is_approved(found.partner):
        raise refusals.not_approved()
    context = Context()
    copies = reading.held_by(query_of(context, feed), now, MOST)
    items = advance_entries(context, copies, found.partner)
    if request.method == "GET":
        reading.note_received(found.partner, copies, now)
    return private({"feed": feed.slug, "items": items, "withheld": _withheld(found, now)}, found)


def advance_entries(context: Context, copies: list[AdvanceCopy], partner: Partner) -> list[Said]:
    """In order; one that cannot be served is left out."""
    entries = context.library.servable([entry_in(copy.row) for copy in copies])
    by_key = {(copy.content_id, copy.locale): copy for copy in copies}

    def copy_of(entry: Entry) -> AdvanceCopy:
        return by_key[entry.content_id, entry.locale]

    made = documents(context, entries, lambda entry: partial(place, copy_of(entry).pk, partner.pk))
    return [advance_entry(copy_of(entry), item) for entry, item in zip(entries, made, strict=True)]


def advance_entry(copy: AdvanceCopy, item: Said) -> Said:
    """Marked for programs and for people."""
    until = in_beijing(copy.until).isoformat()
    marked = {
        **item,
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
