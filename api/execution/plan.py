"""Plans: what to do for each selection set and concrete type, compiled once and kept with the document.

A plan holds no values of a request but those of the variables in ``@skip`` and ``@include``, so it serves any number of requests.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields
from graphql.execution.execute import get_field_def
from graphql.execution.values import get_argument_values

from api.execution.reading import Batch, Constant, Plain, Reader, reader_of
from api.execution.selected import Selected
from api.execution.shapes import LeafShape, Shape, shape_of

Fields = Mapping[str, list[FieldNode]]


class Selections:
    """The plans of one operation, for one choice of its conditional parts; compiled when a type is first met."""

    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: Mapping[str, FragmentDefinitionNode],
        operation: OperationDefinitionNode,
        conditions: Mapping[str, Any],
    ) -> None:
        self.schema = schema
        self.fragments = dict(fragments)
        self.conditions = dict(conditions)
        self._plans: dict[tuple[str, tuple[int, ...]], TypePlan] = {}
        root = cast("GraphQLObjectType", schema.query_type)
        fields = collect_fields(schema, self.fragments, self.conditions, root, operation.selection_set)
        self.root = TypePlan(self, root, fields)

    def below(self, kind: GraphQLObjectType, nodes: Sequence[FieldNode]) -> "TypePlan":
        """The plan of the sub-selections of these nodes for one type; the same nodes under other types share it."""
        key = (kind.name, tuple(map(id, nodes)))
        plan = self._plans.get(key)
        if plan is None:
            fields = collect_sub_fields(self.schema, self.fragments, self.conditions, kind, list(nodes))
            # Two threads may come here at once; both must go on with the same plan.
            plan = self._plans.setdefault(key, TypePlan(self, kind, fields))
        return plan


class TypePlan:
    """The fields of one concrete type under one selection, in the order of the answer."""

    def __init__(self, selections: Selections, kind: GraphQLObjectType, fields: Fields) -> None:
        self.kind = kind
        self._selections = selections
        self.collected = fields
        self._fields: list[FieldPlan] | None = None

    @property
    def fields(self) -> list["FieldPlan"]:
        if self._fields is None:
            self._fields = list(self._compiled())
        return self._fields

    def field(self, key: str) -> "FieldPlan":
        return next(field for field in self.fields if field.key == key)

    def _compiled(self) -> Iterator["FieldPlan"]:
        for key, nodes in self.collected.items():
            definition = get_field_def(self._selections.schema, self.kind, nodes[0])
            if definition is not None:
                yield FieldPlan(self._selections, self.kind, key, nodes, definition)


class FieldPlan:
    """One field of the answer: how it is read, and how what was read is completed."""

    def __init__(
        self, selections: Selections, parent: GraphQLObjectType, key: str, nodes: list[FieldNode], definition: GraphQLField
    ) -> None:
        self.selections = selections
        self.schema = selections.schema
        self.parent = parent
        self.key = key
        self.name = nodes[0].name.value
        self.nodes = nodes
        self.definition = definition
        self.return_type = definition.type
        self.coordinate = f"{parent.name}.{self.name}"
        self.selected = Selected(nodes, selections.fragments, selections.conditions)
        self.reader: Reader = reader_of(self.name, definition, parent.name)
        self.is_batch = isinstance(self.reader, Batch)
        self.needs_arguments = bool(definition.args) and not isinstance(self.reader, Constant | Plain)
        self.shape: Shape = shape_of(definition.type, self)
        self.whole = self.shape.whole if isinstance(self.shape, LeafShape) else None
        self._varies = bool(variables_in(nodes[0]))
        self._arguments: dict[str, Any] | None = None

    def children(self, kind: GraphQLObjectType) -> TypePlan:
        return self.selections.below(kind, self.nodes)

    def arguments(self, variables: Mapping[str, Any]) -> dict[str, Any]:
        """The coerced arguments; raises GraphQLError. Literal ones are coerced once for all requests."""
        if self._arguments is not None:
            return self._arguments
        arguments = get_argument_values(self.definition, self.nodes[0], dict(variables))
        if not self._varies:
            self._arguments = arguments
        return arguments


def variables_in(node: FieldNode) -> set[str]:
    """The names of the variables in a field's own arguments."""
    found = VariableNames()
    for argument in node.arguments:
        visit(argument, found)
    return found.names


class VariableNames(Visitor):
    """Collects the names of variables."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        self.names.add(node.name.value)
