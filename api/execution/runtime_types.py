"""The concrete type of each value of an interface or a union."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graphql import GraphQLAbstractType, GraphQLError, GraphQLObjectType, default_type_resolver, is_object_type
from graphql.pyutils import inspect

if TYPE_CHECKING:
    from api.execution.plan import FieldPlan
    from api.execution.run import Run


class TypeNames:
    """Names the types of values.

    A graphene interface or union may say ``type_name_of(value) -> str``, which is called without an info; else its
    ``resolve_type`` or the types' ``is_type_of`` are asked, as graphql-core does.
    """

    def __init__(self, kind: GraphQLAbstractType, field: "FieldPlan") -> None:
        self.kind = kind
        self.field = field
        self.possible: dict[str, GraphQLObjectType] = {one.name: one for one in field.schema.get_possible_types(kind)}
        self.type_name_of = getattr(getattr(kind, "graphene_type", None), "type_name_of", None)

    def column(self, values: Sequence[Any], run: "Run") -> Sequence[str | Exception]:
        """A name for each value; an exception where there is no valid one."""
        if self.type_name_of is not None:
            try:
                names = list(map(self.type_name_of, values))
                if self.possible.keys() >= set(names):
                    return names
            except Exception:  # noqa: S110 - asked again one by one
                pass
        return [self._one(value, run) for value in values]

    def _one(self, value: Any, run: "Run") -> str | Exception:
        try:
            name = self._asked(value, run)
            if isinstance(name, str) and name in self.possible:
                return name
            return GraphQLError(self._complaint(name, value), self.field.nodes)
        except Exception as error:
            return error

    def _asked(self, value: Any, run: "Run") -> Any:
        if self.type_name_of is not None:
            return self.type_name_of(value)
        resolve_type = self.kind.resolve_type or default_type_resolver
        return resolve_type(value, run.info(self.field), self.kind)  # type: ignore[arg-type]

    def _complaint(self, name: Any, value: Any) -> str:
        kind, place = self.kind.name, f"field '{self.field.coordinate}'"
        if name is None:
            return (
                f"Abstract type '{kind}' must resolve to an Object type at runtime for {place}. Either the '{kind}' type should"
                " provide a 'resolve_type' function or each possible type should provide an 'is_type_of' function."
            )
        if not isinstance(name, str):
            return (
                f"Abstract type '{kind}' must resolve to an Object type at runtime for {place} with value {inspect(value)},"
                f" received '{inspect(name)}'."
            )
        known = self.field.schema.get_type(name)
        if known is None:
            return f"Abstract type '{kind}' was resolved to a type '{name}' that does not exist inside the schema."
        if not is_object_type(known):
            return f"Abstract type '{kind}' was resolved to a non-object type '{name}'."
        return f"Runtime Object type '{name}' is not a possible type for '{kind}'."
