"""What is stored may be older than what is declared, or damaged: told before a reader stumbles over it."""

from functools import cache
from types import NoneType
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo


class Shape(NamedTuple):
    """The names that a stored part has, those that must say something, and the fields of those with a default."""

    names: frozenset[str]
    needed: tuple[str, ...]
    optional: dict[str, FieldInfo]


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    fields = {field.alias or name: field for name, field in model.model_fields.items() if name != "body"}
    needed = [name for name, field in fields.items() if field.is_required() and NoneType not in get_args(field.annotation)]
    return Shape(frozenset(fields), tuple(needed), {name: field for name, field in fields.items() if not field.is_required()})


def complete(model: type[BaseModel], stored: dict[str, Any]) -> bool:
    """Give a stored part the fields that were declared since, by their defaults; false when it lacks what it must say."""
    shape = shape_of(model)
    if not shape.names <= stored.keys():
        for name in shape.names - stored.keys():
            stored[name] = shape.optional[name].get_default(call_default_factory=True) if name in shape.optional else None
    return all(stored[name] is not None for name in shape.needed)
