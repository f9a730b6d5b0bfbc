"""What a feed shows: the list behind a name or behind any filter, and what the feed says of itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.utils.translation import override

from api.context import Context
from api.feeds.addresses import Place, named, of_items
from api.feeds.answering import unknown_feed
from api.feeds.words import description, latest, titled
from api.feeds.writing.channel import Channel, name_of
from api.types.filters import list_query
from api.types.parts import url_of
from cms.library import registry
from cms.library.locales import DEFAULT, language_code
from cms.library.reading import ListQuery
from cms.library.reading.directory import Site
from cms.library.reading.directory import named as name_in


@dataclass(frozen=True)
class Subject:
    """What a name stands for: its title (empty: the site as a whole), the filter, the page that people read.

    `site` is the one that the list is of, none for all; `speaker` the one that says it.
    """

    title: str
    filter: dict[str, Any]
    site: Site | None = None
    page: str = ""
    speaker: Site | None = None


@dataclass(frozen=True)
class Source:
    """A list with the feed's words and address; none when the list cannot hold anything."""

    query: ListQuery | None
    channel: Channel
    place: Place


def of_site(context: Context, key: str, locale: str) -> Subject | None:
    site = context.directory.sites.get(key)
    return None if site is None else Subject("", {}, site)


def of_item(document_type: str) -> Callable[[Context, str, str], Subject | None]:
    """A column's feed belongs to its site; topics and organisations are shown by all sites."""

    def find(context: Context, key: str, locale: str) -> Subject | None:
        entry = context.library.items([key], locale).get(key)
        if entry is None or entry["documentType"] != document_type:
            return None
        site = context.directory.sites[entry.site]
        return Subject(entry["title"], {document_type: key}, site if document_type == "column" else None, url_of(site, entry["path"]), site)

    return find


def of_region(context: Context, key: str, locale: str) -> Subject | None:
    term = context.directory.terms.get(f"region:{key}")
    return None if term is None else Subject(name_in(term, locale), {"terms": [f"region:{key}"]})


def of_document_type(context: Context, key: str, locale: str) -> Subject | None:
    if not registry.knows(key):
        return None
    with override(language_code(locale)):
        return Subject(str(registry.get(key).label), {"document_types": [key]})


KINDS: Mapping[str, Callable[[Context, str, str], Subject | None]] = {
    "site": of_site,
    "column": of_item("column"),
    "topic": of_item("topic"),
    "organisation": of_item("organisation"),
    "region": of_region,
    "document-type": of_document_type,
}


def by_name(context: Context, kind: str, key: str, written: Mapping[str, Any], values: Mapping[str, Any]) -> Source:
    """Raises UNKNOWN_FEED, UNKNOWN_SITE, UNKNOWN_LOCALE."""
    asked = context.site(values["site"]) if values.get("site") else None
    find = KINDS.get(kind)
    subject = find(context, key, context.locale(values.get("locale"), asked) or DEFAULT) if find else None
    if subject is None or (kind == "site" and asked):
        raise unknown_feed()
    if subject.site is not None and asked is not None and asked["code"] != subject.site["code"]:
        raise unknown_feed()
    return made(context, replace(subject, site=asked or subject.site), named(kind, key, **dict(written)), values)


def by_filter(context: Context, written: Mapping[str, Any], values: Mapping[str, Any]) -> Source:
    """Raises UNKNOWN_SITE, UNKNOWN_LOCALE, UNKNOWN_TERM, OUT_OF_RANGE, BAD_REQUEST."""
    site = context.site(values["site"]) if values.get("site") else None
    return made(context, Subject("", dict(values.get("filter") or {}), site), of_items(written), values)


def made(context: Context, subject: Subject, place: Place, values: Mapping[str, Any]) -> Source:
    """In the language asked for, or else the site's own."""
    site = subject.site
    locale = context.locale(values.get("locale"), site) or DEFAULT
    speaker = site or subject.speaker or next(iter(context.directory.sites.values()), None)
    channel = Channel(
        title=titled(speaker, subject.title, locale) if subject.title else latest(speaker, locale),
        description=description(locale),
        page=subject.page or (f"{speaker['url']}/" if speaker else settings.PUBLIC_URL),
        address="",
        locale=locale,
        publisher=name_of(speaker, locale),
        hub=settings.WEBSUB_HUB or None,
    )
    return Source(list_query(context, site, locale, subject.filter, "updated_desc"), channel, place)
