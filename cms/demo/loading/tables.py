"""Tables of the content files, which leave covered cells out, as the grid that Wagtail's table editor keeps."""

from typing import Any

from ..shapes.blocks import Cell, Table
from .pen import Pen


def table(block: Table, pen: Pen) -> dict[str, Any]:
    """The editor's value; it marks the first row alone as a header, however many the content has."""
    width, height = sum(cell.columns for cell in block.rows[0]), len(block.rows)
    grid: list[list[str | None]] = [[None] * width for _ in range(height)]
    covered: set[tuple[int, int]] = set()
    merged = []
    for row, cells in enumerate(block.rows):
        free = (column for column in range(width) if (row, column) not in covered)
        for cell in cells:
            column = next(free)
            grid[row][column] = pen.plain(cell.text)
            covered |= _area(cell, row, column)
            if (cell.rows, cell.columns) != (1, 1):
                merged.append({"row": row, "col": column, "rowspan": cell.rows, "colspan": cell.columns})
    return {
        "data": grid, "mergeCells": merged, "cell": [], "table_caption": pen.plain(block.caption), "table_header_choice": "row",
        "first_row_is_table_header": True, "first_col_is_header": False,
    }  # fmt: skip


def _area(cell: Cell, row: int, column: int) -> set[tuple[int, int]]:
    """All places that a cell takes."""
    return {(row + down, column + right) for down in range(cell.rows) for right in range(cell.columns)}
