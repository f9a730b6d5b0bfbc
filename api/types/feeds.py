"""Addresses of feeds, for `<link rel="alternate">` of pages."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.execution import BatchResolver, Info, batch
from api.feeds.addresses import Alternate, Place, alternates, named, of_items
from api.feeds.queries import as_written
from api.feeds.words import latest, titled
from api.types.filters import ItemFilter
from cms.library.locales import DEFAULT
from cms.library.reading import Entry
from cms.library.reading.directory import Site


class Feed(graphene.ObjectType):
    """A feed in one format: print it as `<link rel="alternate" type=… title=… href=…>`."""

    title = graphene.String(required=True, description="What the feed is called.")
    media_type = graphene.String(required=True, description="`application/atom+xml`, `application/rss+xml` or `application/feed+json`.")
    url = graphene.String(required=True, description="Absolute.")


def feeds_field() -> Any:
    return graphene.List(graphene.NonNull(Feed), required=True, description="Its feeds, one in each format.")


def feeds_of(kind: str) -> BatchResolver:
    """For a type of items whose feed has a name."""

    @batch
    def resolve(entries: Sequence[Entry], info: Info) -> list[list[Alternate]]:
        sites = context_of(info).directory.sites
        return [
            list(alternates(named(kind, entry.content_id, entry.locale), titled(sites[entry.site], entry["title"], entry.locale)))
            for entry in entries
        ]

    return resolve


def feeds_of_site(site: Site, locale: str) -> list[Alternate]:
    return list(alternates(named("site", site["code"], locale), latest(site, locale)))


class Query(graphene.ObjectType):
    """Feeds of lists."""

    feeds = graphene.List(
        graphene.NonNull(Feed),
        site=graphene.ID(description="Only what this site shows; all sites when it is not given."),
        locale=graphene.String(description="Only this language; the site's own, or Chinese when no site is given."),
        filter=graphene.Argument(lambda: ItemFilter(), description="Only items for which all of this holds."),  # noqa: PLW0108  graphene calls plain functions only
        description="The feeds of a list of items, as `items` takes it: what changed last first.",
    )

    def resolve_feeds(root: Any, info: Any, site: str | None = None, locale: str | None = None, filter: Any = None) -> list[Alternate]:
        context = context_of(info)
        place = context.site(site) if site is not None else None
        speaker = place or next(iter(context.directory.sites.values()), None)
        asked = {"site": site, "locale": context.locale(locale), "filter": as_written(filter) if filter else None}
        written: Place = of_items({name: value for name, value in asked.items() if value})
        return list(alternates(written, latest(speaker, context.locale(locale, place) or DEFAULT)))
