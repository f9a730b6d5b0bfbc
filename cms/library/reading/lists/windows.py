"""What is asked of a list, and what is answered."""

from dataclasses import dataclass, field
from typing import Any

from cms.library.reading import cursors
from cms.library.reading.queries import ListQuery

Key = tuple[int, int]  # (published or updated, item row); of what comes first in a list (its place, item row)


@dataclass(frozen=True)
class Window:
    """Which part of a list: `first` items after a cursor, or from an offset."""

    first: int
    after: str | None = None
    offset: int = 0


@dataclass
class Slice:
    """Keys of the asked part, in order; `pinned` holds the rows of all that come first in the list, asked for or not.

    `items` holds, by row, what the statement read along of the items (`entries.COLUMNS`); not of each.
    """

    query: ListQuery
    keys: list[Key] = field(default_factory=list)
    pinned: set[int] = field(default_factory=set)
    has_next: bool = False
    has_previous: bool = False
    items: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    @property
    def rows(self) -> list[int]:
        return [row for _, row in self.keys]

    def cursor(self, index: int) -> str:
        key, row = self.keys[index]
        return cursors.encode(self.query.fingerprint, row in self.pinned, key, row)
