"""What is searched, by document. Every text field of a document is named: searched with a weight, or left out on purpose."""

from collections.abc import Mapping
from dataclasses import dataclass

from cms.library import registry
from cms.library.documents import Document

# What every document has. Names are those of documents (snake case); weights are relative to the body's.
COMMON: Mapping[str, float] = {"title": 8, "keywords": 4, "summary": 3, "source": 1, "body": 1}


@dataclass(frozen=True)
class SearchFields:
    """`weights` of searched fields; `left_out` are texts that would only add noise (times, addresses, codes of lists)."""

    weights: Mapping[str, float]
    left_out: frozenset[str] = frozenset()


_documents: dict[type[Document], SearchFields] = {}


def register(document_type: str, weights: Mapping[str, float] | None = None, left_out: tuple[str, ...] = ()) -> None:
    """For the document that this type has; its other types need no second call."""
    _documents[registry.get(document_type).document] = SearchFields({**COMMON, **(weights or {})}, frozenset(left_out))


def fields_of(document: type[Document]) -> SearchFields:
    """Raises KeyError for a document whose family registered none."""
    return _documents[document]
