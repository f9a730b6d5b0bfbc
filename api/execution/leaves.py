"""Scalars and enums: whole columns at once where serialising changes nothing."""

from collections.abc import Callable, Sequence
from functools import cache
from math import isfinite
from typing import Any

from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLFloat,
    GraphQLID,
    GraphQLInt,
    GraphQLLeafType,
    GraphQLScalarType,
    GraphQLString,
    Undefined,
)
from graphql.pyutils import inspect

Whole = Callable[[Sequence[Any]], Sequence[Any] | None]

AS_IS: dict[str, frozenset[type]] = {
    GraphQLString.name: frozenset([str]),
    GraphQLID.name: frozenset([str]),
    GraphQLBoolean.name: frozenset([bool]),
}
NONE = type(None)


@cache
def whole_of(leaf: GraphQLLeafType, non_null: bool) -> Whole:
    """A function that serialises a whole column, or answers None when some value needs care.

    A custom graphene scalar says with ``as_is = (str, ...)`` which exact Python types it serves unchanged.
    """
    if isinstance(leaf, GraphQLEnumType):
        return _looked_up(names_of(leaf), non_null)
    if leaf is GraphQLInt:
        return _checked(int, lambda values: min(values) >= GRAPHQL_MIN_INT and max(values) <= GRAPHQL_MAX_INT)
    if leaf is GraphQLFloat:
        return _checked(float, lambda values: all(map(isfinite, values)))
    return _unchanged(as_is(leaf), non_null)


def as_is(leaf: GraphQLScalarType) -> frozenset[type]:
    """The exact types whose values this scalar serves unchanged."""
    graphene_type = getattr(leaf, "graphene_type", None)
    return AS_IS.get(leaf.name) or frozenset(getattr(graphene_type, "as_is", ()))


def names_of(enum: GraphQLEnumType) -> dict[Any, str]:
    """Every stored form of an enum's values (the value, the member, its name) with the public name."""
    names: dict[Any, str] = {}
    for name, value in enum.values.items():
        for stored in (value.value, getattr(value.value, "value", name), name):
            try:
                names[stored] = enum.serialize(stored)
            except Exception:  # noqa: S112 - not a form that this enum serves
                continue
    return names


def serialized(leaf: GraphQLLeafType, value: Any) -> Any:
    """One value, checked as graphql-core does; raises what the scalar raises."""
    result = leaf.serialize(value)
    if result is None or result is Undefined:
        raise TypeError(f"Expected `{inspect(leaf)}.serialize({inspect(value)})` to return non-nullable value, returned: {inspect(result)}")
    return result


def _unchanged(types: frozenset[type], non_null: bool) -> Whole:
    allowed = types if non_null else types | {NONE}

    def whole(values: Sequence[Any]) -> Sequence[Any] | None:
        return values if allowed.issuperset(map(type, values)) else None

    return whole


def _checked(kind: type, holds: Callable[[Sequence[Any]], bool]) -> Whole:
    def whole(values: Sequence[Any]) -> Sequence[Any] | None:
        return values if set(map(type, values)) == {kind} and holds(values) else None

    return whole


def _looked_up(names: dict[Any, str], non_null: bool) -> Whole:
    table: dict[Any, Any] = names if non_null else {**names, None: None}

    def whole(values: Sequence[Any]) -> Sequence[Any] | None:
        try:
            return [table[value] for value in values]
        except (KeyError, TypeError):
            return None

    return whole
