"""Columns: sections of a site that list items."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.execution import Info, batch
from api.fields import Declared
from api.types import json_ld
from api.types.feeds import feeds_field, feeds_of
from api.types.filters import list_query
from api.types.items import ContentItem
from api.types.lists import ItemConnection, list_arguments, listings, window
from cms.library import facets
from cms.library.reading import Entry, ListQuery
from cms.library.reading.lists import Window

own = Declared("column")
SUBSECTIONS = Window(100)


class Column(graphene.ObjectType):
    """A section of a site that lists items (栏目)."""

    class Meta:
        interfaces = (ContentItem,)

    column_type, update_every_days = own("column_type"), own("update_every_days")
    columns = graphene.List(graphene.NonNull(lambda: Column), required=True, description="The sections directly below it.")
    items = graphene.Field(ItemConnection, **list_arguments(), description="What it lists, placements and sub-sections included.")
    feeds = feeds_field()

    resolve_feeds = feeds_of("column")

    @batch
    def resolve_columns(entries: Sequence[Entry], info: Info) -> list[list[Entry]]:
        return columns_in(info, [facets.in_column(entry.content_id, entry.locale) for entry in entries])

    @batch
    def resolve_items(entries: Sequence[Entry], info: Info, **arguments: Any) -> list[Any]:
        context = context_of(info)
        part = window(arguments.get("first"), arguments.get("after"), arguments.get("page"))
        filters = [{**(arguments.get("filter") or {}), "column": entry.content_id} for entry in entries]
        context.library.items((entry.content_id for entry in entries), "")
        queries = [
            list_query(context, None, entry.locale, filter, arguments.get("sort")) for entry, filter in zip(entries, filters, strict=True)
        ]
        return listings(info, [(query, part) for query in queries])


def columns_in(info: Info, scopes: Sequence[str]) -> list[list[Entry]]:
    """The columns of each scope, in the order of the page tree; one statement for all."""
    asked = [(ListQuery((scope,), ((facets.of_type("column"),),)), SUBSECTIONS) for scope in scopes]
    return [sorted(found, key=lambda one: one["order"]) for _, found in context_of(info).library.lists(asked)]


json_ld.register("column", "CollectionPage")
