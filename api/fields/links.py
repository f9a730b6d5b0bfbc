"""Resolvers of links: ids from the document, expanded in one batch, what is not public left out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from api.context import context_of
from api.execution import BatchResolver, Info, batch
from cms.library.reading import Entry

Ids = Callable[[Any], Iterable[str]]


def linked_items(key: str) -> BatchResolver:
    """For a field whose document holds a list of content ids under `key`."""

    @batch
    def resolve(parents: Sequence[Any], info: Info, first: int | None = None, **_: Any) -> list[list[Entry]]:
        return expand_lists(info, parents, [parent[key] for parent in parents])

    return resolve


def linked_item(key: str) -> BatchResolver:
    """For a field whose document holds one content id, or none, under `key`."""

    @batch
    def resolve(parents: Sequence[Any], info: Info, **_: Any) -> list[Entry | None]:
        return expand(info, parents, [parent[key] for parent in parents])

    return resolve


def expand(info: Info, parents: Sequence[Any], ids: Sequence[str | None]) -> list[Entry | None]:
    """One item or none for each parent, in the parent's language where there is one."""
    lists = expand_lists(info, parents, [[one] if one else [] for one in ids])
    return [found[0] if found else None for found in lists]


def expand_lists(info: Info, parents: Sequence[Any], ids: Sequence[Iterable[str]]) -> list[list[Entry]]:
    """A list of items for each parent, in its language or else the source language; one statement for all."""
    library = context_of(info).library
    library.items((one for some in ids for one in some), "")
    locales = [parent.get("locale") or parent.get("_locale", "") for parent in parents]
    expanded = []
    for some, locale in zip(ids, locales, strict=True):
        found = library.items(some, locale)
        expanded.append([found[one] for one in some if one in found])
    return expanded
