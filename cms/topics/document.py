"""What the public gets of special topics."""

from typing import Annotated, Any

from pydantic import Field

from cms.core.documents import common_fields
from cms.library.documents import ContentId, Document, Link, Part, TermId
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.taxonomy.classifying import term_ids
from cms.topics import models


class TopicSection(Part):
    """Chosen by hand first, then filled with what meets every condition that is set; with none, nothing follows."""

    title: str
    summary: str = Field(description="Plain text; empty when there is nothing to say.")
    items: Annotated[list[ContentId], Link()] = Field(description="Chosen by hand, in order.")
    column: Annotated[ContentId | None, Link()] = Field(description="Then items of this column and those below it,")
    document_type: str | None = Field(description="of this type,")
    organisation: Annotated[ContentId | None, Link()] = Field(description="of this body or one under it,")
    term: TermId | None = Field(description="with this term or a narrower one.")


class Topic(Document):
    """A special topic (专题)."""

    sections: list[TopicSection] = Field(default_factory=list, description="Its parts in order.")


def build(page: "models.TopicPage", moments: Moments) -> Topic:
    """The document of a topic."""
    return Topic(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        sections=[section(block.value) for block in page.sections],
    )


def section(value: Any) -> TopicSection:
    """One section; pages that were deleted since are left out."""
    term = value["term"]
    return TopicSection(
        title=value["title"],
        summary=(value["summary"] or "").strip(),
        items=list(dict.fromkeys(str(page.translation_key) for page in value["items"] if page)),
        column=content_id(value["column"]),
        document_type=value["document_type"] or None,
        organisation=content_id(value["organisation"]),
        term=term.pk if term else None,
    )


def content_id(page: Any) -> str | None:
    """The page's identity, when there is a page."""
    return str(page.translation_key) if page else None
