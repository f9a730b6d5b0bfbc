"""One list's share of a statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cms.library.reading import cursors
from cms.library.reading.lists import pins
from cms.library.reading.lists.conditions import bounds, standing, without
from cms.library.reading.lists.windows import Key, Slice, Window
from cms.library.reading.queries import ListQuery
from cms.library.reading.statements import Text, union


@dataclass(frozen=True)
class Found:
    """A row of the statement: `pinned` when it comes from the list's pins, whose `key` is their order."""

    pinned: bool
    key: Key
    item: tuple[Any, ...]


@dataclass(frozen=True)
class Part:
    """`known` are the list's pins where they had to be read before: an offset counts from behind them. Else they are read along."""

    query: ListQuery
    window: Window
    known: list[Key] | None

    @cached_property
    def after(self) -> tuple[bool, int, int] | None:
        """(pinned, key, row) of the cursor. Raises BadCursor."""
        if self.window.after is None:
            return None
        pinned, key, row = cursors.decode(self.query.fingerprint, self.window.after)
        return pinned, key, row

    @cached_property
    def leading(self) -> list[Key]:
        """What comes first in the list, as far as it is known before."""
        return pins.leading(self.query, self.known or ())

    @property
    def offset(self) -> int:
        """Within what does not come first."""
        return max(0, self.window.offset - len(self.leading))

    @property
    def ranges(self) -> list[tuple[int, bool]]:
        return [(number, state) for number in self.query.driver for state in self.query.archived_states]

    @property
    def reads_pins(self) -> bool:
        return self.known is None and pins.has_pins(self.query)

    @property
    def begins(self) -> bool:
        """Whether it can hold anything of what comes first."""
        return self.after is None or self.after[0]

    @property
    def is_singular(self) -> bool:
        """Whether it is to be planned for its values: of two conditions the rare one decides, and further on the list's length."""
        return bool(self.query.others) or self.after is not None or self.window.offset > 0

    def select(self, index: int) -> Text:
        """List, whether pinned, key and row: of one range, or of several merged, each item once.

        `index` is the list's number in the statement, in which `pins` are the pins that are read along.
        """
        key, direction = self.query.sort.key, "DESC" if self.query.sort.descending else "ASC"
        limit, offset = self.window.first + 1, self.offset
        conditions, values = self._conditions(index)
        sql = (
            f"SELECT {index} AS list, 0 AS pinned, f.{key} AS key, f.item_id AS item FROM library_facet f "
            f"WHERE f.range = %s AND f.archived = %s{conditions} ORDER BY f.{key} {direction}, f.item_id {direction} LIMIT "
        )
        if len(self.ranges) == 1:
            return f"{sql}{limit} OFFSET {offset}", [*self.ranges[0], *values]
        merged, all_values = union([(f"{sql}{limit + offset}", [*one, *values]) for one in self.ranges], once=self.query.overlaps)
        return f"SELECT * FROM ({merged}) AS merged ORDER BY key {direction}, item {direction} LIMIT {limit} OFFSET {offset}", all_values

    def _conditions(self, index: int) -> Text:
        query, after = self.query, self.after
        texts: list[Text] = []
        if after is not None and not after[0]:
            texts.append((f" AND (f.{query.sort.key}, f.item_id) {'<' if query.sort.descending else '>'} (%s, %s)", after[1:]))
        texts.append(bounds(query, "f"))
        texts.append(without("f", [row for _, row in self.leading]))
        if self.reads_pins:
            texts.append((f" AND f.item_id NOT IN (SELECT item FROM pins WHERE list = {index})", ()))
        if query.others:
            others, values = standing(query, "f.item_id", query.others)
            texts.append((f" AND {others}", values))
        return "".join(text for text, _ in texts), [value for _, values in texts for value in values]

    def slice(self, found: Sequence[Found]) -> Slice:
        """What comes first, then the rest."""
        leading = self.leading if self.known is not None else pins.leading(self.query, (one.key for one in found if one.pinned))
        rest = sorted((one.key for one in found if not one.pinned), reverse=self.query.sort.descending)
        keys = [*self._asked(leading), *rest]
        first, previous = self.window.first, self.window.after is not None or self.window.offset > 0
        items = {one.key[1]: one.item for one in found}
        return Slice(self.query, keys[:first], {row for _, row in leading}, len(keys) > first, previous and bool(keys), items)

    def _asked(self, leading: list[Key]) -> list[Key]:
        after = self.after
        if after is None:
            return leading[self.window.offset :]
        if not after[0]:
            return []
        order, row = after[1:]
        return [one for one in leading if (one[0], -one[1]) > (order, -row)]
