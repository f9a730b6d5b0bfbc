"""What a resolver is told of the field that it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema

from api.execution.selected import Selected


@dataclass(slots=True)
class Info:
    """The field being resolved, for all the parents of one call.

    ``context`` is the request-scoped object that the context factory made; ``variables`` holds coerced values.
    """

    context: Any
    schema: GraphQLSchema
    variables: Mapping[str, Any]
    parent_type: GraphQLObjectType
    field_name: str
    return_type: GraphQLOutputType
    field_nodes: Sequence[FieldNode]
    selected: Sequence[Selected]

    @classmethod
    def of(cls, info: GraphQLResolveInfo) -> "Info":
        """The same facts as graphql-core's own executor tells them."""
        selected = Selected(info.field_nodes, info.fragments, info.variable_values)
        return cls(
            info.context,
            info.schema,
            info.variable_values,
            info.parent_type,
            info.field_name,
            info.return_type,
            info.field_nodes,
            [selected],
        )

    @staticmethod
    def is_awaitable(_value: Any) -> bool:
        """No: asked by graphql-core's type resolvers; here nothing is awaited."""
        return False

    def selects(self, path: str) -> bool:
        """Whether the query asks for this field below the present one, in any fragment: ``totalCount`` or ``nodes.body``."""
        return any(selected.has(path) for selected in self.selected)
