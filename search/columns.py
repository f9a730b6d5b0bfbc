"""The text columns of the index: what families search, put together by how much it counts.

A family gives each field of its documents a weight (`search.registry`); fields of like weight share a column, so that both engines have
few columns whatever families are added.
"""

from enum import StrEnum


class Column(StrEnum):
    """`weight` is relative to the body's."""

    TITLE = "title"
    NAMES = "names"
    LEAD = "lead"
    BODY = "body"
    REST = "rest"
    FILES = "files"

    @property
    def weight(self) -> float:
        return WEIGHTS[self]


WEIGHTS = {Column.TITLE: 8.0, Column.NAMES: 4.0, Column.LEAD: 2.5, Column.BODY: 1.0, Column.REST: 0.5, Column.FILES: 0.5}
# How often a token counts in each column when matches are ranked. Titles are short, so BM25 lifts them by itself.
RANKING = {Column.TITLE: 3, Column.NAMES: 2, Column.LEAD: 2, Column.BODY: 1, Column.REST: 1, Column.FILES: 1}


def column_of(weight: float) -> Column:
    """Of a field with this weight: the column whose own weight is nearest from below."""
    fitting = [column for column in Column if column is not Column.FILES and column.weight <= weight]
    return fitting[0] if fitting else Column.REST
