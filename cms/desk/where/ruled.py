"""Front pages and topics whose rules take a page in: they are not filled by hand, so nothing names it there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from cms.core.models import BasePage
from cms.desk.where.places import Place, Rows, Sites
from cms.library import facets
from cms.library.models import Facet, Item

FILLED = {"home_page": "panels", "topic": "sections"}  # document type -> its parts


def ruled_in(pages: Sequence[BasePage], rows: Rows, sites: Sites) -> Iterator[tuple[int, Place]]:
    """A part shows its newest, so one that takes the page in may have pushed it out of sight."""
    if not rows:
        return
    stands_in = lists_of(rows)
    for filled in Item.objects.filter(document_type__in=FILLED, locale__in={row.locale for row in rows.values()}).defer("body"):
        for part in filled.document[FILLED[filled.document_type]]:
            needed = rule(filled, part)
            for pk, row in rows.items():
                if needed and row.locale == filled.locale and needed <= stands_in[row.pk] and row.content_id not in part["items"]:
                    yield pk, Place(filled.title, sites.name(filled.site), how(filled, part))


def lists_of(rows: Rows) -> dict[int, set[int]]:
    """The lists that show each item, by the row's key; archived items stand in none unless asked for."""
    found: dict[int, set[int]] = defaultdict(set)
    current = [row.pk for row in rows.values() if not row.archived]
    for item, number in Facet.objects.filter(item__in=current).values_list("item", "range"):
        found[item].add(number)
    return found


def rule(filled: Item, part: dict[str, Any]) -> set[int]:
    """All lists that an item must stand in to be taken in (`api.types.home.rule` reads the same); none when there is no rule."""
    conditions = {"documentType": "type", "organisation": "organisation", "term": "term"}
    codes = [f"{code}:{part[name]}" for name, code in conditions.items() if part.get(name)]
    if part["column"]:
        scope = facets.under_column(part["column"], filled.locale)
        return {facets.range_of(scope, code) for code in codes or [facets.LISTED]}
    scope_of_site = facets.on_front_page if filled.document_type == "home_page" else facets.in_site
    return {facets.range_of(scope_of_site(filled.site, filled.locale), code) for code in codes}


def how(filled: Item, part: dict[str, Any]) -> str:
    """In words."""
    words = (
        _("front page, filled by a rule: “%(part)s”") if filled.document_type == "home_page" else _("topic, filled by a rule: “%(part)s”")
    )
    return words % {"part": part["title"]}
