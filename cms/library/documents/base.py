"""The document that every family's document extends."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from cms.library.documents.blocks import Block
from cms.library.documents.instants import Instant
from cms.library.documents.links import AttachmentKey, ContentId, Link, PictureKey, TermId
from cms.library.documents.parts import Part


class ChangeNote(Part):
    at: Instant = Field(description="When the update became public.")
    note: str = Field(description="What changed, for the public.")


class ArchiveNotice(Part):
    at: Instant = Field(description="When it was archived.")
    notice: str = Field(description="For the public, sanitised HTML.")
    replaced_by: Annotated[ContentId | None, Link()] = Field(None, description="Content id of what replaces it.")


class Document(Part):
    """What the public gets of an item. A family adds its own fields; each is declared once, typed and described."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field(description="The title as published, plain text.")
    summary: str = Field("", description="One or two sentences, plain text; empty when there is nothing to say.")
    keywords: list[str] = Field(default_factory=list, description="Words that editors gave it.")
    published_at: Instant = Field(description="When it first became public; never moves.")
    updated_at: Instant = Field(description="When it last changed in a way the public should know.")
    migrated: bool = Field(
        False, description="Taken over from an older system with its own date, so `publishedAt` lies before this hub knew it."
    )
    change_history: list[ChangeNote] = Field(default_factory=list, description="Public notes of major updates, newest first.")
    archived: ArchiveNotice | None = Field(None, description="Set when it is still readable but no longer current.")
    source: str | None = Field(None, description="Who issued it first (来源).")
    image: PictureKey | None = Field(None, description="The picture that stands for it in lists.")
    organisations: Annotated[list[ContentId], Link("organisation")] = Field(
        default_factory=list, description="The bodies responsible for it."
    )
    topics: Annotated[list[ContentId], Link("topic")] = Field(default_factory=list, description="The special topics that show it.")
    terms: list[TermId] = Field(default_factory=list, description="Its words of the controlled lists.")
    related: Annotated[list[ContentId], Link()] = Field(default_factory=list, description="What editors put beside it.")
    attachments: list[AttachmentKey] = Field(default_factory=list, description="Files to download, those in the body included.")
    body: list[Block] = Field(default_factory=list, description="What it says.")

    def codes(self) -> Iterable[str]:
        """Codes of facets beyond links and terms. A family's own filters go here."""
        return ()

    def numbers(self) -> Mapping[str, float]:
        """By name, what lists can be bounded by: not negative, compared as whole numbers up to 2^63."""
        return {}

    def deadlines(self) -> Iterable[datetime]:
        """Moments at which the clock alone changes this document."""
        return ()

    def stored(self) -> dict[str, Any]:
        """The JSON value of everything but the body."""
        return self.model_dump(mode="json", by_alias=True, exclude={"body"})

    def stored_body(self) -> list[dict[str, Any]]:
        return [block.model_dump(mode="json", by_alias=True) for block in self.body]


def walk(part: BaseModel) -> Iterator[BaseModel]:
    """The part itself and every part inside it."""
    yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, BaseModel):
                yield from walk(inner)
