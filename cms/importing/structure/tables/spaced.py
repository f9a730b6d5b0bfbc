"""Tables whose columns are parted by spaces: `1 煤 18 锌`, `35—110千伏 10米`."""

from __future__ import annotations

from collections.abc import Sequence

from cms.importing.structure.blocks import Table
from cms.importing.structure.tables.cells import cell, columns_of_figures, is_cell, is_number

_FEWEST_ROWS = 3
_FEWEST_NUMBERED_COLUMNS = 3


def read_spaced(texts: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table that starts at `index`, and the line after it: rows of equally many columns, under their names where there are any."""
    header = _names(texts, index)
    start = index + bool(header)
    rows = _rows(texts, start)
    if len(rows) < _FEWEST_ROWS or (header and len(header) != len(rows[0])):
        return None
    names = [tuple(cell(name, header=True) for name in header)] if header else []
    body = [tuple(cell(text, header=place == 0) for place, text in enumerate(row)) for row in rows]
    return Table((*names, *body)), start + len(rows)


def _names(texts: Sequence[str], index: int) -> list[str]:
    """The columns of a line that holds no figure and stands over a row: `争议金额 受理费`."""
    columns = texts[index].split()
    named = len(columns) > 1 and all(is_cell(column) for column in columns) and not _columns(texts[index])
    return columns if named and index + 1 < len(texts) and _columns(texts[index + 1]) else []


def _rows(texts: Sequence[str], start: int) -> list[list[str]]:
    rows: list[list[str]] = []
    for place in range(start, len(texts)):
        columns = _columns(texts[place])
        if not columns or (rows and len(columns) != len(rows[0])):
            break
        rows.append(columns)
    return rows


def _columns(text: str) -> list[str]:
    """Those that all hold figures, or three and more that begin with a number."""
    columns = text.split()
    numbered = len(columns) >= _FEWEST_NUMBERED_COLUMNS and is_number(columns[0]) and all(is_cell(column) for column in columns)
    return columns if numbered else columns_of_figures(text)
