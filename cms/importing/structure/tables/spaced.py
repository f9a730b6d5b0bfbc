"""Tables whose columns are parted by spaces: `1 煤 18 锌`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from cms.importing.structure.blocks import Table
from cms.importing.structure.tables.cells import LONGEST_CELL, cell, is_number

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3


def read_spaced(texts: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table whose first row is at `index`, and the line after it: equal numbers of short columns, a figure first."""
    width = len(_columns(texts[index]))
    if width < _FEWEST_COLUMNS:
        return None
    rows: list[list[str]] = []
    for text in islice(texts, index, None):
        columns = _columns(text)
        if len(columns) != width:
            break
        rows.append(columns)
    if len(rows) < _FEWEST_ROWS:
        return None
    table = tuple(tuple(cell(text, header=place == 0) for place, text in enumerate(row)) for row in rows)
    return Table(table), index + len(rows)


def _columns(text: str) -> list[str]:
    columns = text.split()
    fits = columns and is_number(columns[0]) and all(len(column) <= LONGEST_CELL for column in columns)
    return columns if fits else []
