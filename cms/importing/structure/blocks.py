"""What a recovered document is made of. The texts of its blocks, in order, are the source's text, white space aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text. `level` is 2 to 6, the page's title being 1."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of one or more lines that stay together. `lead` is the part of the first line that is set in bold."""

    lines: tuple[str, ...]
    lead: str = ""

    @property
    def text(self) -> str:
        """The lines, one under the other."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs between two headings."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The paragraphs, one under the other."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell; spans count columns and rows."""

    lines: tuple[str, ...] = ()
    header: bool = False
    column_span: int = 1
    row_span: int = 1

    @property
    def text(self) -> str:
        """The lines, one under the other."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, in reading order; a cell that spans rows stands in the first of them only."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""

    @property
    def text(self) -> str:
        """The caption and the cells, in reading order, one under the other."""
        cells = [cell.text for row in self.rows for cell in row]
        return "\n".join(text for text in [self.caption, *cells] if text)


Block = Heading | Prose | Table


def whole_text(blocks: Iterable[Block]) -> str:
    """The texts of the blocks, one under the other."""
    return "\n".join(block.text for block in blocks)


def bare(text: str) -> str:
    """The text without any white space, for comparing."""
    return "".join(text.split())
