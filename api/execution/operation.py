"""A document's operation, compiled; and the one call that compiles and executes."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple, cast

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    Visitor,
    parse,
    visit,
)
from graphql.execution.values import get_variable_values

from api.execution.plan import Selections, VariableNames
from api.execution.run import Run

MAX_CHOICES = 16
MAX_VARIABLE_ERRORS = 10


class Result(NamedTuple):
    """What an execution gave: ``data`` is plain and ready for JSON; errors are graphql-core's, with path and locations."""

    data: dict[str, Any] | None
    errors: list[GraphQLError]


class VariablesRefused(Exception):
    """The variables of a request do not fit the operation."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__("variables refused")
        self.errors = errors


class Operation:
    """One operation of a validated document, with the plans made for it so far. Safe to keep, and to share between threads."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, name: str | None = None) -> None:
        """Choose the operation; raises GraphQLError when the name does not say which one."""
        self.schema = schema
        self.node = chosen_operation(document, name)
        self.fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
        self._conditional = sorted(condition_names(document))
        self._choices: dict[tuple[Any, ...], Selections] = {}

    @cached_property
    def roots(self) -> frozenset[str]:
        """Names of the root fields that it may ask for, whatever its variables."""
        return frozenset(root_names(self.node.selection_set, self.fragments))

    def coerced(self, variables: Mapping[str, Any]) -> dict[str, Any]:
        """The variables with their defaults, as the schema's types say; raises VariablesRefused."""
        definitions = self.node.variable_definitions
        coerced = get_variable_values(self.schema, definitions, dict(variables), max_errors=MAX_VARIABLE_ERRORS, hide_suggestions=True)
        errors = coerced if isinstance(coerced, list) else self._undecided(coerced)
        if errors:
            raise VariablesRefused(errors)
        return cast("dict[str, Any]", coerced)

    def execute(self, variables: Mapping[str, Any], context: Any = None, root: Any = None) -> Result:
        """Execute with coerced variables."""
        return Result(*Run(self.selections(variables), variables, context, root).execute())

    def _undecided(self, variables: Mapping[str, Any]) -> list[GraphQLError]:
        undecided = [name for name in self._conditional if variables.get(name, True) is None]
        return [GraphQLError(f"Variable '${name}' decides on @skip or @include and must not be null.", self.node) for name in undecided]

    def selections(self, variables: Mapping[str, Any]) -> Selections:
        """The plans for what these variables make of ``@skip`` and ``@include``."""
        conditions = {name: variables[name] for name in self._conditional if name in variables}
        choice = tuple(conditions.items())
        selections = self._choices.get(choice)
        if selections is None:
            if len(self._choices) >= MAX_CHOICES:
                self._choices.clear()
            selections = self._choices[choice] = Selections(self.schema, self.fragments, self.node, conditions)
        return selections


def execute(
    schema: GraphQLSchema,
    document: DocumentNode | str,
    *,
    variables: Mapping[str, Any] | None = None,
    operation_name: str | None = None,
    context: Any = None,
    root: Any = None,
) -> Result:
    """Execute a valid document at once, keeping nothing of it."""
    try:
        parsed = parse(document) if isinstance(document, str) else document
        operation = Operation(schema, parsed, operation_name)
        return operation.execute(operation.coerced(variables or {}), context, root)
    except GraphQLError as error:
        return Result(None, [error])
    except VariablesRefused as refused:
        return Result(None, refused.errors)


def root_names(selections: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[str]:
    for one in selections.selections:
        if isinstance(one, FieldNode):
            yield one.name.value
        elif isinstance(one, InlineFragmentNode):
            yield from root_names(one.selection_set, fragments)
        elif isinstance(one, FragmentSpreadNode):
            yield from root_names(fragments[one.name.value].selection_set, fragments)


def chosen_operation(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation to execute; raises GraphQLError when there is none, or more than one."""
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if name is not None:
        operations = [one for one in operations if one.name and one.name.value == name]
        if not operations:
            raise GraphQLError(f"Unknown operation named '{name}'.")
    if not operations:
        raise GraphQLError("Must provide an operation.")
    if len(operations) > 1:
        raise GraphQLError("Must provide operation name if query contains multiple operations.")
    return operations[0]


def condition_names(document: DocumentNode) -> set[str]:
    """The names of the variables in ``@skip`` and ``@include``."""
    found = ConditionNames()
    visit(document, found)
    return found.names


class ConditionNames(Visitor):
    """Collects the names of variables in directives."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        found = VariableNames()
        visit(node, found)
        self.names |= found.names
