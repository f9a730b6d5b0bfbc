"""Special topics."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import graphene

from api.context import context_of
from api.execution import Info, batch
from api.fields import Declared, part_of
from api.fields.links import expand_lists
from api.types import json_ld
from api.types.feeds import feeds_field, feeds_of
from api.types.home import know_columns, rule
from api.types.items import ContentItem
from api.types.lists import DEFAULT, LONGEST, ItemConnection, listings, window
from api.types.parts import told
from cms.library import registry
from cms.library.reading import Entry, ListQuery

own = Declared(part_of(registry.get("topic").document, "sections"))


class TopicSection(graphene.ObjectType):
    """An ordered part of a special topic: chosen by hand first, then filled by a rule."""

    title, summary = own("title"), own("summary")
    items = graphene.Field(
        ItemConnection,
        first=graphene.Int(default_value=DEFAULT, description=f"How many, from 1 to {LONGEST}."),
        after=graphene.String(description="The cursor after which to go on."),
        description="Chosen by hand first, then what the rule finds, each once.",
    )

    @batch
    def resolve_items(sections: Sequence[dict[str, Any]], info: Info, first: int | None = None, after: str | None = None) -> list[Any]:
        part = window(first, after)
        chosen = expand_lists(info, sections, [section["items"] for section in sections])
        know_columns(info, sections)
        queries = [filling(info, section, by_hand) for section, by_hand in zip(sections, chosen, strict=True)]
        return listings(info, [(query, part) for query in queries])


def filling(info: Info, section: dict[str, Any], chosen: Sequence[Entry]) -> ListQuery:
    """The chosen items, then the rule's; the chosen alone when there is no rule, or its column is not public."""
    query: ListQuery = rule(context_of(info), section) or ListQuery(())
    return replace(query, chosen=tuple(entry.row for entry in chosen), chooser=section["_place"])


class Topic(graphene.ObjectType):
    """A special topic (专题)."""

    class Meta:
        interfaces = (ContentItem,)

    sections = graphene.List(graphene.NonNull(TopicSection), required=True, description="Its parts in order.")
    feeds = feeds_field()

    resolve_feeds = feeds_of("topic")

    @batch
    def resolve_sections(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        return [[placed(section, entry, number) for number, section in enumerate(entry["sections"])] for entry in entries]


def placed(section: dict[str, Any], entry: Entry, number: int) -> dict[str, Any]:
    """A section with the language and the site of its topic, and where it stands."""
    return {**told(section, entry.locale), "_site": entry.site, "_place": f"{entry.content_id}/{number}"}


json_ld.register("topic", "CollectionPage")
