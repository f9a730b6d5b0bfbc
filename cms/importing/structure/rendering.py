"""Recovered blocks as HTML and as the raw data of a StreamField."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from cms.importing.structure.blocks import Block, Cell, Heading, Paragraph, Prose, Table


def paragraph_html(paragraph: Paragraph) -> str:
    """One `<p>`; lines that stay together are parted by `<br/>`, the lead is bold."""
    first, *others = paragraph.lines
    lead = paragraph.lead if first.startswith(paragraph.lead) else ""
    rest = first[len(lead) :]
    opening = f"<b>{escape(lead, quote=False)}</b>" if lead else ""
    return "<p>" + "<br/>".join([opening + escape(rest, quote=False), *(escape(line, quote=False) for line in others)]) + "</p>"


def prose_html(prose: Prose) -> str:
    """The paragraphs of a rich text block."""
    return "".join(paragraph_html(paragraph) for paragraph in prose.paragraphs)


def cell_html(cell: Cell) -> str:
    """A cell's lines."""
    return "<br/>".join(escape(line, quote=False) for line in cell.lines)


def cell_value(cell: Cell) -> dict[str, Any]:
    """A cell as the contract's TableCell names it."""
    return {
        "text": cell.text,
        "html": cell_html(cell),
        "header": cell.header,
        "columnSpan": cell.column_span,
        "rowSpan": cell.row_span,
    }


def block_value(block: Block) -> tuple[str, Any]:
    """The kind of a block and its value: `heading`, `rich_text` (an HTML string) or `table`."""
    if isinstance(block, Heading):
        return "heading", {"text": block.text, "level": block.level, "anchor": block.anchor}
    if isinstance(block, Prose):
        return "rich_text", prose_html(block)
    return "table", _table_value(block)


def _table_value(table: Table) -> dict[str, Any]:
    return {"caption": table.caption, "rows": [[cell_value(cell) for cell in row] for row in table.rows]}


def stream_data(blocks: Sequence[Block], owner: str) -> list[dict[str, Any]]:
    """Raw StreamField data. Ids follow from `owner` and the block's place, so that an unchanged text gives unchanged data."""
    return [
        {"type": kind, "value": value, "id": str(_block_id(owner, place))}
        for place, (kind, value) in enumerate(block_value(block) for block in blocks)
    ]


def _block_id(owner: str, place: int) -> UUID:
    return uuid5(NAMESPACE_URL, f"govwire:import:{owner}:{place}")


def readable(blocks: Iterable[Block]) -> str:
    """The blocks as plain text for a reader's eye: `#` for headings, `|` between cells."""
    return "\n".join(_readable(block) for block in blocks)


def _readable(block: Block) -> str:
    if isinstance(block, Heading):
        return f"\n{'#' * block.level} {block.text}  [{block.anchor}]"
    if isinstance(block, Prose):
        return block.text
    rows = [" | ".join(_readable_cell(cell) for cell in row) for row in block.rows]
    return "\n".join([f"[table {block.caption}]", *rows])


def _readable_cell(cell: Cell) -> str:
    spans = f" ({cell.column_span}x{cell.row_span})" if cell.column_span > 1 or cell.row_span > 1 else ""
    return ("*" if cell.header else "") + cell.text.replace("\n", "/") + spans
