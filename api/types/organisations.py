"""Government bodies."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.execution import Info, batch
from api.fields import Declared, linked_item
from api.types import json_ld
from api.types.feeds import feeds_field, feeds_of
from api.types.filters import list_query
from api.types.items import ContentItem
from api.types.lists import ItemConnection, list_arguments, listings, window
from api.types.media import Image, picture_of
from cms.library import facets
from cms.library.reading import Entry, ListQuery
from cms.library.reading.lists import Window

own = Declared("organisation")
UNITS = Window(100)


class Leader(graphene.ObjectType):
    """In protocol order."""

    name = graphene.String(required=True, description="Family name first.")
    post = graphene.String(required=True, description="The post held.")
    portrait = graphene.Field(Image, description="A picture, when there is one.")
    responsibilities = graphene.String(required=True, description="What the leader is in charge of; may be empty.")

    resolve_portrait = picture_of("portrait")


class Organisation(graphene.ObjectType):
    """A government body."""

    class Meta:
        interfaces = (ContentItem,)

    duties, address, telephone, office_hours = own("duties"), own("address"), own("telephone"), own("office_hours")
    leaders = graphene.List(graphene.NonNull(Leader), required=True, description="In protocol order.")
    parent = graphene.Field(lambda: Organisation, description="The body above it.")
    units = graphene.List(graphene.NonNull(lambda: Organisation), required=True, description="The bodies under it, in protocol order.")
    items = graphene.Field(
        ItemConnection, **list_arguments(), description="What it and the bodies under it are responsible for, on whichever site."
    )

    feeds = feeds_field()

    resolve_parent = linked_item("parent")
    resolve_feeds = feeds_of("organisation")

    @batch
    def resolve_units(entries: Sequence[Entry], info: Info) -> list[list[Entry]]:
        return bodies(info, [(facets.everything(entry.locale), f"unit:{entry.content_id}") for entry in entries])

    @batch
    def resolve_items(entries: Sequence[Entry], info: Info, **arguments: Any) -> list[Any]:
        part = window(arguments.get("first"), arguments.get("after"), arguments.get("page"))
        conditions, sort = arguments.get("filter") or {}, arguments.get("sort")
        own = [{**conditions, "organisation": entry.content_id} for entry in entries]
        queries = [list_query(context_of(info), None, entry.locale, its, sort) for entry, its in zip(entries, own, strict=True)]
        return listings(info, [(query, part) for query in queries])


def bodies(info: Info, asked: Sequence[tuple[str, str]]) -> list[list[Entry]]:
    """The bodies of each (scope, code), in protocol order; one statement for all."""
    queries = [(ListQuery((scope,), ((code,),)), UNITS) for scope, code in asked]
    return [sorted(found, key=lambda one: one["order"]) for _, found in context_of(info).library.lists(queries)]


def described(entry: Entry) -> dict[str, Any]:
    return {"telephone": entry["telephone"], "address": entry["address"]}


json_ld.register("organisation", "GovernmentOrganization", described, written=False)


class Query(graphene.ObjectType):
    """Government bodies."""

    organisations = graphene.List(
        graphene.NonNull(Organisation),
        site=graphene.ID(required=True, description="The site's code."),
        parent=graphene.ID(description="Content id of the body whose units are asked for; the top bodies when it is not given."),
        locale=graphene.String(description="The site's own language when it is not given."),
        description="The bodies of a site in protocol order; the top ones, or those under `parent`.",
    )

    def resolve_organisations(root: Any, info: Any, site: str, parent: str | None = None, locale: str | None = None) -> list[Entry]:
        context = context_of(info)
        place = context.site(site)
        language = context.locale(locale, place) or ""
        if parent is not None:
            return bodies(info, [(facets.everything(language), f"unit:{parent}")])[0]
        return bodies(info, [(facets.in_site(site, language), "top-organisation")])[0]
