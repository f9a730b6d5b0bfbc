"""Sites, front pages, columns, bodies, pictures and regions of the benches: what articles stand on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from cms.core.models import Picture
from cms.organisations.models import OrganisationPage
from cms.sites.models import ColumnPage, HomePage
from cms.taxonomy.loading import load
from cms.taxonomy.models import Term
from tests import factories
from tests.performance.data.specimens import NEWEST, PANELS, REGIONS, SPAN, Size, key
from tests.performance.data.tree import Child, grow

PROVINCE = "220000"
BORN = NEWEST - SPAN  # before every article: lists of the latest begin with articles


@dataclass(frozen=True)
class Skeleton:
    """Pages and pictures by the indices that specimens name."""

    homes: list[HomePage]
    columns: list[ColumnPage]
    organisations: list[OrganisationPage]
    pictures: list[Picture]


def build(size: Size) -> Skeleton:
    """Everything but columns is published as editors do it; columns are only inserted: `rows.record` brings them into the library."""
    regions()
    if size.projects or size.services:
        load()
    pictures = [factories.picture(f"图片{number}", alt=f"图片{number}的说明", size=(400, 225)) for number in range(size.pictures)]
    homes = [factories.site(code_of(number), kind="city" if number else "portal", name=f"第{number}站") for number in range(size.sites)]
    bodies = factories.column(homes[0], "机构", slug="organisations")
    made = [organisation(bodies, number) for number in range(size.organisations)]
    columns = list(ColumnPage.objects.filter(pk__in=insert_columns(homes, size)).order_by("pk"))
    return Skeleton(homes, columns, made, pictures)


def code_of(site: int) -> str:
    return f"site-{site}" if site else "portal"


def regions() -> None:
    """The province and its nine divisions."""
    province = Term(scheme="region", slug=PROVINCE, code=PROVINCE, name="吉林省")
    province.save()
    for order, slug in enumerate(REGIONS):
        Term(scheme="region", slug=slug, code=slug, name=slug, parent=province, order=order).save()


def organisation(parent: Page, number: int) -> OrganisationPage:
    page = OrganisationPage(
        title=f"第{number}局", slug=f"organisation-{number}", translation_key=key("organisation", number), public_since=BORN
    )
    made: OrganisationPage = factories.add(parent, page)
    return made


def insert_columns(homes: Sequence[HomePage], size: Size) -> range:
    """Below each front page in turn."""
    dates = {"first_published_at": BORN, "last_published_at": BORN}
    children = [
        Child(
            homes[number // size.columns_per_site], f"column-{number}", f"第{number}栏",
            {**dates, "translation_key": key("column", number)}, {"public_since": BORN},
        )
        for number in range(size.columns)
    ]  # fmt: skip
    return grow(ColumnPage(title="", live=True, column_type="news"), children)


def arrange(skeleton: Skeleton, size: Size) -> None:
    """A panel for each of a site's first columns; published as editors do it."""
    for number, home in enumerate(skeleton.homes):
        shown = skeleton.columns[number * size.columns_per_site :][:PANELS]
        page: Any = HomePage.objects.get(pk=home.pk)
        page.panels = [("panel", panel(column)) for column in shown]
        page.save_revision().publish()


def panel(column: ColumnPage) -> dict[str, Any]:
    return {
        "title": column.title, "style": "list", "items": [], "column": column.page_ptr,
        "document_type": "", "organisation": None, "url": "",
    }  # fmt: skip
