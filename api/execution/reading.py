"""How the values of one field are read from all its parents."""

from collections.abc import Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from graphene.types.resolver import attr_resolver, dict_or_attr_resolver, dict_resolver
from graphql import GraphQLField, GraphQLFieldResolver, default_field_resolver

from api.execution.batching import BatchResolver, Many
from api.execution.info import Info

MISSING: Any = object()


def read_field(attribute: str, default: Any, parent: Any, info: Any, **_arguments: Any) -> Any:
    """A graphene ``default_resolver`` that reads as this executor does: ``parent["publishedAt"]`` of a dict, else the attribute."""
    return _read(parent, info.field_name, attribute, default)


DEFAULT_RESOLVERS = (dict_or_attr_resolver, dict_resolver, attr_resolver, read_field)


def _read(parent: Any, name: str, attribute: str, default: Any) -> Any:
    if not isinstance(parent, dict):
        return getattr(parent, attribute, default)
    value = parent.get(name, MISSING)
    return parent.get(attribute, default) if value is MISSING else value


class Constant:
    """``__typename``: the same for every parent of a type."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value

    def column(self, parents: Sequence[Any]) -> list[Any]:
        return [self.value] * len(parents)


class Plain:
    """A field without a resolver of its own: a key of a dict, or an attribute."""

    __slots__ = ("attribute", "default", "item", "name")

    def __init__(self, name: str, attribute: str, default: Any) -> None:
        self.name, self.attribute, self.default = name, attribute, default
        self.item = itemgetter(name)

    def column(self, parents: Sequence[Any]) -> list[Any]:
        try:
            if len(kinds := set(map(type, parents))) == 1 and issubclass(kinds.pop(), dict):
                return list(map(self.item, parents))
        except KeyError:
            pass
        return [self._one(parent) for parent in parents]

    def _one(self, parent: Any) -> Any:
        try:
            return _read(parent, self.name, self.attribute, self.default)
        except Exception as error:
            return error


class Single:
    """An ordinary resolver, called parent by parent."""

    __slots__ = ("resolve",)

    def __init__(self, resolve: GraphQLFieldResolver) -> None:
        self.resolve = resolve

    def column(self, parents: Sequence[Any], info: Info, arguments: dict[str, Any]) -> list[Any]:
        return [self._one(parent, info, arguments) for parent in parents]

    def _one(self, parent: Any, info: Info, arguments: dict[str, Any]) -> Any:
        try:
            return self.resolve(parent, info, **arguments)
        except Exception as error:
            return error


class Batch:
    """A resolver for all parents at once; its call waits until the whole level is known."""

    __slots__ = ("many",)

    def __init__(self, many: Many) -> None:
        self.many = many


Reader = Constant | Plain | Single | Batch


def reader_of(name: str, definition: GraphQLField, parent_type_name: str) -> Reader:
    """The cheapest reader that answers as the field's resolver does."""
    if name == "__typename":
        return Constant(parent_type_name)
    resolve = definition.resolve
    if isinstance(resolve, partial) and resolve.func in DEFAULT_RESOLVERS and len(resolve.args) == 2:
        return Plain(name, *resolve.args)
    if isinstance(resolve, BatchResolver):
        return Batch(resolve.many)
    return Single(resolve or default_field_resolver)
