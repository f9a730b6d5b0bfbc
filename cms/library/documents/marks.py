"""What a document names, read off the marks of its fields."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from cms.library.documents.base import Document, walk
from cms.library.documents.links import Link, Refers
from cms.library.documents.text import links_in

Mark = TypeVar("Mark")


def links(document: Document) -> Iterator[tuple[Link, str]]:
    """Every content id that the document's fields name, with the mark that says what for."""
    yield from _marked(document, Link)


def references(document: Document) -> set[tuple[str, str]]:
    """(kind, key) of every record that the document shows: pictures, attachments, terms."""
    return {(mark.kind, key) for mark, key in _marked(document, Refers)} | {("attachment", key) for key in attachments(document)}


def attachments(whole: BaseModel) -> Iterator[str]:
    """Keys of those that a document or a block shows, or that its texts link to, in order."""
    for part in walk(whole):
        yield from (key for mark, key in _marked_in(part, Refers) if mark.kind == "attachment")
        if "html" in type(part).model_fields:
            yield from (key for scheme, key in links_in(part.html) if scheme == "file")  # type: ignore[attr-defined]


def _marked(document: Document, mark_type: type[Mark]) -> Iterator[tuple[Mark, str]]:
    for part in walk(document):
        yield from _marked_in(part, mark_type)


def _marked_in(part: BaseModel, mark_type: type[Mark]) -> Iterator[tuple[Mark, str]]:
    for name, mark in _marks(type(part)):
        value = getattr(part, name) if isinstance(mark, mark_type) else None
        for one in value if isinstance(value, list) else [value]:
            if one:
                yield mark, one


@cache
def _marks(part: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """(field, mark) of each field that has one."""
    return tuple(
        (name, mark)
        for name, field in part.model_fields.items()
        for mark in [*field.metadata, *_inner(field.annotation)]
        if isinstance(mark, Link | Refers)
    )


def _inner(annotation: Any) -> Iterator[Any]:
    """Marks of `Annotated` types nested inside a list or an optional."""
    if hasattr(annotation, "__metadata__"):
        yield from annotation.__metadata__
    for argument in get_args(annotation) if get_origin(annotation) else ():
        yield from _inner(argument)
