"""Plain fields of GraphQL types, from the document that declares them. What needs more than this is written by hand."""

from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import graphene
from django.utils import translation
from pydantic import BaseModel

from api.fields.scalars import Date, DateTime
from cms.library import registry

SCALARS: dict[type, Any] = {
    str: graphene.String, int: graphene.Int, bool: graphene.Boolean, float: graphene.Float, datetime: DateTime, date: Date,
}  # fmt: skip


class Declared:
    """`own = Declared("news_article")`, then `author = own("author")`: type, nullability and description as the document says."""

    def __init__(self, document: str | type[BaseModel]) -> None:
        self.document = registry.get(document).document if isinstance(document, str) else document

    def __call__(self, name: str, **arguments: Any) -> graphene.Field:
        field = self.document.model_fields[name]
        required, of = graphene_type(field.annotation)
        return graphene.Field(of, required=required, description=field.description, **arguments)


def graphene_type(annotation: Any) -> tuple[bool, Any]:
    """(required, type) of a scalar, an enum, or a list of them. Raises TypeError for anything else."""
    if get_origin(annotation) in (Union, UnionType):
        inner = [one for one in get_args(annotation) if one is not NoneType]
        return False, graphene_type(inner[0])[1]
    if get_origin(annotation) is list:
        return True, graphene.List(graphene.NonNull(graphene_type(get_args(annotation)[0])[1]))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return True, enum_of(annotation)
    if annotation not in SCALARS:
        raise TypeError(f"{annotation} is no plain scalar: write the field by hand")
    return True, SCALARS[annotation]


def part_of(document: type[BaseModel], name: str) -> type[BaseModel]:
    """The model of the parts that a field lists."""
    part: type[BaseModel] = get_args(document.model_fields[name].annotation)[0]
    return part


def in_english(label: Any) -> str:
    """The contract is the same in whatever language the process speaks."""
    with translation.override("en"):
        return str(label)


@cache
def enum_of(kind: type[Enum]) -> Any:
    """The GraphQL enum of a document's enum, by its name; members are described by their label or docstring."""
    descriptions = {str(member.value): in_english(getattr(member, "label", member.name)) for member in kind}
    values = [(member.name.upper(), str(member.value)) for member in kind]

    def describe(value: Any) -> str | None:
        return (kind.__doc__ or kind.__name__) if value is None else descriptions.get(str(value.value))

    return graphene.Enum(kind.__name__, values, description=describe)
