"""The closed list of document types. Families register theirs when Django starts; nothing here knows a family."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from cms.library.documents import Document


@dataclass(frozen=True)
class DocumentType:
    """`name` is what the document says it is; `listed` is false for what lists leave out unless asked (home pages, columns)."""

    name: str
    document: "type[Document]"
    label: "str | _StrPromise"
    listed: bool = True


_types: dict[str, DocumentType] = {}


def register(document_type: DocumentType) -> None:
    """Registering one name twice with different types is a mistake of the code."""
    known = _types.setdefault(document_type.name, document_type)
    if known is not document_type and known.document is not document_type.document:
        raise ValueError(f"document type {document_type.name!r} is registered twice: {known.document} and {document_type.document}")


def get(name: str) -> DocumentType:
    return _types[name]


def knows(name: str) -> bool:
    return name in _types


def all_types() -> Iterator[DocumentType]:
    yield from _types.values()


def all_documents() -> "list[type[Document]]":
    """Each document class once, in order of registration."""
    return list(dict.fromkeys(kind.document for kind in _types.values()))
