"""Recovered blocks as HTML and as the raw data of the body's StreamField."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from cms.importing.structure.blocks import Block, Heading, Paragraph, Prose
from cms.importing.structure.tables.grid import table_value

DEEPEST_LEVEL = 4
"""The lowest heading that the body's heading block offers; what stands deeper shares it."""


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


def block_value(block: Block) -> tuple[str, Any]:
    """The name of the StreamField's block and its raw value: `heading`, `rich_text` (HTML) or `table` (Handsontable's)."""
    if isinstance(block, Heading):
        return "heading", {"text": block.text, "level": str(min(block.level, DEEPEST_LEVEL))}
    if isinstance(block, Prose):
        return "rich_text", prose_html(block)
    return "table", table_value(block)


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
        return f"\n{'#' * block.level} {block.text}"
    if isinstance(block, Prose):
        return block.text
    return "\n".join([block.caption, *(" | ".join(cell.text.replace("\n", " / ") for cell in row) for row in block.rows)]).strip()
