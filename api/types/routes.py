"""What stands at an address, and items by identity."""

from typing import Any

import graphene

from api.context import context_of
from api.types.items import ContentItem
from api.types.parts import url_of
from api.types.sites import Site
from cms.library.reading import Entry


class RouteKind(graphene.Enum):
    """What an address answers."""

    ITEM = "item"
    REDIRECT = "redirect"
    GONE = "gone"
    NOT_FOUND = "not_found"


class Redirect(graphene.ObjectType):
    """Where an address leads."""

    location = graphene.String(required=True, description="Absolute, percent-encoded.")
    permanent = graphene.Boolean(required=True, description="301 or 308 when true, else 302 or 307.")


class Route(graphene.ObjectType):
    """What stands at an address of a site."""

    kind = RouteKind(required=True, description="Which of the fields below is set.")
    locale = graphene.String(required=True, description="The language that the address belongs to.")
    site = graphene.Field(Site, description="The site asked for.")
    item = graphene.Field(ContentItem, description="With ITEM.")
    redirect = graphene.Field(Redirect, description="With REDIRECT.")
    reason = graphene.String(description="With GONE: why it left, in words for the public.")


class Query(graphene.ObjectType):
    """Addresses and identities."""

    route = graphene.Field(
        Route,
        site=graphene.ID(required=True, description="The site's code."),
        path=graphene.String(required=True, description="From the site's root, encoded or decoded."),
        description=(
            "What stands at an address of a site: an item, a redirect, gone with a reason, or not found. `path` may be encoded or decoded; "
            "a missing last slash redirects."
        ),
    )
    item = graphene.Field(
        ContentItem,
        content_id=graphene.ID(required=True, description="The item's content id."),
        locale=graphene.String(description="The language wanted."),
        description="One item by its content id, in the language named or else its source language; null when there is none.",
    )

    def resolve_route(root: Any, info: Any, site: str, path: str) -> dict[str, Any]:
        context = context_of(info)
        context.library.read_ahead(site, path)
        place = context.site(site)
        found = context.library.route(place, path)
        answer: dict[str, Any] = {
            "kind": "not_found",
            "locale": found.locale,
            "site": place | {"_locale": found.locale},
            "item": None,
            "redirect": None,
            "reason": None,
        }
        if found.entry is not None:
            return answer | {"kind": "item", "item": found.entry}
        if found.reason is not None:
            return answer | {"kind": "gone", "reason": found.reason}
        location = found.location
        if found.target is not None and found.target[0] in context.directory.sites:
            location = url_of(context.directory.sites[found.target[0]], found.target[1])
        elif location.startswith("/"):
            location = url_of(place, location)
        return answer | ({"kind": "redirect", "redirect": {"location": location, "permanent": found.permanent}} if location else {})

    def resolve_item(root: Any, info: Any, content_id: str, locale: str | None = None) -> Entry | None:
        context = context_of(info)
        return context.library.items([content_id], context.locale(locale) or "").get(content_id)
