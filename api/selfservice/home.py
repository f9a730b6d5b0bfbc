"""What a partner takes, and how it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from api.feeds.partners.calling import address
from api.feeds.partners.confirmations import waiting
from api.selfservice.access import own
from cms.ledger import positions
from cms.partners.models import Feed, Partner, Scope
from cms.partners.webhooks.models import Endpoint, State


@dataclass(frozen=True)
class Taken:
    """A feed; `lag` counts the ledger's events behind the cursor that was brought last, None before any was."""

    feed: Feed
    changes: str
    snapshot: str
    asked_at: datetime | None
    lag: int | None


def taken(partner: Partner) -> list[Taken]:
    head = positions.read().value
    return [
        Taken(feed, address(feed, "changes"), address(feed, "snapshot"), feed.asked_at, behind(feed, head)) for feed in partner.feeds.all()
    ]


def behind(feed: Feed, head: int) -> int | None:
    return None if feed.position is None else head - feed.position


def endpoints(partner: Partner) -> Iterable[Endpoint]:
    """With the numbers of messages that wait and that were given up."""
    counts = {
        name: Count("messages", filter=Q(messages__state=state)) for name, state in (("waiting", State.WAITING), ("lost", State.GIVEN_UP))
    }
    return partner.endpoints.select_related("feed").annotate(**counts).order_by("pk")


@own
def home(request: HttpRequest, partner: Partner) -> HttpResponse:
    """The overview."""
    said = {
        "partner": partner,
        "feeds": taken(partner),
        "removals": waiting(partner),
        "tokens": partner.tokens.order_by("revoked_at", "-created_at"),
        "endpoints": endpoints(partner),
        "scopes": Scope.choices,
    }
    return render(request, "selfservice/home.html", said)


@own
def documentation(request: HttpRequest, partner: Partner) -> HttpResponse:
    """For a developer, with the partner's own feeds in the examples."""
    return render(request, "selfservice/documentation.html", {"partner": partner, "feeds": taken(partner)})
