"""Tables: merged cells are kept, and what a cell says; how it says it is not."""

from typing import Any

from lxml import html as parser

from cms.core.rich_text import plain_text
from cms.importing.structure.blocks import Cell, Table

MOST_SPANNED = 1_000
_MORE_THAN_WORDS = ("img", "table", "ul", "ol", "a")


def read_table(element: Any) -> tuple[Table, bool, bool]:
    """The table, whether Word marks its first row as one that is repeated, and whether cells hold lists, links, pictures or tables."""
    rows = [row for row in element.iter("tr") if _nearest(row, "table") is element]
    kept = tuple(tuple(_cell(cell) for cell in row.iterchildren("td", "th")) for row in rows)
    headed = bool(kept and kept[0]) and all(cell.header for cell in kept[0])
    rich = any(True for name in _MORE_THAN_WORDS for _one in element.iterdescendants(name))
    return Table(_with_header(kept, headed)), headed, rich


def _with_header(rows: tuple[tuple[Cell, ...], ...], headed: bool) -> tuple[tuple[Cell, ...], ...]:
    """The first row as header where it reads like one: short words in every cell, none of them a figure."""
    if headed or len(rows) < 2 or not rows[0] or not all(_names(cell) for cell in rows[0]):
        return rows
    first = tuple(Cell(cell.lines, True, cell.column_span, cell.row_span) for cell in rows[0])
    return (first, *rows[1:])


def _names(cell: Cell) -> bool:
    text = cell.text.strip()
    return 0 < len(text) <= 30 and not text.replace(".", "").replace(",", "").replace("%", "").isdigit()


def _cell(cell: Any) -> Cell:
    text = plain_text(parser.tostring(cell, encoding="unicode", with_tail=False))
    return Cell(tuple(text.split("\n")) if text else (), cell.tag == "th", _span(cell, "colspan"), _span(cell, "rowspan"))


def _span(cell: Any, name: str) -> int:
    said = cell.get(name, "1")
    return min(max(int(said), 1), MOST_SPANNED) if said.isdigit() else 1


def _nearest(element: Any, name: str) -> Any:
    return next(element.iterancestors(name), None)
