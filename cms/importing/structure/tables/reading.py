"""The one door to the readers of tables."""

from __future__ import annotations

from collections.abc import Sequence

from cms.importing.structure.blocks import Table, bare
from cms.importing.structure.tables.cells import LONGEST_CELL
from cms.importing.structure.tables.indicators import read_indicators
from cms.importing.structure.tables.spaced import read_spaced
from cms.importing.structure.tables.stacked import read_stacked


def read_table(texts: Sequence[str], index: int) -> tuple[Table, int] | None:
    """The table that starts at line `index`, and the line after it; None when none starts there."""
    if len(texts[index]) > LONGEST_CELL:
        return None
    found = read_indicators(texts, index) or read_spaced(texts, index) or read_stacked(texts, index)
    return found if found and _says_the_same(found[0], texts[index : found[1]]) else None


def _says_the_same(table: Table, texts: Sequence[str]) -> bool:
    """A reader that drops, adds or moves a word has misread: the lines are then left as they are."""
    return bare(table.text) == bare("".join(texts))
