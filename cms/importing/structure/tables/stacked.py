"""Tables whose cells stand one under the other, a line each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cms.importing.structure.blocks import Cell, Table
from cms.importing.structure.tables.cells import cell, is_cell, is_number
from cms.importing.structure.tables.headers import read_header

_FIRST_KEY = re.compile(r"([A-Z]?)1")
_MOST_BEFORE = 12
_WIDEST = 8
_FEWEST_ROWS = 3


def read_stacked(texts: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table whose header starts at `index`, and the line after it."""
    first = _first_row(texts, index)
    if first is None:
        return None
    found = _numbered_rows(texts, first) or _named_rows(texts, first)
    if found is None or len(found[0]) < _FEWEST_ROWS:
        return None
    rows = [_parts(row) for row in found[0]]
    figures = max(len(row.figures) for row in rows)
    words = any(row.words for row in rows)
    header, taken = read_header(texts[index:first], figures, words)
    if taken != first - index:
        return None
    return Table((*header, *(_cells(row, figures, words) for row in rows))), found[1]


@dataclass(frozen=True, slots=True)
class _Row:
    """A key, then figures, then words that all stand in the last column."""

    key: str
    figures: Sequence[str]
    words: Sequence[str]


def _parts(row: Sequence[str]) -> _Row:
    count = 0
    while count + 1 < len(row) and is_number(row[count + 1]):
        count += 1
    return _Row(row[0], row[1 : count + 1], row[count + 1 :])


def _cells(row: _Row, figures: int, words: bool) -> tuple[Cell, ...]:
    missing = figures - len(row.figures)
    last = (Cell(tuple(row.words)),) if words else ()
    return (cell(row.key, header=True), *(cell(text) for text in row.figures), *(Cell() for _ in range(missing)), *last)


def _first_row(texts: Sequence[str], index: int) -> int | None:
    """Where the first row starts: at a key, or at a name with figures under it."""
    for place in range(index, min(index + _MOST_BEFORE, len(texts) - 3)):
        if not is_cell(texts[place]):
            return None
        if _FIRST_KEY.fullmatch(texts[place + 1]):
            continue
        if _FIRST_KEY.fullmatch(texts[place]) or _is_named_row(texts, place):
            return place if place > index else None
        if is_number(texts[place]):
            return None
    return None


def _is_named_row(texts: Sequence[str], place: int) -> bool:
    return not is_number(texts[place]) and is_number(texts[place + 1]) and is_number(texts[place + 2])


def _numbered_rows(texts: Sequence[str], first: int) -> tuple[list[list[str]], int] | None:
    """Rows that start with 1, 2, 3… or A1, A2, A3…"""
    found = _FIRST_KEY.fullmatch(texts[first])
    if found is None:
        return None
    starts = [first]
    while (following := _next_key(texts, starts[-1], f"{found.group(1)}{len(starts) + 1}")) is not None:
        starts.append(following)
    rows = [list(texts[start:end]) for start, end in pairwise(starts)]
    if len(rows) < _FEWEST_ROWS - 1:
        return None
    end = _end_of_last(texts, starts[-1], rows)
    return [*rows, list(texts[starts[-1] : end])], end


def _next_key(texts: Sequence[str], place: int, key: str) -> int | None:
    for following in range(place + 1, min(place + _WIDEST + 1, len(texts))):
        if not is_cell(texts[following]):
            return None
        if texts[following] == key:
            return following
    return None


def _end_of_last(texts: Sequence[str], start: int, rows: Sequence[Sequence[str]]) -> int:
    """The last row has the figures that the others have, and a last word only where that is one of theirs in kind."""
    figures = max(sum(is_number(text) for text in row[1:]) for row in rows)
    end = start + 1
    while end < len(texts) and end <= start + figures and is_number(texts[end]):
        end += 1
    words = {text[:2] for row in rows for text in row[1:] if not is_number(text)} | {text[-2:] for row in rows for text in row[1:]}
    while end < len(texts) and is_cell(texts[end]) and (texts[end][:2] in words or texts[end][-2:] in words):
        end += 1
    return end


def _named_rows(texts: Sequence[str], first: int) -> tuple[list[list[str]], int] | None:
    """Rows of a name and the same number of figures each."""
    figures = 0
    while first + 1 + figures < len(texts) and is_number(texts[first + 1 + figures]):
        figures += 1
    if figures < 2:
        return None
    rows: list[list[str]] = []
    place = first
    while _holds_row(texts, place, figures):
        rows.append(list(texts[place : place + 1 + figures]))
        place += 1 + figures
    return rows, place


def _holds_row(texts: Sequence[str], place: int, figures: int) -> bool:
    row = texts[place : place + 1 + figures]
    return len(row) == 1 + figures and is_cell(row[0]) and not is_number(row[0]) and all(is_number(text) for text in row[1:])
