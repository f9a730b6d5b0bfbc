"""Rows of the library as indexing reads them: a damaged one is logged, and costs no other its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
import structlog
from django.db.models import F, QuerySet, TextField
from django.db.models.functions import Cast

from cms.library import registry
from cms.library.documents import Document
from cms.library.documents.completing import complete
from cms.library.facets import microseconds
from cms.library.models import Item
from search.entries import Key

log = structlog.get_logger(__name__)

COLUMNS = ("pk", "content_id", "locale", "position", "document_type", "title", "archived", "document_text", "body_text")


@dataclass(frozen=True)
class Row:
    """An item's row, its document complete and its body read. `pk` is the library's."""

    pk: int
    key: Key
    position: int
    document_type: str
    title: str
    archived: bool
    document: dict[str, Any]
    body: list[Any]

    @property
    def model(self) -> type[Document]:
        return registry.get(self.document_type).document

    @property
    def published(self) -> int:
        """In microseconds."""
        return microseconds(datetime.fromisoformat(self.document["publishedAt"]))


def read(items: "QuerySet[Item]") -> list[Row]:
    """In one statement; those that cannot be served are left out."""
    as_text = {f"{name}_text": Cast(F(name), TextField()) for name in ("document", "body")}
    return list(_rows(items.annotate(**as_text).values_list(*COLUMNS)))


def _rows(found: Any) -> Iterator[Row]:
    for pk, content_id, locale, position, document_type, title, archived, document, body in found:
        try:
            row = Row(pk, (content_id, locale), position, document_type, title, archived, orjson.loads(document), orjson.loads(body))
            readable = registry.knows(document_type) and isinstance(row.body, list) and complete(row.model, row.document)
        except (ValueError, TypeError, AttributeError):
            readable = False
        if readable:
            yield row
        else:
            log.error("row cannot be indexed", row=pk, content_id=content_id, locale=locale)
