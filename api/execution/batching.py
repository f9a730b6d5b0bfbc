"""Resolvers that answer for all parents of a level at once."""

from collections.abc import Callable, Sequence
from functools import update_wrapper
from typing import Any

from graphql import GraphQLResolveInfo

from api.errors import is_outage
from api.execution.info import Info

Many = Callable[..., Sequence[Any]]


class BatchResolver:
    """A graphene resolver made of a function over many parents.

    ``many(parents, info, **arguments)`` returns one element per parent, in their order; an element that is an exception makes
    that parent's field fail and no other. Called with one parent, as graphql-core's own executor does, it answers for that one.
    """

    def __init__(self, many: Many) -> None:
        self.many = many
        update_wrapper(self, many)

    def __call__(self, parent: Any, info: GraphQLResolveInfo | Info, **arguments: Any) -> Any:
        told = info if isinstance(info, Info) else Info.of(info)
        return self.many([parent], told, **arguments)[0]


def batch(many: Many) -> BatchResolver:
    """Decorate ``resolve_x(parents, info, **arguments) -> list`` of a graphene type: called once per level, not once per parent."""
    return BatchResolver(many)


def answers(many: Many, parents: Sequence[Any], info: Info, arguments: dict[str, Any]) -> Sequence[Any]:
    """One answer per parent. When the call fails for all of them, each is asked alone, so that only the guilty ones fail."""
    try:
        return _checked(many(parents, info, **arguments), len(parents))
    except Exception as error:
        if len(parents) == 1 or is_outage(error):
            return [error] * len(parents)
    return [answer for parent in parents for answer in answers(many, [parent], info, arguments)]


def _checked(column: Sequence[Any], length: int) -> Sequence[Any]:
    if len(column) != length:
        raise TypeError(f"A batch resolver answered {len(column)} times for {length} parents.")
    return column
