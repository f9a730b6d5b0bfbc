"""Levels of headings, given in reading order."""

from __future__ import annotations

from cms.importing.structure.blocks import Heading
from cms.importing.structure.markers import Marker, Rank
from cms.importing.structure.wording import tidy_title

_HIGHEST, _LOWEST = 2, 6


class Outline:
    """Gives each heading the level its place among the others asks for: none is skipped on the way down."""

    def __init__(self) -> None:
        self._open: list[Rank] = []

    def heading(self, rank: Rank, marker: Marker | None, text: str) -> Heading:
        """The next heading of the document."""
        while self._open and self._open[-1] >= rank:
            self._open.pop()
        level = min(_HIGHEST + len(self._open), _LOWEST)
        self._open.append(rank)
        return Heading(_printed(rank, marker, text), level)


def _printed(rank: Rank, marker: Marker | None, text: str) -> str:
    if marker is None or rank is Rank.ARTICLE:
        return tidy_title(text)
    rest = tidy_title(marker.rest)
    return f"{marker.label} {rest}".rstrip() if rank < Rank.ARTICLE or marker.label[-1].isdigit() else marker.label + rest
