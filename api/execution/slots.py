"""Where the values of a column stand in the answer, asked only when one of them fails."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from api.execution.plan import FieldPlan
    from api.execution.run import Run


class Slots:
    """The places of a column in the answer, one per parent object."""

    __slots__ = ("field", "outs", "run")

    def __init__(self, run: "Run", field: "FieldPlan", outs: Sequence[dict[str, Any]]) -> None:
        self.run, self.field, self.outs = run, field, outs

    def fail(self, index: int, error: Exception, indices: tuple[int, ...] = ()) -> None:
        self.run.fail(self.outs[index], self.field, indices, error)


class ElementSlots:
    """The places of the elements of a column of lists, laid end to end."""

    __slots__ = ("ends", "lists")

    def __init__(self, lists: "AnySlots", lengths: Sequence[int]) -> None:
        self.lists = lists
        self.ends = [0, *accumulate(lengths)]

    def fail(self, index: int, error: Exception, indices: tuple[int, ...] = ()) -> None:
        owner = bisect_right(self.ends, index) - 1
        self.lists.fail(owner, error, (index - self.ends[owner], *indices))


class ChosenSlots:
    """Some of the places of a column."""

    __slots__ = ("chosen", "slots")

    def __init__(self, slots: "AnySlots", chosen: Sequence[int]) -> None:
        self.slots, self.chosen = slots, chosen

    def fail(self, index: int, error: Exception, indices: tuple[int, ...] = ()) -> None:
        self.slots.fail(self.chosen[index], error, indices)


AnySlots = Slots | ElementSlots | ChosenSlots
