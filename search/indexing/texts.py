"""The words in a stored document, read off the declaration of its fields: whatever a person reads, and nothing that names or addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cms.library.documents import Link
from cms.library.documents.blocks import KINDS, BlockBase, UnknownBlock
from cms.library.documents.links import Refers

# Strings of parts that are no words; what `html` says stands in the `text` beside it.
NOT_WORDS = frozenset({"id", "kind", "url", "html", "anchor"})


@dataclass(frozen=True)
class Plan:
    """Of a field: whether its strings are words, and the parts that may stand in it."""

    words: bool = False
    models: tuple[type[BaseModel], ...] = ()

    def model_of(self, value: dict[str, Any]) -> type[BaseModel] | None:
        """Blocks say what they are; no other field holds parts of several types."""
        if any(issubclass(model, BlockBase) for model in self.models):
            return KINDS.get(value.get("kind", ""), UnknownBlock)
        return self.models[0] if self.models else None


def texts_in(value: Any, plan: Plan) -> Iterator[str]:
    """Of a field's stored value: every text in it, in order."""
    if isinstance(value, str):
        if plan.words and value:
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one, plan)
    elif isinstance(value, dict) and (model := plan.model_of(value)):
        for name, inner in plans_of(model).values():
            yield from texts_in(value.get(name), inner)


@cache
def plans_of(model: type[BaseModel]) -> dict[str, tuple[str, Plan]]:
    """By the field's name: its name in stored documents, and its plan; fields without words are left out."""
    plans = {name: (field.alias or name, _plan(field)) for name, field in model.model_fields.items() if name not in NOT_WORDS}
    return {name: (alias, plan) for name, (alias, plan) in plans.items() if plan.words or plan.models}


def _plan(field: FieldInfo) -> Plan:
    if any(isinstance(mark, Link | Refers) for mark in field.metadata):
        return Plan()
    leaves = set(_leaves(field.annotation))
    models = sorted((leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, BaseModel)), key=lambda model: model.__name__)
    return Plan(str in leaves, tuple(models))


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of; not those that name something."""
    if any(isinstance(mark, Link | Refers) for mark in getattr(annotation, "__metadata__", ())):
        return
    if get_origin(annotation) is None:
        yield annotation
        return
    for argument in get_args(annotation):
        yield from _leaves(argument)
