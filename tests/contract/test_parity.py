"""Document, GraphQL type and search fields of a family say the same, both ways."""

from typing import Any, get_args, get_origin

import pytest
from graphql import GraphQLObjectType
from pydantic.alias_generators import to_camel, to_snake

from api.schema import schema
from cms.library import registry
from cms.library.documents import Document, Link
from cms.library.documents.links import Refers
from search.registry import fields_of

# What GraphQL computes of every item; what a family computes has a resolver of its own. Everything else stands in the document.
COMPUTED = {
    "id", "contentId", "documentType", "locale", "site", "path", "url", "position", "column", "breadcrumbs", "previous", "next",
    "translations", "govMeta", "jsonLd",
}  # fmt: skip
# What documents hold for the hub's own use.
INTERNAL = {"Column": {"order", "columnSort"}, "Organisation": {"order"}}

DOCUMENTS = registry.all_documents()


def graphql_type(document: type[Document]) -> Any:
    kind = schema.graphql_schema.type_map[document.__name__]
    assert isinstance(kind, GraphQLObjectType)
    return kind


def resolved(kind: Any) -> set[str]:
    """Names of the fields that the type itself computes."""
    return {name for name in kind.fields if hasattr(kind.graphene_type, f"resolve_{to_snake(name)}")}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.__name__)
def test_graphql_and_document_have_the_same_fields(document):
    declared = {to_camel(name) for name in document.model_fields} - INTERNAL.get(document.__name__, set())
    kind = graphql_type(document)
    assert declared <= set(kind.fields)
    assert set(kind.fields) - declared <= COMPUTED | resolved(kind)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.__name__)
def test_every_text_is_searched_or_left_out_on_purpose(document):
    fields = fields_of(document)
    assert set(fields.weights) <= set(document.model_fields)
    assert fields.left_out <= set(document.model_fields)
    assert not set(fields.weights) & fields.left_out
    assert texts(document) <= set(fields.weights) | fields.left_out


def texts(document: type[Document]) -> set[str]:
    """Names of fields that hold words: strings that name nothing else."""
    return {name for name, field in document.model_fields.items() if holds_words(field.annotation) and not names_something(field)}


def holds_words(annotation: Any) -> bool:
    if annotation is str:
        return True
    return any(holds_words(one) for one in get_args(annotation)) if get_origin(annotation) else False


def names_something(field: Any) -> bool:
    marks = [*field.metadata, *(mark for one in get_args(field.annotation) for mark in getattr(one, "__metadata__", ()))]
    return any(isinstance(mark, Link | Refers) for mark in marks)
