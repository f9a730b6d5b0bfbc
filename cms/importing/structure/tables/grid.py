"""A recovered table as Handsontable's value, which the body's table block stores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cms.importing.structure.blocks import Cell, Table

Place = tuple[int, int]


def table_value(table: Table) -> dict[str, Any]:
    """Rows and columns in full, covered cells empty; spans beside them. Lines of a cell are parted by line feeds."""
    places = _places(table.rows)
    height = len(table.rows)
    width = max(column + cell.column_span for (_, column), cell in places.items())
    data = [[places[row, column].text if (row, column) in places else "" for column in range(width)] for row in range(height)]
    return {
        "data": data,
        "mergeCells": [
            {"row": row, "col": column, "rowspan": cell.row_span, "colspan": cell.column_span}
            for (row, column), cell in places.items()
            if cell.row_span > 1 or cell.column_span > 1
        ],
        "first_row_is_table_header": _all_headers(table.rows[0]),
        "first_col_is_header": _all_headers([cell for (_, column), cell in places.items() if column == 0]),
        "table_caption": table.caption,
    }


def _all_headers(cells: Sequence[Cell]) -> bool:
    return all(cell.header for cell in cells)


def _places(rows: Sequence[Sequence[Cell]]) -> dict[Place, Cell]:
    """Each cell with its row and column, past the cells that spans from above or from the left cover."""
    places: dict[Place, Cell] = {}
    covered: set[Place] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in covered:
                column += 1
            places[row, column] = cell
            covered |= {(row + down, column + right) for down in range(cell.row_span) for right in range(cell.column_span)}
            column += cell.column_span
    return places
