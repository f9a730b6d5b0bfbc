"""Items with all that hangs on them, computed by publishing's own functions and inserted in bulk."""

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any, cast
from unittest import mock

from cms.ledger.kinds import EventKind
from cms.ledger.models import Event, Head
from cms.library import registry
from cms.library.documents.marks import references
from cms.library.models import Facet, Item, Number, Placement, Reference
from cms.publishing.recording.changes import facet_rows
from cms.publishing.recording.listing import numbers_of
from cms.publishing.recording.location import Location
from cms.publishing.recording.wanted import Wanted
from tests.library.stock.filling import Filler, Names
from tests.library.stock.records import LANGUAGES, code_of

PAGE: Any = SimpleNamespace(fills_front_pages=True)


def fill_items(names: Names) -> None:
    wanted = list(everything(names))
    first = Head.objects.get(pk=1).value + 1
    items = Item.objects.bulk_create(Item(position=first + number, **one.row()) for number, one in enumerate(wanted))
    Facet.objects.bulk_create(facets(items, wanted))
    pairs = list(zip(items, wanted, strict=True))
    Reference.objects.bulk_create(Reference(item=item, kind=kind, key=key) for item, one in pairs for kind, key in references(one.document))
    Number.objects.bulk_create(Number(item=item, name=name, value=value) for item, one in pairs for name, value in numbers_of(one.document))
    Placement.objects.bulk_create(Placement(item=item, column=item.column, pinned=True) for item in items[::3] if item.column)
    Event.objects.bulk_create(
        Event(
            position=one.position,
            at=one.updated_at,
            kind=EventKind.PUBLISHED,
            key=one.content_id,
            locale=one.locale,
            site=one.site,
            path=one.path,
        )
        for one in items
    )
    Head.objects.filter(pk=1).update(value=first + len(items) - 1)


def facets(items: Sequence[Item], wanted: Sequence[Wanted]) -> Iterator[Facet]:
    """What stands above a term is known here, and bodies have no pages to ask."""
    known = {"with_ancestors": lambda terms: {*terms, "region:top"}, "ancestry_of": lambda facet: None}
    with mock.patch.multiple("cms.publishing.recording.listing", **known):
        for item, one in zip(items, wanted, strict=True):
            for number, archived, published, updated in facet_rows(one):
                yield Facet(item=item, range=number, archived=archived, published=published, updated=updated)


def everything(names: Names) -> Iterator[Wanted]:
    for number, kind in enumerate(registry.all_types()):
        for index, content_id in enumerate(names.items[kind.name]):
            document = Filler(names, number, index).document(kind)
            for locale in LANGUAGES:
                place = location(names, kind.name, index, locale)
                yield Wanted(cast("Any", PAGE), content_id, kind, place, document)


def location(names: Names, kind: str, index: int, locale: str) -> Location:
    """Below the first column of its site; every other column is a top one."""
    site = index % names.sites
    home, columns = names.items["home_page"][site], (names.items["column"][site],)
    prefix = "/" if locale == "zh-Hans" else f"/{locale}/"
    if kind == "home_page":
        path = "" if index < names.sites else f"home-{index}/"
        return Location(code_of(site), locale, prefix + path, (), ())
    top = kind == "column" and index // names.sites % 2 == 0
    above = () if top else columns
    return Location(code_of(site), locale, f"{prefix}{kind}-{index}/", (home, *above), above)
