"""What families tell publishing when Django starts: how a page becomes a document, and which other pages a change reaches."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page

from cms.library import registry
from cms.library.documents import Document


@dataclass(frozen=True)
class Moments:
    """When the item first became public, when it last changed in a way the public should know, and the moment that it is built for."""

    published_at: datetime
    updated_at: datetime
    now: datetime = field(default_factory=timezone.now)


class Placed(Protocol):
    """A column that shows the item beside its own."""

    @property
    def column(self) -> Page: ...
    @property
    def pinned(self) -> bool: ...
    @property
    def until(self) -> datetime | None: ...  # when the pin ends
    @property
    def order(self) -> int: ...
    @property
    def accepted_by(self) -> str: ...


class PublishablePage(Protocol):
    """What publishing needs of a page beyond Wagtail's own (`cms.core.models.BasePage` has it)."""

    document_type: str
    lists_items: bool  # a column
    listed_in_tree_order: bool  # its document says where it stands among its siblings
    public_since: datetime | None
    public_updated_at: datetime | None
    original_published_at: datetime | None
    fills_front_pages: bool  # by type, body or term; a panel of a column shows all that is in it

    def placements(self, now: datetime) -> Iterable[Placed]: ...


Builder = Callable[[Any, Moments], Document]
Dependents = Callable[[str, str], Iterable[int]]
Ancestry = Callable[[list[str]], list[str]]
Linked = Callable[[Any], list[str]]

Keeper = Callable[[set[str]], None]

_builders: dict[str, Builder] = {}
_dependents: list[Dependents] = []
_ancestries: dict[str, Ancestry] = {}
_links: dict[str, Linked] = {}
_keepers: list[Keeper] = []


def register(page_model: str, build: Builder, *document_types: registry.DocumentType) -> None:
    """`page_model` is an app label and model name; each document type that its pages can be is registered with the library."""
    _builders[page_model.lower()] = build
    for document_type in document_types:
        registry.register(document_type)


def register_dependents(find: Dependents) -> None:
    """`find(content_id, locale)` names pages whose documents show whether that item is public, or what it says."""
    _dependents.append(find)


def register_keeper(keep: Keeper) -> None:
    """`keep(content_ids)` says anew the records that are public only while one of these items is."""
    _keepers.append(keep)


def keep_records_with(content_ids: set[str]) -> None:
    for keep in _keepers:
        keep(content_ids)


def register_ancestry(facet: str, above: Ancestry) -> None:
    """Lists of this facet include what stands under them: `above(content_ids)` answers the content ids above these."""
    _ancestries[facet] = above


def ancestry_of(facet: str) -> Ancestry | None:
    return _ancestries.get(facet)


def register_link(field: str, find: Linked) -> None:
    """A link of every document that another family fills: `find(page)` answers the content ids for it, in one query for most pages."""
    _links[field] = find


def linked(page: Page) -> dict[str, list[str]]:
    """Content ids of the registered links, by field of the document."""
    return {field: find(page) for field, find in _links.items()}


def builder_of(page: Page) -> Builder | None:
    return _builders.get(page._meta.label_lower)


def dependents_of(content_id: str, locale: str) -> Iterator[int]:
    for find in _dependents:
        yield from find(content_id, locale)


def page_models() -> list[type[Page]]:
    """Every page model that can be published, in order of registration."""
    return [apps.get_model(label) for label in _builders]
