"""Which lists an item stands in: its facets, per scope."""

from collections.abc import Iterator
from typing import cast

from cms.library import facets, numbers
from cms.library.documents import Document
from cms.library.documents.marks import links
from cms.library.models import Record
from cms.publishing.families import PublishablePage, ancestry_of
from cms.publishing.recording.wanted import Wanted


def ranges(wanted: Wanted) -> set[int]:
    """The number of every list that shows the item."""
    codes = set(codes_of(wanted))
    found = {facets.range_of(scope, code) for scope in scopes_of(wanted) for code in codes}
    return found | {facets.range_of(facets.everything(wanted.locale), code) for code in reverse_codes(wanted)}


def scopes_of(wanted: Wanted) -> set[str]:
    place, locale = wanted.location, wanted.locale
    sites = {place.site, *(placed.site for placed in wanted.placements)}
    scopes = {facets.everything(locale), *(facets.in_site(site, locale) for site in sites)}
    if cast("PublishablePage", wanted.page).fills_front_pages:
        scopes |= {facets.on_front_page(site, locale) for site in sites}
    scopes |= {facets.under_column(column, locale) for column in place.columns}
    if place.column:
        scopes.add(facets.in_column(place.column, locale))
    for placed in wanted.placements:
        scopes.add(facets.in_column(placed.column, locale))
        scopes |= {facets.under_column(column, locale) for column in placed.columns}
    return scopes


def codes_of(wanted: Wanted) -> Iterator[str]:
    """What lists filter by: everything listed, the type, each word and the words above it, linked items, the family's own, its numbers."""
    document = wanted.document
    if wanted.document_type.listed:
        yield facets.LISTED
    yield facets.of_type(wanted.document_type.name)
    for term in with_ancestors(document.terms):
        yield f"term:{term}"
    yield from link_codes(document)
    yield from document.codes()
    for name, value in numbers_of(document):
        yield from numbers.codes_of(name, value)


def numbers_of(document: Document) -> Iterator[tuple[str, int]]:
    """As the library keeps them."""
    yield from ((name, min(int(value), numbers.LARGEST)) for name, value in document.numbers().items())


def link_codes(document: Document) -> Iterator[str]:
    """Linked items, and what stands above them where lists include what is below."""
    by_facet: dict[str, list[str]] = {}
    for mark, content_id in links(document):
        if mark.facet and not mark.reverse_only:
            by_facet.setdefault(mark.facet, []).append(content_id)
    for facet, content_ids in by_facet.items():
        above = ancestry_of(facet)
        for content_id in [*content_ids, *(above(content_ids) if above else [])]:
            yield f"{facet}:{content_id}"


def reverse_codes(wanted: Wanted) -> Iterator[str]:
    """How an item finds those that name it; needed once, not per scope."""
    for mark, content_id in links(wanted.document):
        if mark.facet and mark.reverse_only:
            yield f"{mark.facet}:{content_id}"


def with_ancestors(terms: list[str]) -> set[str]:
    """The terms and every term above them."""
    found: set[str] = set()
    waiting = set(terms)
    while waiting:
        found |= waiting
        rows = Record.objects.filter(kind="term", key__in=waiting)
        waiting = {row.document["parent"] for row in rows if row.document["parent"]} - found
    return found
