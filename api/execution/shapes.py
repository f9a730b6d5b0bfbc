"""Value completion, column by column: a shape turns what was read into what is answered.

``complete(values, slots, run)`` takes one value per slot and returns as many completed ones; a value that fails is reported to
the slots and stands as None, until the failures are settled.
"""

from collections.abc import Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, cast

from graphql import (
    GraphQLAbstractType,
    GraphQLError,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    Undefined,
    is_abstract_type,
    is_leaf_type,
)
from graphql.pyutils import inspect, is_iterable

from api.execution.leaves import serialized, whole_of
from api.execution.runtime_types import TypeNames
from api.execution.slots import AnySlots, ChosenSlots, ElementSlots

if TYPE_CHECKING:
    from api.execution.plan import FieldPlan, TypePlan
    from api.execution.run import Run

ABSENT = (type(None), Exception, type(Undefined))


class Shape:
    """The completion of one output type, without its NonNull, which is ``non_null``."""

    __slots__ = ("field", "non_null")

    def __init__(self, field: "FieldPlan", non_null: bool) -> None:
        self.field = field
        self.non_null = non_null

    def complete(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        if not any(issubclass(kind, ABSENT) for kind in set(map(type, values))):
            return self.present(values, slots, run)
        chosen = [index for index, value in enumerate(values) if self._is_present(index, value, slots)]
        if not chosen:
            return [None] * len(values)
        return _spread(self.present([values[index] for index in chosen], ChosenSlots(slots, chosen), run), chosen, len(values))

    def present(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        raise NotImplementedError

    def _is_present(self, index: int, value: Any, slots: AnySlots) -> bool:
        if isinstance(value, Exception):
            slots.fail(index, value)
        elif value is not None and value is not Undefined:
            return True
        elif self.non_null:
            slots.fail(index, TypeError(f"Cannot return null for non-nullable field {self.field.coordinate}."))
        return False


class LeafShape(Shape):
    """A scalar or an enum."""

    __slots__ = ("leaf", "whole")

    def __init__(self, field: "FieldPlan", non_null: bool, leaf: GraphQLLeafType) -> None:
        super().__init__(field, non_null)
        self.leaf = leaf
        self.whole = whole_of(leaf, non_null)

    def complete(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        completed = self.whole(values)
        return super().complete(values, slots, run) if completed is None else completed

    def present(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        completed: list[Any] = []
        for index, value in enumerate(values):
            try:
                completed.append(serialized(self.leaf, value))
            except Exception as error:
                slots.fail(index, error)
                completed.append(None)
        return completed


class ListShape(Shape):
    """A list: its elements are completed together with those of all other parents' lists."""

    __slots__ = ("element",)

    def __init__(self, field: "FieldPlan", non_null: bool, element: Shape) -> None:
        super().__init__(field, non_null)
        self.element = element

    def present(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        if not {list, tuple}.issuperset(map(type, values)):
            return self._unusual(values, slots, run)
        if len(values) == 1:
            return [self._elements(list(values[0]), [len(values[0])], slots, run)]
        lengths = list(map(len, values))
        elements = iter(self._elements(list(chain.from_iterable(values)), lengths, slots, run))
        return [list(islice(elements, length)) for length in lengths]

    def _elements(self, elements: list[Any], lengths: Sequence[int], slots: AnySlots, run: "Run") -> list[Any]:
        return list(self.element.complete(elements, ElementSlots(slots, lengths), run)) if elements else []

    def _unusual(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        lists: list[list[Any] | None] = []
        for index, value in enumerate(values):
            try:
                lists.append(self._listed(value))
            except Exception as error:
                slots.fail(index, error)
                lists.append(None)
        chosen = [index for index, value in enumerate(lists) if value is not None]
        usual = [value for value in lists if value is not None]
        return _spread(self.present(usual, ChosenSlots(slots, chosen), run), chosen, len(lists)) if usual else lists

    def _listed(self, value: Any) -> list[Any]:
        if not is_iterable(value):
            raise GraphQLError(f"Expected Iterable, but did not find one for field '{self.field.coordinate}'.")
        return list(value)


class ObjectShape(Shape):
    """Objects of one type; their own fields wait for the next level."""

    __slots__ = ("plan",)

    def __init__(self, field: "FieldPlan", non_null: bool, plan: "TypePlan") -> None:
        super().__init__(field, non_null)
        self.plan = plan

    def present(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        if self.plan.kind.is_type_of is not None:
            return self._checked(values, slots, run)
        outs: list[dict[str, Any]] = [{} for _ in values]
        run.descend(self.plan, values, outs)
        return outs

    def _checked(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        chosen = [index for index, value in enumerate(values) if self._is_of_type(index, value, slots, run)]
        outs: list[dict[str, Any]] = [{} for _ in chosen]
        if chosen:
            run.descend(self.plan, [values[index] for index in chosen], outs)
        return _spread(outs, chosen, len(values))

    def _is_of_type(self, index: int, value: Any, slots: AnySlots, run: "Run") -> bool:
        kind = self.plan.kind
        try:
            if kind.is_type_of is None or kind.is_type_of(value, run.info(self.field)):  # type: ignore[arg-type]
                return True
            raise GraphQLError(f"Expected value of type '{kind.name}' but got: {inspect(value)}.", self.field.nodes)
        except Exception as error:
            slots.fail(index, error)
            return False


class AbstractShape(Shape):
    """Objects of an interface or a union, sorted by the type that each has."""

    __slots__ = ("names", "shapes")

    def __init__(self, field: "FieldPlan", non_null: bool, kind: GraphQLAbstractType) -> None:
        super().__init__(field, non_null)
        self.names = TypeNames(kind, field)
        self.shapes: dict[str, ObjectShape] = {}

    def present(self, values: Sequence[Any], slots: AnySlots, run: "Run") -> Sequence[Any]:
        names = self.names.column(values, run)
        kinds = set(names)
        if len(kinds) == 1 and isinstance(names[0], str):
            return self._shape(names[0], run).present(values, slots, run)
        for index, name in enumerate(names):
            if isinstance(name, Exception):
                slots.fail(index, name)
        completed: list[Any] = [None] * len(values)
        for kind in dict.fromkeys(name for name in names if isinstance(name, str)):
            chosen = [index for index, name in enumerate(names) if name == kind]
            some = self._shape(kind, run).present([values[index] for index in chosen], ChosenSlots(slots, chosen), run)
            for index, value in zip(chosen, some, strict=True):
                completed[index] = value
        return completed

    def _shape(self, name: str, run: "Run") -> ObjectShape:
        shape = self.shapes.get(name)
        if shape is None:
            shape = self.shapes[name] = ObjectShape(self.field, self.non_null, self.field.children(self.names.possible[name]))
        return shape


def shape_of(kind: GraphQLOutputType, field: "FieldPlan") -> Shape:
    """The shape of a field's type."""
    non_null = isinstance(kind, GraphQLNonNull)
    named: GraphQLOutputType = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if isinstance(named, GraphQLList):
        return ListShape(field, non_null, shape_of(named.of_type, field))
    if is_leaf_type(named):
        return LeafShape(field, non_null, cast("GraphQLLeafType", named))
    if is_abstract_type(named):
        return AbstractShape(field, non_null, cast("GraphQLAbstractType", named))
    return ObjectShape(field, non_null, field.children(cast("GraphQLObjectType", named)))


def _spread(completed: Sequence[Any], chosen: Sequence[int], length: int) -> list[Any]:
    spread: list[Any] = [None] * length
    for index, value in zip(chosen, completed, strict=True):
        spread[index] = value
    return spread
