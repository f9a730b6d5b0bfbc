"""Pictures to draw and files to make."""

from pydantic import Field

from .keys import PictureKey, SiteCode, Strict


class Focus(Strict):
    """The point of a picture that no crop may lose, in per mille of its width and height."""

    x: int = Field(ge=0, le=1000)
    y: int = Field(ge=0, le=1000)


class Picture(Strict):
    """A picture: `scene` names what `cms.demo.drawing` draws, `variant` tells pictures of one scene apart."""

    key: PictureKey
    site: SiteCode
    scene: str
    variant: int = 0
    title: str
    alt: str = ""
    decorative: bool = False
    focus: Focus | None = None


class Worksheet(Strict):
    """A table of a workbook, or of a document."""

    name: str
    rows: list[list[str | int | float]]


class File(Strict):
    """A file: its name's ending says which kind `cms.demo.files` makes of the paragraphs, sheets or scene."""

    key: str
    site: SiteCode
    title: str
    filename: str = Field(pattern=r"^[a-z0-9-]+\.(pdf|docx|xlsx|wav|webm)$")
    paragraphs: list[str] = []
    sheets: list[Worksheet] = []
    scene: PictureKey | None = None
    seconds: int = 6
