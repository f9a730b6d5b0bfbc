"""From Handsontable's value to a table block: header cells marked, merged cells kept, covered cells left out as in HTML."""

from html import escape
from typing import Any

from cms.library.documents.blocks import TableBlock, TableCell

Spans = dict[tuple[int, int], tuple[int, int]]  # (row, column) -> (rows, columns)


def table(id: str, value: dict[str, Any]) -> TableBlock:
    data = value.get("data") or []
    spans = {(one["row"], one["col"]): (one["rowspan"], one["colspan"]) for one in value.get("mergeCells") or []}
    covered = _covered(spans)
    first_row, first_column = bool(value.get("first_row_is_table_header")), bool(value.get("first_col_is_header"))
    rows = [
        [
            _cell(text, (first_row and row == 0) or (first_column and column == 0), spans.get((row, column), (1, 1)))
            for column, text in enumerate(cells)
            if (row, column) not in covered
        ]
        for row, cells in enumerate(data)
    ]
    return TableBlock(id=id, caption=value.get("table_caption") or "", rows=rows)


def _covered(spans: Spans) -> set[tuple[int, int]]:
    covered = set()
    for (row, column), (rows, columns) in spans.items():
        covered |= {(row + down, column + right) for down in range(rows) for right in range(columns)} - {(row, column)}
    return covered


def _cell(text: Any, header: bool, span: tuple[int, int]) -> TableCell:
    words = "" if text is None else str(text)
    return TableCell(text=words, html=escape(words).replace("\n", "<br>"), header=header, row_span=span[0], column_span=span[1])
