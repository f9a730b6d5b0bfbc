"""The blocks of a body as the public gets them, the same in every family. `kind` names the type, `id` stays through edits."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from cms.library.documents.links import AttachmentKey, ContentId, Link, PictureKey
from cms.library.documents.parts import Part, RichText


class BlockBase(Part):
    id: str = Field(description="Stays the same through edits.")


class RichTextBlock(BlockBase):
    kind: Literal["rich_text"] = "rich_text"
    html: str = Field(description="Sanitised HTML.")
    text: str = Field(description="The same as plain text.")


class HeadingBlock(BlockBase):
    kind: Literal["heading"] = "heading"
    text: str
    level: int = Field(ge=2, le=6, description="2 is the highest below the title.")
    anchor: str = Field(description="For links to it, unique in the body.")


class ImageBlock(BlockBase):
    kind: Literal["image"] = "image"
    image: PictureKey | None
    caption: str = ""


class GalleryBlock(BlockBase):
    kind: Literal["gallery"] = "gallery"
    images: list[ImageBlock]


class VideoBlock(BlockBase):
    kind: Literal["video"] = "video"
    url: str
    poster: PictureKey | None = None
    caption: str = ""
    transcript: str = Field(description="What is said and shown, as text.")


class AudioBlock(BlockBase):
    kind: Literal["audio"] = "audio"
    url: str
    caption: str = ""
    transcript: str


class TableCell(Part):
    text: str
    html: str = ""
    header: bool = False
    column_span: int = 1
    row_span: int = 1


class TableBlock(BlockBase):
    kind: Literal["table"] = "table"
    caption: str = ""
    rows: list[list[TableCell]] = Field(description="Cells that a span covers are left out, as in HTML.")


class QuoteBlock(BlockBase):
    kind: Literal["quote"] = "quote"
    text: str
    attribution: str = ""


class AttachmentBlock(BlockBase):
    kind: Literal["attachment"] = "attachment"
    attachment: AttachmentKey | None


class Question(Part):
    question: str
    answer: RichText


class QuestionsBlock(BlockBase):
    kind: Literal["questions"] = "questions"
    questions: list[Question]


class TimelineEvent(Part):
    label: str = Field(description="When, in words.")
    title: str
    text: str = ""


class TimelineBlock(BlockBase):
    kind: Literal["timeline"] = "timeline"
    events: list[TimelineEvent]


class ItemBlock(BlockBase):
    kind: Literal["item"] = "item"
    item: Annotated[ContentId | None, Link()] = Field(description="Content id of the item shown in the text.")


class UnknownBlock(BlockBase):
    """A block whose kind this version has no type for: what it says is kept as text."""

    kind: str = Field(json_schema_extra=lambda described: described.update({"not": {"enum": list(KINDS)}}))
    text: str = ""


KNOWN = (
    RichTextBlock, HeadingBlock, ImageBlock, GalleryBlock, VideoBlock, AudioBlock, TableBlock,
    QuoteBlock, AttachmentBlock, QuestionsBlock, TimelineBlock, ItemBlock,
)  # fmt: skip
KINDS: dict[str, type[BlockBase]] = {block.model_fields["kind"].default: block for block in KNOWN}


def _tag(value: Any) -> str:
    kind = value.get("kind") if isinstance(value, dict) else value.kind
    return kind if kind in KINDS else "unknown"


Block = Annotated[
    Annotated[RichTextBlock, Tag("rich_text")]
    | Annotated[HeadingBlock, Tag("heading")]
    | Annotated[ImageBlock, Tag("image")]
    | Annotated[GalleryBlock, Tag("gallery")]
    | Annotated[VideoBlock, Tag("video")]
    | Annotated[AudioBlock, Tag("audio")]
    | Annotated[TableBlock, Tag("table")]
    | Annotated[QuoteBlock, Tag("quote")]
    | Annotated[AttachmentBlock, Tag("attachment")]
    | Annotated[QuestionsBlock, Tag("questions")]
    | Annotated[TimelineBlock, Tag("timeline")]
    | Annotated[ItemBlock, Tag("item")]
    | Annotated[UnknownBlock, Tag("unknown")],
    Discriminator(_tag),
]
