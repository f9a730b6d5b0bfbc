"""schema.org's published vocabulary, as msgspec-schemaorg has it: types, their properties, and what each property may hold."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import Any

from msgspec_schemaorg.utils import is_valid_url

# By its own way of naming them (`from msgspec_schemaorg import models`) the package calls itself without end.
enums, models = (import_module(f"msgspec_schemaorg.{name}") for name in ("enums", "models"))

CONTEXT = "https://schema.org"


def mistakes(description: dict[str, Any]) -> list[str]:
    """What is wrong with a whole JSON-LD document; nothing when all is right."""
    found = [] if description.get("@context") == CONTEXT else ["the context is not schema.org"]
    return [*found, *wrong(description, str(description.get("@type")))]


def wrong(thing: dict[str, Any], where: str) -> Iterator[str]:
    kind = getattr(models, str(thing.get("@type")), None)
    if kind is None:
        yield f"{where}: there is no type {thing.get('@type')}"
        return
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name not in expected(kind):
            yield f"{where}: {kind.__name__} has no property {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from misfits(one, expected(kind)[name], f"{where}.{name}")
        if value == []:
            yield f"{where}.{name}: says nothing"


@cache
def expected(kind: type) -> dict[str, frozenset[str]]:
    """Names of the types that a value may have, by property, those of the wider types included."""
    found: dict[str, frozenset[str]] = {}
    for one in reversed(kind.__mro__):
        found |= {name: frozenset(re.findall(r"\w+", str(said))) for name, said in vars(one).get("__annotations__", {}).items()}
    return found


def misfits(value: Any, allowed: frozenset[str], where: str) -> Iterator[str]:
    if isinstance(value, dict):
        if not allowed & {one.__name__ for one in getattr(models, str(value.get("@type")), object).__mro__}:
            yield f"{where}: a {value.get('@type')} does not go here"
        yield from wrong(value, where)
    elif not fits(value, allowed):
        yield f"{where}: {value!r} does not go here"


def fits(value: Any, allowed: frozenset[str]) -> bool:
    if isinstance(value, bool):
        return "bool" in allowed
    if isinstance(value, int | float):
        return bool({"int", "float"} & allowed)
    if not isinstance(value, str) or not value:
        return False
    return "str" in allowed or ("URL" in allowed and is_valid_url(value)) or is_moment(value, allowed) or is_member(value, allowed)


def is_moment(value: str, allowed: frozenset[str]) -> bool:
    for kind in (date, datetime):
        try:
            if kind.__name__ in allowed and kind.fromisoformat(value):
                return True
        except ValueError:
            continue
    return False


def is_member(value: str, allowed: frozenset[str]) -> bool:
    """Of an enumeration: named by its address."""
    known = [getattr(enums, name) for name in allowed if hasattr(enums, name)]
    return any(value == f"{CONTEXT}/{member.value}" for kind in known for member in kind if isinstance(member.value, str))
