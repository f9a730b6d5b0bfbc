"""What the public gets of special topics."""

from typing import Any

from pydantic import Field

from cms.core.documents import common_fields
from cms.library.documents import Document, TermId
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.sites.filling import Filled, filling
from cms.taxonomy.classifying import term_ids
from cms.topics import models


class TopicSection(Filled):
    """A part of a topic."""

    summary: str = Field(description="Plain text; empty when there is nothing to say.")
    term: TermId | None = Field(description="A further condition: this term or a narrower one.")


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
    term = value["term"]
    return TopicSection(**filling(value), summary=(value["summary"] or "").strip(), term=term.pk if term else None)
