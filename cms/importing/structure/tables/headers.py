"""The header of a flattened table: one row of names, or names over names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cms.importing.structure.blocks import Cell
from cms.importing.structure.tables.cells import cell, is_cell, is_number

HeaderRows = tuple[tuple[Cell, ...], ...]


def read_header(before: Sequence[str], figures: int, words: bool) -> tuple[HeaderRows, int]:
    """The header rows out of the lines before a table's first row, and how many of those lines they take; none when they do not fit.

    The columns are a key, `figures` columns of figures, and one of words where `words` says so.
    """
    width = 1 + figures + words
    lower = _repeating_tail(before)
    if len(lower) >= 2:
        grouped = _two_rows(before[: len(before) - len(lower)], lower, width, words)
        if grouped:
            return grouped
    names = before[len(before) - width :] if len(before) >= width else []
    if names and all(is_cell(name) and not is_number(name) for name in names):
        return (tuple(cell(name, header=True) for name in names),), width
    return (), 0


def _two_rows(above: Sequence[str], lower: Sequence[str], width: int, words: bool) -> tuple[HeaderRows, int] | None:
    """The last names over figures stand each over the same number of names of the lower row, all others over both rows."""
    groups = len(lower) // _period(lower)
    upper_width = width - len(lower) + groups
    first_group = upper_width - words - groups
    if first_group < 1 or len(above) < upper_width:
        return None
    spans = range(first_group, first_group + groups)
    first_row = tuple(
        cell(name, header=True, columns=len(lower) // groups if place in spans else 1, rows=1 if place in spans else 2)
        for place, name in enumerate(above[len(above) - upper_width :])
    )
    return (first_row, tuple(cell(name, header=True) for name in lower)), upper_width + len(lower)


def _repeating_tail(texts: Sequence[str]) -> list[str]:
    """The last lines that look alike, figures or single letters apart: `1996年` `1997年`, `X` `Y` `X` `Y`."""
    tail: list[str] = []
    for text in reversed(texts):
        shape = _shape(text)
        if not shape or (tail and shape != _shape(tail[0])):
            break
        tail.insert(0, text)
    return tail


def _shape(text: str) -> str:
    if re.fullmatch(r"[A-Za-z]", text):
        return "letter"
    shape = re.sub(r"\d", "9", text)
    return shape if shape != text and not is_number(text) else ""


def _period(texts: Sequence[str]) -> int:
    for size in range(1, len(texts)):
        if len(texts) % size == 0 and list(texts) == list(texts[:size]) * (len(texts) // size):
            return size
    return len(texts)
