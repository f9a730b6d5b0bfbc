"""What the public gets of home pages, columns and information pages."""

from typing import Annotated, Any

from pydantic import Field

from cms.core.documents import common_fields
from cms.core.keys import chosen, content_id, content_ids, file_key
from cms.library.documents import ContentId, Document, Link, Part, PictureKey
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.sites import models
from cms.sites.filling import Filled, filling
from cms.taxonomy.classifying import term_ids


class Slide(Part):
    title: str | None = Field(description="None: the item's own.")
    url: str | None = Field(description="An outside address, when it shows no item.")
    image: PictureKey | None
    item: Annotated[ContentId | None, Link()]


class Panel(Filled):
    """A part of the front page."""

    url: str | None = Field(description="None: the column's.")
    style: models.PanelStyle = Field(description="How it is laid out.")


class HomePage(Document):
    headlines: Annotated[list[ContentId], Link()] = Field(default_factory=list, description="The items that lead the front page.")
    slides: list[Slide] = Field(default_factory=list, description="Pictures that lead to items or addresses.")
    panels: list[Panel] = Field(default_factory=list, description="The parts of the front page in order.")


class Column(Document):
    column_type: models.ColumnType = Field(description="What kind of section it is.")
    column_sort: models.ColumnSort = Field(description="How its items are ordered after the pinned ones.")
    update_every_days: int | None = Field(None, description="How often it must be updated, in days; null when there is no rule.")
    order: int = Field(0, description="Its place among its siblings.")


class InformationPage(Document):
    pass


def build_home(page: "models.HomePage", moments: Moments) -> HomePage:
    return HomePage(
        **common_fields(page, moments),
        headlines=content_ids(chosen(page.headlines)),
        slides=[slide(block.value) for block in page.slides],
        panels=[panel(block.value) for block in page.panels],
    )


def slide(value: Any) -> Slide:
    image, item = file_key(value["image"]), content_id(value["item"])
    return Slide(title=value["title"] or None, url=value["url"] or None, image=image, item=item)


def panel(value: Any) -> Panel:
    return Panel(**filling(value), style=models.PanelStyle(value["style"]), url=value["url"] or None)


def build_column(page: "models.ColumnPage", moments: Moments) -> Column:
    return Column(
        **common_fields(page, moments),
        column_type=models.ColumnType(page.column_type),
        column_sort=models.ColumnSort(page.column_sort),
        update_every_days=page.update_every_days,
        order=int(page.path[-page.steplen :], 36),
    )


def build_information(page: "models.InformationPage", moments: Moments) -> InformationPage:
    return InformationPage(**common_fields(page, moments), organisations=organisations_of(page), terms=term_ids(page))
