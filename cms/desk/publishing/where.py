"""Where the public finds a page now, for the editor who is about to end that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex

from cms.core.models import BasePage
from cms.core.models.placements import PlacedNow
from cms.library.locales import public_locale
from cms.library.models import Item


@dataclass(frozen=True)
class Place:
    """One place that shows the page: its title, the site's code, and how it stands there."""

    title: str
    site: str
    how: str


@dataclass(frozen=True)
class Whereabouts:
    """`address` is empty for what is not public; `below` counts the live pages under it; `usage` the pages that name it."""

    address: str
    places: list[Place]
    below: int
    usage: int


def whereabouts(page: BasePage) -> Whereabouts:
    """Of what the library holds of the page."""
    item = library_row(page)
    places = [*own_column(page, item), *placements(page), *topics(item)] if item else []
    return Whereabouts(
        address=(page.full_url or "") if item else "",
        places=places,
        below=page.get_descendants().live().count(),
        usage=ReferenceIndex.get_grouped_references_to(page).count(),
    )


def library_row(page: Page) -> Item | None:
    """The page's row, when it is public."""
    return Item.objects.filter(content_id=str(page.translation_key), locale=public_locale(page.locale.language_code)).first()


def own_column(page: Page, item: Item) -> Iterator[Place]:
    """The column it was written in; pages outside columns have none."""
    if item.column:
        column = page.get_ancestors().filter(translation_key=item.column).first()
        yield Place(column.title if column else item.column, item.site, _("its own column"))


def placements(page: BasePage) -> Iterator[Place]:
    """Other columns that took it in."""
    for placed in page.placements(timezone.now()):
        yield Place(placed.column.title, site_of(placed.column), how_placed(placed))


def how_placed(placed: PlacedNow) -> str:
    """In words."""
    return _("placed there, pinned") if placed.pinned else _("placed there")


def site_of(page: Page) -> str:
    """The code of the page's site; empty when the page is not public."""
    row: Any = library_row(page)
    return row.site if row else ""


def topics(item: Item) -> Iterator[Place]:
    """Special topics that show it."""
    for topic in Item.objects.filter(content_id__in=item.document["topics"], locale=item.locale):
        yield Place(topic.title, topic.site, _("special topic"))
