"""What the public gets of home pages, columns and information pages."""

from typing import Annotated, Any

from pydantic import Field

from cms.core.bodies import content_ids, picture_key
from cms.core.documents import common_fields
from cms.library.documents import ContentId, Document, Link, Part, PictureKey
from cms.publishing.families import Moments
from cms.sites import models


class Slide(Part):
    title: str | None = Field(description="None: the item's own.")
    url: str | None = Field(description="An outside address, when it shows no item.")
    image: PictureKey | None
    item: Annotated[ContentId | None, Link()]


class Panel(Part):
    """A part of the front page: chosen by hand first, then filled from a column or a rule."""

    title: str
    url: str | None = Field(description="None: the column's.")
    style: models.PanelStyle = Field(description="How it is laid out.")
    column: Annotated[ContentId | None, Link()]
    items: Annotated[list[ContentId], Link()]
    document_type: str | None
    organisation: Annotated[ContentId | None, Link()]


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
        headlines=content_ids(page.headlines),
        slides=[slide(block.value) for block in page.slides],
        panels=[panel(block.value) for block in page.panels],
    )


def slide(value: Any) -> Slide:
    image = picture_key(value["image"])
    return Slide(title=value["title"] or None, url=value["url"] or None, image=image, item=content_id(value["item"]))


def panel(value: Any) -> Panel:
    return Panel(
        title=value["title"], url=value["url"] or None, style=models.PanelStyle(value["style"]), column=content_id(value["column"]),
        items=[str(page.translation_key) for page in value["items"] if page],
        document_type=value["document_type"] or None, organisation=content_id(value["organisation"]),
    )  # fmt: skip


def content_id(page: Any) -> str | None:
    return str(page.translation_key) if page else None


def build_column(page: "models.ColumnPage", moments: Moments) -> Column:
    return Column(
        **common_fields(page, moments),
        column_type=models.ColumnType(page.column_type),
        column_sort=models.ColumnSort(page.column_sort),
        update_every_days=page.update_every_days,
        order=int(page.path[-page.steplen :], 36),
    )


def build_information(page: "models.InformationPage", moments: Moments) -> InformationPage:
    return InformationPage(**common_fields(page, moments))
