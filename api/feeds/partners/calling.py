"""Who calls, and which feed: nothing is said of other partners, not even that they are there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from api.context import Context
from api.errors import Refusal
from api.feeds.answering import unknown_feed
from api.feeds.arguments import Arguments
from api.feeds.partners import refusals
from api.feeds.partners.quotas import spend
from api.types.filters import list_query
from cms.library.reading import ListQuery
from cms.partners import rows, tokens
from cms.partners.models import Feed, Partner, Scope, Token

SAVED = Arguments(site="ID", locale="String", filter="ItemFilter")


@dataclass(frozen=True)
class Caller:
    """`headers` say what is left of the quota."""

    partner: Partner
    token: Token
    headers: dict[str, str]

    def feed(self, slug: str) -> Feed:
        """Raises UNKNOWN_FEED."""
        found = rows.feed(self.partner, slug)
        if found is None:
            raise unknown_feed()
        return found


def caller(request: HttpRequest, scope: Scope) -> Caller:
    """Raises HttpRefusal."""
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    now = timezone.now()
    token = tokens.find(secret.strip(), now) if kind.lower() == "bearer" and "\0" not in secret else None
    if token is None:
        raise refusals.unauthenticated()
    headers = spend(token.partner)
    if not token.partner.may_read(now):
        raise refusals.not_agreed()
    if scope.value not in token.scopes:
        raise refusals.not_allowed_to(scope.value)
    return Caller(token.partner, token, headers)


def query_of(context: Context, feed: Feed) -> ListQuery:
    """What the feed's filter stands for now; of a column that is not public nothing. Raises Refusal where the filter holds no more."""
    values = SAVED.coerced({name: value for name, value in feed.arguments.items() if value})
    site = context.site(values["site"]) if values.get("site") else None
    found = list_query(context, site, context.locale(values.get("locale"), site), values.get("filter"), "published_asc")
    return found or ListQuery(scopes=())


def complaint(arguments: Mapping[str, Any]) -> str:
    """Of a filter as an editor saves it."""
    try:
        values = SAVED.coerced({name: value for name, value in arguments.items() if value})
        context = Context()
        site = context.site(values["site"]) if values.get("site") else None
        list_query(context, site, context.locale(values.get("locale"), site), values.get("filter"), "published_asc")
    except Refusal as refusal:
        return refusal.chinese
    return ""


def address(feed: Feed, what: str) -> str:
    """Absolute."""
    return f"{settings.PUBLIC_URL}/feeds/{feed.slug}/{what}"
