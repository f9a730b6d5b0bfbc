"""Blocks of a body. Each kind is a type of its own, named as its document."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.execution import Info, batch
from api.fields import linked_item
from api.fields.rich_text import resolved_html
from api.types.media import Attachment, Image, attachments, picture_of
from api.types.parts import RichText, nested
from cms.library.documents import blocks
from cms.library.documents.completing import complete


class Block(graphene.Interface):
    """One block of a body. Each kind is a type of its own."""

    id = graphene.ID(required=True, description="Stays the same through edits.")

    @staticmethod
    def type_name_of(block: dict[str, Any]) -> str:
        kind = blocks.KINDS.get(block.get("kind", ""))
        return kind.__name__ if kind and complete(kind, block) else "UnknownBlock"

    @classmethod
    def resolve_type(cls, block: dict[str, Any], info: Any) -> str:
        return cls.type_name_of(block)


class RichTextBlock(graphene.ObjectType):
    """Text with structure."""

    class Meta:
        interfaces = (Block,)

    html = graphene.String(required=True, description="Sanitised HTML; links to items that are not public have become text.")
    text = graphene.String(required=True, description="The same as plain text.")

    resolve_html = resolved_html


class HeadingBlock(graphene.ObjectType):
    """A heading inside the text."""

    class Meta:
        interfaces = (Block,)

    text = graphene.String(required=True, description="Plain text.")
    level = graphene.Int(required=True, description="2 is the highest below the title.")
    anchor = graphene.String(required=True, description="For links to it; unique in the body.")


class ImageBlock(graphene.ObjectType):
    """A picture in the text."""

    class Meta:
        interfaces = (Block,)

    image = graphene.Field(Image, description="Null once the picture was deleted.")
    caption = graphene.String(required=True, description="Plain text, may be empty.")

    resolve_image = picture_of("image")


class GalleryBlock(graphene.ObjectType):
    """Several pictures."""

    class Meta:
        interfaces = (Block,)

    images = graphene.List(graphene.NonNull(ImageBlock), required=True, description="In order.")


class VideoBlock(graphene.ObjectType):
    """A video, with what is said and shown in it as text."""

    class Meta:
        interfaces = (Block,)

    url = graphene.String(required=True, description="Where it plays.")
    poster = graphene.Field(Image, description="Shown before it plays.")
    caption = graphene.String(required=True, description="Plain text, may be empty.")
    transcript = graphene.String(required=True, description="What is said and shown.")

    resolve_poster = picture_of("poster")


class AudioBlock(graphene.ObjectType):
    """A recording, with what is said in it as text."""

    class Meta:
        interfaces = (Block,)

    url = graphene.String(required=True, description="Where it plays.")
    caption = graphene.String(required=True, description="Plain text, may be empty.")
    transcript = graphene.String(required=True, description="What is said.")


class TableCell(graphene.ObjectType):
    """A cell; those that a span covers are left out, as in HTML."""

    text = graphene.String(required=True, description="Plain text.")
    html = graphene.String(required=True, description="The same, line breaks kept.")
    header = graphene.Boolean(required=True, description="Whether it names its row or column.")
    column_span = graphene.Int(required=True, description="How many columns it covers, itself included.")
    row_span = graphene.Int(required=True, description="How many rows it covers, itself included.")


class TableBlock(graphene.ObjectType):
    """A table, merged cells kept."""

    class Meta:
        interfaces = (Block,)

    caption = graphene.String(required=True, description="Plain text, may be empty.")
    rows = graphene.List(
        graphene.NonNull(graphene.List(graphene.NonNull(TableCell))),
        required=True,
        description="From top to bottom, cells from left to right.",
    )


class QuoteBlock(graphene.ObjectType):
    """A quotation."""

    class Meta:
        interfaces = (Block,)

    text = graphene.String(required=True, description="Plain text.")
    attribution = graphene.String(required=True, description="Whose words, may be empty.")


class AttachmentBlock(graphene.ObjectType):
    """A file to download, in its place in the text."""

    class Meta:
        interfaces = (Block,)

    attachment = graphene.Field(Attachment, description="Null once the file was deleted.")

    @batch
    def resolve_attachment(parents: Sequence[dict[str, Any]], info: Info) -> list[dict[str, Any] | None]:
        found = attachments(info, [[parent["attachment"]] if parent["attachment"] else [] for parent in parents])
        return [some[0] if some else None for some in found]


class Question(graphene.ObjectType):
    """A question and its answer."""

    question = graphene.String(required=True, description="Plain text.")
    answer = graphene.Field(RichText, required=True, description="The answer.")

    resolve_answer = nested("answer")


class QuestionsBlock(graphene.ObjectType):
    """Questions and answers."""

    class Meta:
        interfaces = (Block,)

    questions = graphene.List(graphene.NonNull(Question), required=True, description="In order.")

    resolve_questions = nested("questions")


class TimelineEvent(graphene.ObjectType):
    """One event of a timeline."""

    label = graphene.String(required=True, description="When, in words.")
    title = graphene.String(required=True, description="What.")
    text = graphene.String(required=True, description="Details, may be empty.")


class TimelineBlock(graphene.ObjectType):
    """Events in order of time."""

    class Meta:
        interfaces = (Block,)

    events = graphene.List(graphene.NonNull(TimelineEvent), required=True, description="In order.")


class ItemBlock(graphene.ObjectType):
    """Another item shown in the text; `item` is null once that item has left."""

    class Meta:
        interfaces = (Block,)

    item = graphene.Field("api.types.items.ContentItem", description="Null once it has left.")

    resolve_item = linked_item("item")


class UnknownBlock(graphene.ObjectType):
    """A block that this schema has no type for, as text."""

    class Meta:
        interfaces = (Block,)

    kind = graphene.String(required=True, description="What it was called.")
    text = graphene.String(required=True, description="What it says.")

    def resolve_id(block: dict[str, Any], info: Any) -> str:
        return str(block.get("id") or "")

    def resolve_kind(block: dict[str, Any], info: Any) -> str:
        return str(block.get("kind") or "")

    def resolve_text(block: dict[str, Any], info: Any) -> str:
        return str(block.get("text") or "")
