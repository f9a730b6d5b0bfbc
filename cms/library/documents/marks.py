"""What a document names, read off the marks of its fields."""

from collections.abc import Iterator
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
    found = {(mark.kind, key) for mark, key in _marked(document, Refers)}
    for part in walk(document):
        if "html" in type(part).model_fields:
            found |= {("attachment", key) for scheme, key in links_in(part.html) if scheme == "file"}  # type: ignore[attr-defined]
    return found


def _marked(document: Document, mark_type: type[Mark]) -> Iterator[tuple[Mark, str]]:
    for part in walk(document):
        for name, mark in _marks(type(part), mark_type):
            value = getattr(part, name)
            for one in value if isinstance(value, list) else [value]:
                if one:
                    yield mark, one


def _marks(part: type[BaseModel], mark_type: type[Mark]) -> list[tuple[str, Mark]]:
    found = []
    for name, field in part.model_fields.items():
        for mark in [*field.metadata, *_inner(field.annotation)]:
            if isinstance(mark, mark_type):
                found.append((name, mark))
    return found


def _inner(annotation: Any) -> Iterator[Any]:
    """Marks of `Annotated` types nested inside a list or an optional."""
    if hasattr(annotation, "__metadata__"):
        yield from annotation.__metadata__
    for argument in get_args(annotation) if get_origin(annotation) else ():
        yield from _inner(argument)
