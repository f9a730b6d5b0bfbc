"""What became or stopped being public, for those who keep a copy."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.errors import Code, Refusal
from api.execution import Info, batch
from api.fields import DateTime, Position
from api.types.items import ContentItem
from api.types.lists import PageInfo, window
from api.types.sites import Site
from cms.ledger.kinds import EventKind
from cms.library.documents.instants import in_beijing
from cms.library.reading import BadCursor, Entry, cursors
from cms.library.reading import changes as ledger

ChangeKind = graphene.Enum(
    "ChangeKind",
    [(kind.name, kind.value) for kind in EventKind],
    description=lambda value: "What happened." if value is None else value.value,
)


class Change(graphene.ObjectType):
    """One event of the ledger."""

    position = Position(required=True, description="Its place in the ledger, without gaps or reordering.")
    at = DateTime(required=True, description="When it happened.")
    kind = ChangeKind(required=True, description="What happened.")
    content_id = graphene.ID(required=True, description="Of the item.")
    locale = graphene.String(required=True, description="Of the item.")
    site = graphene.Field(Site, description="Where the item stood; null for what was suppressed.")
    path = graphene.String(description="Null for what was suppressed.")
    item = graphene.Field(ContentItem, description="The item as it is now; null once it has left.")

    @batch
    def resolve_item(parents: Sequence[dict[str, Any]], info: Info) -> list[Entry | None]:
        found = context_of(info).library.languages(parent["contentId"] for parent in parents)
        return [
            None if parent["_left"] else next((one for one in found[parent["contentId"]] if one.locale == parent["locale"]), None)
            for parent in parents
        ]


class ChangeEdge(graphene.ObjectType):
    """One event, with its place."""

    cursor = graphene.String(required=True, description="Opaque.")
    node = graphene.Field(Change, required=True, description="The event.")


class ChangeConnection(graphene.ObjectType):
    """Events in the ledger's order."""

    edges = graphene.List(graphene.NonNull(ChangeEdge), required=True, description="Events with their cursors.")
    nodes = graphene.List(graphene.NonNull(Change), required=True, description="Events alone.")
    page_info = graphene.Field(PageInfo, required=True, description="`endCursor` is never null here: follow it for ever.")


class Query(graphene.ObjectType):
    """The ledger."""

    changes = graphene.Field(
        ChangeConnection,
        site=graphene.ID(description="Only what concerns this site."),
        first=graphene.Int(default_value=50, description="How many, from 1 to 100."),
        after=graphene.String(description="The cursor after which to go on; from the beginning when it is not given."),
        description=(
            "What became or stopped being public, in the ledger's order. Follow `pageInfo.endCursor` for ever: here it is never null, "
            "also on an empty page. With a site, also what moved away from it, `item` null then. "
            "Changes of menus, terms, pictures and settings are not listed."
        ),
    )

    def resolve_changes(root: Any, info: Any, site: str | None = None, first: int = 50, after: str | None = None) -> dict[str, Any]:
        context = context_of(info)
        if site is not None:
            context.site(site)
        size, start = window(first).first, position_of(after, site)
        found = ledger.after(start, size, site)
        shown = [described(change, context.directory.sites) for change in found[:size]]
        edges = [{"cursor": cursor_of(int(one["position"]), site), "node": one} for one in shown]
        end = int(shown[-1]["position"]) if shown else start
        return {
            "edges": edges,
            "nodes": shown,
            "pageInfo": {
                "hasNextPage": len(found) > size,
                "hasPreviousPage": start > 0,
                "startCursor": edges[0]["cursor"] if edges else None,
                "endCursor": cursor_of(end, site),
            },
        }


def cursor_of(position: int, site: str | None) -> str:
    return cursors.encode(f"changes {site or '*'}", position)


def position_of(cursor: str | None, site: str | None) -> int:
    """Raises BAD_CURSOR."""
    if cursor is None:
        return 0
    try:
        return int(cursors.decode(f"changes {site or '*'}", cursor)[0])
    except BadCursor as error:
        raise Refusal(
            Code.BAD_CURSOR,
            "This cursor was not given out for these changes. Begin again without `after`.",
            "该游标不属于此变更流。请不带 after 从头查询。",
        ) from error


def described(change: ledger.Change, sites: dict[str, Any]) -> dict[str, Any]:
    event = change.event
    site = sites.get(event.site)
    return {
        "position": event.position,
        "at": in_beijing(event.at).isoformat(),
        "kind": event.kind,
        "contentId": event.key,
        "locale": event.locale,
        "site": None if change.hidden or site is None else site | {"_locale": event.locale},
        "path": None if change.hidden or not event.path else event.path,
        "_left": change.left_site,
    }
