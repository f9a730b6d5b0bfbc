"""What a line looks like as a table's cell, and rows built of such lines."""

from __future__ import annotations

import re

from cms.importing.structure.blocks import Cell, bare

LONGEST_CELL = 24
_NUMBER = re.compile(r"[-+−－]?\d[\d,]*(?:\.\d+)?[%％‰]?(?:[（(][^（）()]{1,8}[）)])?")
_SENTENCE = re.compile(r"[。；：！？:]")
_DIGIT = re.compile(r"\d")


def is_cell(text: str) -> bool:
    """Whether a line may be one cell: short, and no sentence."""
    return len(text) <= LONGEST_CELL and _SENTENCE.search(text) is None


def is_number(text: str) -> bool:
    """Whether a cell is a figure, a short remark in brackets allowed: `120`, `13728. 6083`, `70（实招45）`."""
    return _NUMBER.fullmatch(bare(text)) is not None


def columns_of_figures(text: str) -> list[str]:
    """The columns that spaces part a line into, each with a figure: `35—110千伏 10米`; none when it is no such line."""
    columns = text.split()
    fits = len(columns) > 1 and all(_DIGIT.search(column) and is_cell(column) for column in columns)
    return columns if fits else []


def cell(text: str, *, header: bool = False, columns: int = 1, rows: int = 1) -> Cell:
    """A cell of one line; no line when `text` is empty."""
    return Cell((text,) if text else (), header, columns, rows)
