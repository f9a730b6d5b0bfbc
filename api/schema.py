"""The schema, collected from `api.types`: a family's module adds its types, root fields and filters by being there."""

from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import graphene

from api import types


def modules() -> list[ModuleType]:
    return [import_module(f"{types.__name__}.{found.name}") for found in iter_modules(types.__path__)]


def build() -> graphene.Schema:
    """Root fields of every module's `Query` together, and every object type that stands behind an interface."""
    found = modules()
    roots = [module.Query for module in found if hasattr(module, "Query")]
    query = type("Query", (*roots, graphene.ObjectType), {"__doc__": "Everything that is public. Nothing here reaches a draft."})
    return graphene.Schema(query=query, types=[one for module in found for one in implementations(module)])


def implementations(module: ModuleType) -> list[type[graphene.ObjectType]]:
    own: list[Any] = [member for _, member in getmembers(module, isclass) if member.__module__ == module.__name__]
    return [member for member in own if issubclass(member, graphene.ObjectType) and member._meta.interfaces]


schema = build()
