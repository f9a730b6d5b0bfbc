"""The blocks of a body, as a content file writes them: `- heading: 工作目标`, `- image: {picture: tianchi, caption: …}`.

Text is plain, with blank lines between paragraphs and the few marks that `cms.demo.wording` reads.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from .keys import FileKey, ItemKey, PictureKey, Strict

_WHEN_PLAIN = {
    "rich_text": "text",
    "heading": "text",
    "gallery": "images",
    "attachment": "file",
    "questions": "questions",
    "timeline": "events",
    "item": "item",
}


class RichText(Strict):
    """Paragraphs and lists."""

    kind: Literal["rich_text"]
    text: str


class Heading(Strict):
    """A heading of level 2 to 4."""

    kind: Literal["heading"]
    text: str
    level: int = Field(default=2, ge=2, le=4)


class Image(Strict):
    """One picture; its alt text is the picture's own."""

    kind: Literal["image"]
    picture: PictureKey
    caption: str = ""


class GalleryImage(Strict):
    """One picture of a gallery."""

    picture: PictureKey
    caption: str


class Gallery(Strict):
    """Several pictures to leaf through."""

    kind: Literal["gallery"]
    images: list[GalleryImage] = Field(min_length=2)


class Video(Strict):
    """A film with its poster and what is said in it."""

    kind: Literal["video"]
    file: FileKey
    poster: PictureKey
    caption: str
    transcript: str


class Audio(Strict):
    """A recording and what is said in it."""

    kind: Literal["audio"]
    file: FileKey
    caption: str
    transcript: str


class Cell(Strict):
    """One cell; a plain value in YAML is its text."""

    text: str
    header: bool = False
    columns: int = Field(default=1, ge=1)
    rows: int = Field(default=1, ge=1)


def _cell(value: Any) -> Any:
    """A plain value of YAML as a cell."""
    return value if isinstance(value, dict) else {"text": str(value)}


class Table(Strict):
    """Rows of cells; a cell that another one covers is left out. The first `header_rows` rows are headers."""

    kind: Literal["table"]
    caption: str
    header_rows: int = 1
    rows: list[list[Annotated[Cell, BeforeValidator(_cell)]]]

    @model_validator(mode="after")
    def rectangular(self) -> Self:
        """Refuses rows that do not fill the same number of columns, merged cells counted."""
        filled = [0] * len(self.rows)
        for index, row in enumerate(self.rows):
            for cell in row:
                for covered in range(index, min(index + cell.rows, len(self.rows))):
                    filled[covered] += cell.columns
        if len(set(filled)) > 1:
            raise ValueError(f"rows of table {self.caption!r} fill {filled} columns")
        return self


class Quote(Strict):
    """Words of someone."""

    kind: Literal["quote"]
    text: str
    attribution: str


class Attachment(Strict):
    """A file to download."""

    kind: Literal["attachment"]
    file: FileKey


class Question(Strict):
    """A question of the public and its answer, in rich text."""

    question: str
    answer: str


class Questions(Strict):
    """Questions and answers."""

    kind: Literal["questions"]
    questions: list[Question]


class Event(Strict):
    """One entry of a timeline."""

    label: str
    title: str
    text: str


class Timeline(Strict):
    """Events in order."""

    kind: Literal["timeline"]
    events: list[Event]


class Item(Strict):
    """Another item, shown in the text."""

    kind: Literal["item"]
    item: ItemKey


def _with_kind(value: Any) -> Any:
    """`{heading: 目标}` as `{kind: heading, text: 目标}`."""
    if not isinstance(value, dict) or len(value) != 1:
        raise ValueError("a block is a mapping of one kind to its content")
    ((kind, content),) = value.items()
    if isinstance(content, dict):
        return {"kind": kind, **content}
    return {"kind": kind, _WHEN_PLAIN.get(kind, "text"): content}


AnyBlock = RichText | Heading | Image | Gallery | Video | Audio | Table | Quote | Attachment | Questions | Timeline | Item
Block = Annotated[AnyBlock, Field(discriminator="kind"), BeforeValidator(_with_kind)]
