"""schema.org descriptions. A family registers what its document types are there, and what they have beyond the common properties."""

from collections.abc import Callable
from typing import Any

from api.types.parts import url_of
from cms.library.reading import Entry
from cms.library.reading.directory import Site, named

More = Callable[[Entry], dict[str, Any]]

_families: dict[str, tuple[str, More]] = {}


def register(document_type: str, schema_type: str, more: More = lambda entry: {}) -> None:
    _families[document_type] = (schema_type, more)


def of(entry: Entry, site: Site) -> dict[str, Any]:
    schema_type, more = _families.get(entry["documentType"], ("WebPage", lambda entry: {}))
    described = {
        "@context": "https://schema.org",
        "@type": schema_type,
        "@id": url_of(site, entry["path"]),
        "url": url_of(site, entry["path"]),
        "name": entry["title"],
        "description": entry["summary"] or None,
        "inLanguage": entry.locale,
        "datePublished": entry["publishedAt"],
        "dateModified": entry["updatedAt"],
        "keywords": entry["keywords"] or None,
        "publisher": {"@type": "GovernmentOrganization", "name": named(site, entry.locale), "url": site["url"]},
    } | more(entry)
    return {name: value for name, value in described.items() if value is not None}
