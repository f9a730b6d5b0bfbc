"""Systems of indicators (指标体系): `一级指标` over `二级指标` over numbered ones, a line a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cms.importing.structure.blocks import Cell, Table
from cms.importing.structure.markers import Marker, Rank, read_marker
from cms.importing.structure.tables.cells import is_cell

_TOP = re.compile(r"一级\S{1,6}")
_NAMES = re.compile(r"([一二三四])级\S{1,6}")
_LONGEST_GROUP = 20
_MOST_GROUP_LINES = 3
_FEWEST_ROWS = 3


def read_indicators(texts: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table whose header starts at `index`, and the line after it."""
    if not _TOP.fullmatch(texts[index]):
        return None
    header = _header(texts, index)
    levels = sum(_NAMES.fullmatch(name) is not None for name in header)
    reader = _Reader(len(header), levels)
    place = index + len(header)
    while place < len(texts) and reader.take(texts[place]):
        place += 1
    if levels < 2 or len(header) <= levels or len(reader.rows) < _FEWEST_ROWS:
        return None
    names = tuple(Cell((name,), header=True) for name in header)
    return Table((names, *reader.table_rows())), place


def _header(texts: Sequence[str], index: int) -> list[str]:
    header: list[str] = []
    for text in texts[index : index + 8]:
        if read_marker(text) or not is_cell(text):
            break
        header.append(text)
    return header


@dataclass(slots=True)
class _Row:
    """`groups` are the names that start at this row, by depth; `cells` the lines of the other columns."""

    groups: dict[int, list[str]]
    cells: list[list[str]] = field(default_factory=list)


class _Reader:
    """Takes lines one by one: names of groups, then rows counted 1, 2, 3… through all groups."""

    def __init__(self, width: int, levels: int) -> None:
        self.rows: list[_Row] = []
        self._columns = width - levels + 1
        self._levels = levels
        self._pending: dict[int, list[str]] = {}
        self._open: list[str] | None = None

    def take(self, text: str) -> bool:
        """Whether the line belongs to the table."""
        marker = read_marker(text)
        depth = self._depth(marker)
        if depth is not None and len(text) <= _LONGEST_GROUP:
            self._pending[depth] = self._open = [text]
        elif marker and marker.rank is Rank.ITEM and marker.number == len(self.rows) + 1:
            self.rows.append(_Row(self._pending, [[text]]))
            self._pending, self._open = {}, None
        elif self._open is not None and len(self._open) < _MOST_GROUP_LINES:
            self._open.append(text)
        else:
            return self._open is None and self._fill(text)
        return True

    def _depth(self, marker: Marker | None) -> int | None:
        if marker is None or marker.rank not in (Rank.CLAUSE, Rank.SUBCLAUSE):
            return None
        return 0 if marker.rank is Rank.CLAUSE or self._levels == 2 else 1

    def _fill(self, text: str) -> bool:
        if not self.rows:
            return False
        cells = self.rows[-1].cells
        if len(cells) < self._columns:
            cells.append([text])
        elif len(cells[-1]) < 4 and len(text) > _LONGEST_GROUP:
            cells[-1].append(text)
        else:
            return False
        return True

    def table_rows(self) -> list[tuple[Cell, ...]]:
        """The rows, each group's name spanning the rows it covers."""
        return [(*self._group_cells(place), *self._plain_cells(place)) for place in range(len(self.rows))]

    def _group_cells(self, place: int) -> list[Cell]:
        groups = self.rows[place].groups
        wanted = range(self._levels - 1) if place == 0 else sorted(groups)
        return [Cell(tuple(groups.get(depth, ())), True, 1, self._covered(place, depth)) for depth in wanted]

    def _covered(self, place: int, depth: int) -> int:
        following = place + 1
        while following < len(self.rows) and not any(started <= depth for started in self.rows[following].groups):
            following += 1
        return following - place

    def _plain_cells(self, place: int) -> list[Cell]:
        cells = self.rows[place].cells
        missing = self._columns - len(cells)
        return [*(Cell(tuple(lines)) for lines in cells), *(Cell() for _ in range(missing))]
