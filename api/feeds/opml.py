"""`GET /feeds/site/<code>.opml`: a site's feeds as one list of subscriptions (OPML 2.0)."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from lxml import etree

from api.context import Context
from api.feeds.addresses import named
from api.feeds.answering import answered, kept, unknown_feed
from api.feeds.arguments import Arguments
from api.feeds.writing.channel import name_of, plain
from api.types.parts import url_of
from cms.library import facets, registry
from cms.library.locales import language_code
from cms.library.reading import Entry, ListQuery
from cms.library.reading.directory import Directory, Site
from cms.library.reading.lists import Window
from cms.library.reading.version import Version, read

MOST = 1_000  # columns, and as many topics and organisations
VERSION = "opml 1"  # a part of each ETag
LISTED = ("column", "topic", "organisation")
HEADINGS = {"zh-Hans": ("栏目", "专题", "机构", "文种"), "en": ("Sections", "Topics", "Organisations", "Document types")}
ASKED = Arguments(locale="String")


def subscriptions(request: HttpRequest, code: str) -> HttpResponse:
    """The site's own feed, those of its columns, topics and organisations, and of its document types."""
    return answered(request, partial(_answer, request, code))


def _answer(request: HttpRequest, code: str) -> HttpResponse:
    asked, version = ASKED.asked(request), read()
    what = {"path": request.path, **asked.written}
    return kept(request, version, [VERSION], what, partial(_written, code, version, asked.values.get("locale")))


def _written(code: str, version: Version, asked: str | None) -> HttpResponse:
    context = Context(version)
    site = context.directory.sites.get(code)
    if site is None:
        raise unknown_feed()
    locale = context.locale(asked, site) or site["defaultLocale"]
    scope = facets.in_site(code, locale)
    queries = [(ListQuery((scope,), ((facets.of_type(kind),),)), Window(MOST)) for kind in LISTED]
    found = [entries for _, entries in context.library.lists(queries)]
    return HttpResponse(written(context, site, locale, found), content_type="text/x-opml; charset=utf-8")


def written(context: Context, site: Site, locale: str, found: list[list[Entry]]) -> bytes:
    """`found`: columns, topics and organisations."""
    columns, topics, organisations = found
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = name_of(site, locale)
    outline(body, name_of(site, locale), named("site", site["code"], locale).address("atom"), f"{site['url']}/")
    headings = dict(zip((*LISTED, "document-type"), HEADINGS[locale], strict=True))
    own = {"column": [one for one in columns if one.site == site["code"]], "topic": topics, "organisation": organisations}
    for kind, entries in own.items():
        nested(group(body, headings[kind]) if entries else body, kind, entries, context.directory, locale)
    types(group(body, headings["document-type"]), site, locale)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def nested(parent: Any, kind: str, entries: Iterable[Entry], directory: Directory, locale: str) -> None:
    """In the order of the page tree; what stands below another of them is written below it."""
    placed: dict[str, Any] = {}
    for entry in sorted(entries, key=lambda one: (len(one.ancestors), one.get("order", 0), one["title"])):
        above = next((placed[one] for one in reversed(entry.ancestors) if one in placed), parent)
        address = named(kind, entry.content_id, locale).address("atom")
        placed[entry.content_id] = outline(above, entry["title"], address, url_of(directory.sites[entry.site], entry["path"]))


def types(parent: Any, site: Site, locale: str) -> None:
    """Of what lists show."""
    with override(language_code(locale)):
        for kind in registry.all_types():
            if kind.listed:
                address = named("document-type", kind.name, locale, site=site["code"]).address("atom")
                outline(parent, str(kind.label), address, f"{site['url']}/")


def group(parent: Any, title: str) -> Any:
    return etree.SubElement(parent, "outline", text=title, title=title)


def outline(parent: Any, title: str, address: str, page: str) -> Any:
    """Readers take the type for any format."""
    said = plain(title)
    return etree.SubElement(parent, "outline", type="rss", text=said, title=said, xmlUrl=address, htmlUrl=page)
