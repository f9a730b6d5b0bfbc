"""The entrance of a service hall: how many services stand behind each word or body."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import graphene

from api.context import Context, context_of
from cms.library import facets
from cms.library.reading import ListQuery
from cms.library.reading.directory import named
from cms.library.reading.lists import COUNTED, Window

BODIES = "organisation"
MOST_BODIES = Window(1_000)


class ServiceGrouping(graphene.Enum):
    """By what services are counted: words of a controlled list, or the bodies responsible."""

    THEME = "service_theme"
    AUDIENCE = "audience"
    LIFE_EVENT = "life_event"
    ORGANISATION = BODIES
    TYPE = "service_type"


class ServiceGroup(graphene.ObjectType):
    """A word or a body, and how many services stand behind it."""

    id = graphene.ID(required=True, description="A term's id, or a body's content id: give it to `items(filter:)`.")
    name = graphene.String(required=True, description="In the answer's language, or else in Chinese.")
    count = graphene.Int(required=True, description="Services that are listed on the site, by placement too; up to 10,000.")


class Group(NamedTuple):
    """What may be counted."""

    id: str
    name: str


class Query(graphene.ObjectType):
    """The service hall."""

    service_groups = graphene.List(
        graphene.NonNull(ServiceGroup),
        site=graphene.ID(required=True, description="The site's code."),
        by=ServiceGrouping(required=True, description="What to count by."),
        locale=graphene.String(description="The site's own language when it is not given."),
        description="Services counted by a grouping, in the order of its list; what has none is left out.",
    )

    def resolve_service_groups(root: Any, info: Any, site: str, by: Any, locale: str | None = None) -> list[dict[str, Any]]:
        context = context_of(info)
        language = context.locale(locale, context.site(site)) or ""
        groups = list(groups_of(context, getattr(by, "value", by), language))
        scope = facets.in_site(site, language)
        counts = context.library.counts([ListQuery((scope,), ((f"service:{group.id}",),)) for group in groups])
        return [{**group._asdict(), "count": min(count, COUNTED)} for group, count in zip(groups, counts, strict=True) if count]


def groups_of(context: Context, by: str, locale: str) -> Iterator[Group]:
    if by == BODIES:
        query = ListQuery((facets.everything(locale),), ((facets.of_type(BODIES),),))
        _, bodies = context.library.lists([(query, MOST_BODIES)])[0]
        yield from (Group(one.content_id, one["title"]) for one in bodies)
    else:
        yield from words(context, f"{by}:", locale)


def words(context: Context, parent: str, locale: str) -> Iterator[Group]:
    """The words under one, each before those under it."""
    for term in context.directory.children.get(parent, []):
        yield Group(term["id"], named(term, locale))
        yield from words(context, term["id"], locale)
