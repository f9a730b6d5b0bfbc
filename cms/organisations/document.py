"""What the public gets of a government body."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from cms.core.documents import common_fields
from cms.core.keys import content_id, file_key
from cms.library.documents import ContentId, Document, Link, Part, PictureKey
from cms.organisations import models
from cms.publishing.families import Moments


class Leader(Part):
    name: str
    post: str
    portrait: PictureKey | None
    responsibilities: str


class Organisation(Document):
    duties: list[str] = Field(default_factory=list, description="What it is charged with, one duty each.")
    address: str | None = Field(None, description="Where it sits.")
    telephone: str | None = Field(None, description="Its number for the public.")
    office_hours: str | None = Field(None, description="When it is open, in words.")
    leaders: list[Leader] = Field(default_factory=list, description="In protocol order.")
    parent: Annotated[ContentId | None, Link("unit", reverse_only=True)] = Field(None, description="The body above it.")
    order: int = Field(0, description="Its place among its siblings.")

    def codes(self) -> Iterable[str]:
        """Top bodies are found by their site, units by the body above them."""
        return ["top-organisation"] if self.parent is None else []


def build(page: "models.OrganisationPage", moments: Moments) -> Organisation:
    above = page.get_parent().specific
    return Organisation(
        **common_fields(page, moments),
        duties=[str(block.value) for block in page.duties],
        address=page.address or None,
        telephone=page.telephone or None,
        office_hours=page.office_hours or None,
        leaders=[leader(block.value) for block in page.leaders],
        parent=content_id(above) if isinstance(above, models.OrganisationPage) else None,
        order=int(page.path[-page.steplen :], 36),
    )


def leader(value: dict[str, object]) -> Leader:
    return Leader(
        name=str(value["name"]),
        post=str(value["post"]),
        portrait=file_key(value["portrait"]),
        responsibilities=str(value["responsibilities"] or ""),
    )
