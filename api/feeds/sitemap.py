"""`GET /feeds/site/<code>/news.xml`: a site's news of two days, as search engines for news ask for it (Google's news sitemap)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from lxml import etree

from api.context import Context
from api.feeds.answering import answered, kept, unknown_feed
from api.feeds.writing.channel import name_of, post
from api.types.filters import list_query
from cms.library.documents.instants import BEIJING
from cms.library.reading import Entry
from cms.library.reading.directory import Directory, Site
from cms.library.reading.lists import Window
from cms.library.reading.version import Version, read

MOST, DAYS = 1_000, 2
NEWS = ("news_article", "notice", "commentary", "policy_interpretation")
VERSION = "news 1"  # a part of each ETag
SITEMAP, OF_NEWS = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap-news/0.9"
LANGUAGES = {"zh-Hans": "zh-cn", "en": "en"}  # ISO 639, but for Chinese


def news(request: HttpRequest, code: str) -> HttpResponse:
    """In every language of the site."""
    return answered(request, partial(_answer, request, code))


def _answer(request: HttpRequest, code: str) -> HttpResponse:
    version, since = read(), _since(timezone.now())
    return kept(request, version, [since.isoformat(), VERSION], {"path": request.path}, partial(_written, code, version, since))


def _since(now: datetime) -> datetime:
    """Two days ago, by the hour: within it the same position says the same."""
    return now.astimezone(BEIJING).replace(minute=0, second=0, microsecond=0) - timedelta(days=DAYS)


def _written(code: str, version: Version, since: datetime) -> HttpResponse:
    context = Context(version)
    site = context.directory.sites.get(code)
    if site is None:
        raise unknown_feed()
    filter = {"document_types": NEWS, "published_from": since}
    queries = [list_query(context, site, locale, filter, "published_desc") for locale in site["locales"]]
    found = context.library.lists([(query, Window(MOST)) for query in queries if query])
    entries = sorted((one for _, some in found for one in some), key=lambda one: one["publishedAt"], reverse=True)
    return HttpResponse(written(context.directory, site, entries[:MOST]), content_type="application/xml; charset=utf-8")


def written(directory: Directory, site: Site, entries: Iterable[Entry]) -> bytes:
    """Each item under the name of the site that publishes it here."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "news": OF_NEWS})
    for entry in entries:
        said = post(entry, directory)
        url = etree.SubElement(root, f"{{{SITEMAP}}}url")
        etree.SubElement(url, f"{{{SITEMAP}}}loc").text = said.url
        item = etree.SubElement(url, f"{{{OF_NEWS}}}news")
        publication = etree.SubElement(item, f"{{{OF_NEWS}}}publication")
        etree.SubElement(publication, f"{{{OF_NEWS}}}name").text = name_of(site, entry.locale)
        etree.SubElement(publication, f"{{{OF_NEWS}}}language").text = LANGUAGES[entry.locale]
        etree.SubElement(item, f"{{{OF_NEWS}}}publication_date").text = said.published.isoformat()
        etree.SubElement(item, f"{{{OF_NEWS}}}title").text = said.title
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
