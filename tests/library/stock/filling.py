"""Documents filled from what they declare, so that a new family or field joins by itself."""

from datetime import date, datetime, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cms.library import registry
from cms.library.documents import Document
from cms.library.documents.blocks import KNOWN
from cms.library.documents.instants import BEIJING
from cms.library.documents.links import Link, Refers

BEGINNING = datetime(2024, 1, 1, tzinfo=BEIJING)
MOST_LINKS = 3

# Whom a link names, by its field's name; what is not said here names news.
TARGETS = {
    "organisations": "organisation", "organisation": "organisation", "parent": "organisation", "topics": "topic", "column": "column",
    "documents": "policy_document", "document": "policy_document", "park": "investment_park", "services": "service_item",
}  # fmt: skip


class Names:
    """What there is to name: content ids by document type, keys of records."""

    def __init__(self, size: int, sites: int) -> None:
        self.size, self.sites = size, sites
        self.types = [kind.name for kind in registry.all_types()]
        self.items = {name: [self._id(number, index) for index in range(size)] for number, name in enumerate(self.types)}
        self.pictures = [self._id(100, index) for index in range(size)]
        self.attachments = [self._id(101, index) for index in range(size)]
        self.terms = ["region:top", *(f"region:r{index}" for index in range(size))]

    def _id(self, kind: int, index: int) -> str:
        return str(UUID(int=(kind << 64) + index + 1))

    def of(self, mark: Link | Refers, field: str) -> list[str]:
        """Everything that a field with this mark can name."""
        if isinstance(mark, Refers):
            return {"picture": self.pictures, "attachment": self.attachments, "term": self.terms}[mark.kind]
        return self.items[TARGETS.get(field, "news_article")]


class Filler:
    """Fills the document of one item: the `index`-th of its type, naming its neighbours."""

    def __init__(self, names: Names, number: int, index: int) -> None:
        self.names, self.index = names, index
        # All types take turns, so that any stretch of a list holds some of each.
        self.published = BEGINNING + timedelta(hours=index * len(names.types) + number)

    def document(self, kind: registry.DocumentType) -> Document:
        own: dict[str, Any] = {"archived": None, "published_at": self.published, "updated_at": self.published, "order": self.index}
        if kind.name == "organisation" and self.index < self.names.sites:
            own["parent"] = None
        return self.part(kind.document, own)

    def part(self, model: Any, own: dict[str, Any] | None = None) -> Any:
        own = own or {}
        values = {name: own[name] if name in own else self.field(name, field) for name, field in model.model_fields.items()}
        return model(**{name: value for name, value in values.items() if name in model.model_fields})

    def field(self, name: str, field: FieldInfo) -> Any:
        marks = [one for one in (*field.metadata, *_marks(field.annotation)) if isinstance(one, Link | Refers)]
        if marks:
            found = self.some(self.names.of(marks[0], name))
            return found if _is_list(field.annotation) else found[0]
        return self.value(name, field.annotation)

    def some(self, known: list[str]) -> list[str]:
        return [known[(self.index + step) % len(known)] for step in range(1, 1 + min(MOST_LINKS, len(known)))]

    def value(self, name: str, annotation: Any) -> Any:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if name == "body":
            return [self.part(block) for block in KNOWN]
        if origin is Annotated:
            return self.value(name, arguments[0])
        if origin in (Union, UnionType):
            return self.value(name, next(one for one in arguments if one is not NoneType))
        if origin is list:
            return [self.value(name, arguments[0]) for _ in range(2)]
        if origin is Literal:
            return arguments[0]
        return self.plain(name, annotation)

    def plain(self, name: str, kind: type) -> Any:
        if issubclass(kind, Enum):
            return next(iter(kind))
        if issubclass(kind, BaseModel):
            return self.part(kind)
        if issubclass(kind, datetime):
            return self.published
        if issubclass(kind, date):
            return self.published.date()
        if kind in (bool, int):
            return {"level": 2}.get(name, 1) if kind is int else True
        return float(self.index) if kind is float else self.text(name)

    def text(self, name: str) -> str:
        if name == "document_type":
            return "news_article"
        if name == "html":
            item, file = self.some(self.names.items["news_article"])[0], self.some(self.names.attachments)[0]
            return f'<p><a href="item:{item}">条目</a><a href="file:{file}">文件</a></p>'
        return f"https://example.org/{name}/{self.index}" if name.endswith("url") else f"{name} {self.index}"


def _marks(annotation: Any) -> list[Any]:
    found = list(getattr(annotation, "__metadata__", ()))
    for argument in get_args(annotation) if get_origin(annotation) else ():
        found += _marks(argument)
    return found


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is list or (get_origin(annotation) is Annotated and _is_list(get_args(annotation)[0]))
