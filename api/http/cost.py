"""The cost of a query: how many objects its answer could hold at most.

Objects are multiplied through lists. A list's size is its ``first`` argument, or what the schema's owner said it usually holds, or
a default; a connection hands its ``first`` on to the lists in it. Of types that exclude each other the dearest counts. Plain values
and introspection cost nothing.
"""

from collections.abc import Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLList,
    GraphQLObjectType,
    IntValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_object_type,
)

from api.execution import Selections, TypePlan
from api.http.expressions import Formula, Operand

ListSizes = Mapping[tuple[str, str], int]

DEFAULT_SIZE = 10


class CostModel:
    """What is known of the sizes of lists: ``list_sizes["NewsArticle", "body"] = 40``, by the type or one of its interfaces."""

    def __init__(self, list_sizes: ListSizes, largest_first: int) -> None:
        self.list_sizes = list_sizes
        self.largest_first = largest_first

    def of(self, selections: Selections) -> "Cost":
        """The cost of an operation, as a formula over its variables."""
        return Cost(self, selections)

    def usual(self, parent: GraphQLObjectType, name: str) -> int | None:
        """How many elements a field's list usually holds, when somebody said it."""
        for kind in (parent, *parent.interfaces):
            if (kind.name, name) in self.list_sizes:
                return self.list_sizes[kind.name, name]
        return None


class Cost:
    """The cost of one operation."""

    def __init__(self, model: CostModel, selections: Selections) -> None:
        self._model = model
        self._selections = selections
        self._formula = Formula()
        self._known: dict[tuple[int, Operand | None], Operand] = {}
        self._total = self._plan(selections.root, None)

    def of(self, variables: Mapping[str, Any]) -> int:
        """The cost with these coerced variables."""
        return self._formula.value(self._total, variables)

    def _plan(self, plan: TypePlan, page: Operand | None) -> Operand:
        key = (id(plan), page)
        if key not in self._known:
            costs = [self._field(plan.kind, nodes, page) for nodes in plan.collected.values()]
            self._known[key] = self._formula.sum(costs)
        return self._known[key]

    def _field(self, parent: GraphQLObjectType, nodes: list[FieldNode], page: Operand | None) -> Operand:
        name = nodes[0].name.value
        definition = parent.fields.get(name)
        if definition is None or nodes[0].selection_set is None:
            return 0
        first = self._first(parent, nodes[0], definition)
        if isinstance(get_nullable_type(definition.type), GraphQLList):
            size, inside = self._list_size(parent, name, first, page), None
        else:
            size, inside = 1, first
        return self._formula.product(size, self._formula.sum([1, self._objects(definition, nodes, inside)]))

    def _objects(self, definition: GraphQLField, nodes: list[FieldNode], page: Operand | None) -> Operand:
        kind: Any = get_named_type(definition.type)
        kinds = self._selections.schema.get_possible_types(kind) if is_abstract_type(kind) else [kind]
        plans = [self._selections.below(one, nodes) for one in kinds if is_object_type(one)]
        return self._formula.largest([self._plan(plan, page) for plan in plans])

    def _list_size(self, parent: GraphQLObjectType, name: str, first: Operand | None, page: Operand | None) -> Operand:
        for size in (first, self._model.usual(parent, name), page):
            if size is not None:
                return size
        return DEFAULT_SIZE

    def _first(self, parent: GraphQLObjectType, node: FieldNode, definition: GraphQLField) -> Operand | None:
        argument = definition.args.get("first")
        if argument is None:
            return None
        largest = self._model.largest_first
        default = argument.default_value
        missing = default if isinstance(default, int) else self._model.usual(parent, node.name.value)
        missing = DEFAULT_SIZE if missing is None else missing
        value = next((one.value for one in node.arguments if one.name.value == "first"), None)
        if isinstance(value, VariableNode):
            return self._formula.size(value.name.value, missing, largest)
        if isinstance(value, IntValueNode):
            return min(max(int(value.value), 0), largest)
        return missing
