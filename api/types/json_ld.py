"""schema.org descriptions. A family registers what its document types are there, and what they have beyond the common properties.

What is a CreativeWork (an article, a law, a page) carries its dates, language and publisher itself. What is not (a service, an offer, a
place, a body) may not: its page does, as `mainEntityOfPage`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from api.types.parts import url_of
from cms.library.reading import Entry
from cms.library.reading.directory import Site, named

More = Callable[[Entry], dict[str, Any]]


class Described(NamedTuple):
    """What a document type is in schema.org; `written`: a CreativeWork."""

    schema_type: str
    more: More
    written: bool


_families: dict[str, Described] = {}
PAGE = Described("WebPage", lambda entry: {}, written=True)


def register(document_type: str, schema_type: str, more: More = lambda entry: {}, *, written: bool = True) -> None:
    _families[document_type] = Described(schema_type, more, written)


def of(entry: Entry, site: Site, picture: str | None) -> dict[str, Any]:
    """`picture` is the address of its picture."""
    what, url = _families.get(entry["documentType"], PAGE), url_of(site, entry["path"])
    thing = {
        "@context": "https://schema.org",
        "@type": what.schema_type,
        "@id": url,
        "url": url,
        "name": entry["title"],
        "description": entry["summary"] or None,
        "image": picture,
    }
    page = publication(entry, site)
    around = page if what.written else {"mainEntityOfPage": {"@type": "WebPage", "url": url} | said(page)}
    return said(thing | around | what.more(entry))


def publication(entry: Entry, site: Site) -> dict[str, Any]:
    """What only a CreativeWork has."""
    return {
        "inLanguage": entry.locale,
        "datePublished": entry["publishedAt"],
        "dateModified": entry["updatedAt"],
        "keywords": entry["keywords"] or None,
        "publisher": {"@type": "GovernmentOrganization", "name": named(site, entry.locale), "url": site["url"]},
    }


def said(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value is not None}
