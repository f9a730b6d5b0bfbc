"""Compares this executor with graphql-core's."""

import json
from typing import Any

from graphql import DocumentNode, GraphQLError, GraphQLSchema, parse
from graphql import execute as core_execute

from api.execution import execute


def assert_agreement(
    schema: GraphQLSchema, text: str | DocumentNode, variables: dict[str, Any] | None = None, name: str | None = None
) -> Any:
    """Execute with both; data (the order of keys too) and errors must be equal. Returns the data."""
    document = parse(text) if isinstance(text, str) else text
    expected = core_execute(schema, document, context_value="context", variable_values=variables, operation_name=name)
    data, errors = execute(schema, document, context="context", variables=variables, operation_name=name)
    assert list(map(_told, errors)) == list(map(_told, expected.errors or []))
    assert _text(data) == _text(expected.data)
    return data


def _told(error: GraphQLError) -> tuple[Any, ...]:
    return (error.message, error.path, error.locations)


def _text(data: Any) -> str:
    return json.dumps(data, indent=1, default=repr)
