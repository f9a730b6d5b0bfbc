"""What a list asks for, in terms of scopes and codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from cms.library import facets
from cms.library.numbers import Interval


class Sort(Enum):
    """(sorted by, descending). COLUMN_ORDER: pinned items first, then as the column says."""

    COLUMN_ORDER = ("published", True, "pins")
    COLUMN_ORDER_OLDEST = ("published", False, "pins")
    PUBLISHED_DESC = ("published", True)
    PUBLISHED_ASC = ("published", False)
    UPDATED_DESC = ("updated", True)

    @property
    def key(self) -> str:
        return self.value[0]

    @property
    def descending(self) -> bool:
        return self.value[1]

    @property
    def pinned_first(self) -> bool:
        return len(self.value) > 2


@dataclass(frozen=True)
class ListQuery:
    """One list: items of any of the `scopes` for which each of the `conditions` holds; a condition is met by any of its codes, and by
    nothing when it has none.

    `published_from` and `published_before` are microseconds; `numbers`, what an item's numbers lie in.
    `column` names whose pins come first, with a sort that has them first.
    `chosen` are rows of items that come before all others and not again, whether or not they meet the conditions; `chooser` names what
    chose them, so that cursors hold when the choice changes. Without scopes nothing follows.
    """

    scopes: tuple[str, ...]
    conditions: tuple[tuple[str, ...], ...] = ()
    include_archived: bool = False
    published_from: int | None = None
    published_before: int | None = None
    sort: Sort = Sort.PUBLISHED_DESC
    column: str = ""
    chosen: tuple[int, ...] = ()
    chooser: str = ""
    numbers: tuple[Interval, ...] = ()

    @cached_property
    def driver(self) -> tuple[int, ...]:
        """The ranges that are read: those of the condition with the fewest codes, a type's only when there is no other."""
        return self._ranges(self._by_breadth[0])

    @cached_property
    def others(self) -> tuple[tuple[int, ...], ...]:
        """Ranges of the conditions that each item read must also stand in."""
        return tuple(self._ranges(codes) for codes in self._by_breadth[1:])

    @cached_property
    def overlaps(self) -> bool:
        """Whether an item can stand in two of the ranges that are read: it has one language, and of an interval one code."""
        codes = dict.fromkeys(self._by_breadth[0])
        one_code = len(codes) <= 1 or any(self._by_breadth[0] == interval.codes for interval in self.numbers)
        return not one_code or len({facets.language_of(scope) for scope in self.scopes}) < len(self.scopes)

    @cached_property
    def fingerprint(self) -> str:
        """Binds a cursor to its list."""
        asked = (sorted(self.driver), sorted(map(sorted, self.others)), self.include_archived, self.published_from, self.published_before)
        return f"{asked} {self.sort.name} {self.column} {self.chooser} {self.numbers}"

    @property
    def archived_states(self) -> tuple[bool, ...]:
        return (False, True) if self.include_archived else (False,)

    @cached_property
    def _by_breadth(self) -> Sequence[tuple[str, ...]]:
        conditions = [*self.conditions, *(interval.codes for interval in self.numbers)]
        if not conditions:
            return [(facets.LISTED,)]
        return sorted(conditions, key=lambda codes: (bool(codes) and codes[0].startswith("type:"), len(codes)))

    def _ranges(self, codes: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(facets.range_of(scope, code) for scope in self.scopes for code in dict.fromkeys(codes))
