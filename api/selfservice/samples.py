"""What one's own feed says, as it would be said now."""

import json

import orjson
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from api.context import Context
from api.errors import Refusal
from api.feeds.ninjs.documents import documents
from api.feeds.ninjs.keeping import json_of
from api.feeds.partners.calling import query_of
from api.feeds.partners.entries import entries_of, snapshot_entry
from api.selfservice.access import own
from api.webhooks.writing import Writer
from cms.library.reading import wire
from cms.library.reading.lists import Window
from cms.library.reading.version import read
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import Endpoint

LOOKED_AT = 500  # of the latest events
SHOWN = 3


@own
def sample(request: HttpRequest, partner: Partner, slug: str) -> HttpResponse:
    """The latest changes in the feed, and the messages that tell of them; where nothing happened lately, what it holds."""
    feed = get_object_or_404(partner.feeds, slug=slug)
    try:
        said = {"changes": changes(feed), "messages": messages(feed)}
    except Refusal as refusal:
        return render(request, "selfservice/refused.html", {"why": "form", "said": refusal.chinese}, status=409)
    return render(request, "selfservice/sample.html", {"partner": partner, "feed": feed, **said})


def changes(feed: Feed) -> list[str]:
    """As indented JSON, newest first."""
    context = Context(read())
    query = query_of(context, feed)
    steps = [step for one in lately() if (step := one.seen_by(query))][-SHOWN:]
    found = entries_of(context, query, steps) if steps else held(context, feed)
    return [json.dumps(orjson.loads(json_of(one)), ensure_ascii=False, indent=2) for one in reversed(found)]


def held(context: Context, feed: Feed) -> list[dict[str, object]]:
    """One entry of a snapshot."""
    ((_, entries),) = context.library.lists([(query_of(context, feed), Window(1, None))])
    return [snapshot_entry(one, item) for one, item in zip(entries, documents(context, entries), strict=True)]


def messages(feed: Feed) -> list[str]:
    writer = Writer(lately())
    bodies = [one.body for one in writer.messages(Endpoint(partner=feed.partner, feed=feed), writer.query(feed))]
    return [json.dumps(json.loads(body), ensure_ascii=False, indent=2) for body in reversed(bodies[-SHOWN:])]


def lately() -> list[wire.Recorded]:
    head = read().value
    return wire.recorded(max(0, head - LOOKED_AT), head, LOOKED_AT)
