"""Finds references to things that the content does not have."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from .shapes.keys import Key

_LINK = re.compile(r"\((item|file):([^)\s]+)\)")
_NUMBER = re.compile(r"\{number:([^}]+)\}")


def references(value: Any) -> Iterator[tuple[str, str]]:
    """Every (kind, key) that a thing of the content names, in its fields and in its text."""
    if isinstance(value, Key):
        yield value.kind, str(value)
    elif isinstance(value, str):
        yield from _LINK.findall(value)
        yield from (("policy", key) for key in _NUMBER.findall(value))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from references(getattr(value, name))
    elif isinstance(value, Mapping):
        yield from references(list(value.values()))
    elif isinstance(value, list | tuple):
        for element in value:
            yield from references(element)


def words(value: Any) -> Iterator[str]:
    """Every text inside a thing of the content, references left out."""
    if isinstance(value, str) and not isinstance(value, Key):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name != "kind":
                yield from words(getattr(value, name))
    elif isinstance(value, list | tuple):
        for element in value:
            yield from words(element)


def dangling(things: Iterable[BaseModel], known: Mapping[str, set[str]]) -> Iterator[str]:
    """A sentence for each reference to nothing; kinds without a list of known keys are not looked at."""
    seen = {reference for thing in things for reference in references(thing)}
    for kind, key in sorted(seen):
        if kind in known and key not in known[kind]:
            yield f"{kind} {key} is named but not defined"
