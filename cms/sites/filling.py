"""What fills a part of a front page or of a topic: items chosen by hand, then what meets every condition that is set."""

from typing import Annotated, Any

from django.utils.translation import gettext_lazy as _
from pydantic import Field
from wagtail import blocks

from cms.core.keys import content_id, content_ids
from cms.library import registry
from cms.library.documents import ContentId, Link, Part


def document_type_choices() -> list[tuple[str, Any]]:
    """Types that lists show."""
    return [(kind.name, kind.label) for kind in registry.all_types() if kind.listed]


class FilledBlock(blocks.StructBlock):
    """As editors make it."""

    title = blocks.CharBlock(label=_("title"), max_length=60)
    items = blocks.ListBlock(blocks.PageChooserBlock(label=_("item")), default=[], label=_("chosen by hand, shown first"))
    column = blocks.PageChooserBlock(label=_("then from this column"), required=False, page_type="govsites.ColumnPage")
    document_type = blocks.ChoiceBlock(choices=document_type_choices, required=False, label=_("of this type"))
    organisation = blocks.PageChooserBlock(label=_("of this body"), required=False, page_type="organisations.OrganisationPage")


class Filled(Part):
    """As the public gets it; without conditions nothing follows the chosen items."""

    title: str = Field(description="Plain text.")
    items: Annotated[list[ContentId], Link()] = Field(description="Chosen by hand, in order.")
    column: Annotated[ContentId | None, Link()] = Field(description="Then items of this column and those below it,")
    document_type: str | None = Field(description="of this type,")
    organisation: Annotated[ContentId | None, Link()] = Field(description="of this body or one under it.")


def filling(value: Any) -> dict[str, Any]:
    """Arguments for `Filled`, from the block's value; pages that were deleted since are left out."""
    return {
        "title": value["title"],
        "items": content_ids(value["items"]),
        "column": content_id(value["column"]),
        "document_type": value["document_type"] or None,
        "organisation": content_id(value["organisation"]),
    }
