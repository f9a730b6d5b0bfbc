"""How many statements an answer takes."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from graphql import NoUnusedVariablesRule, parse, specified_rules, validate

from api.context import Context
from api.execution import Operation
from tests.api.types.walking import SCHEMA

RULES = [rule for rule in specified_rules if rule is not NoUnusedVariablesRule]


def statements(text: str, variables: dict[str, Any]) -> int:
    """Of an answer without errors; what is limited in public is not limited here."""
    document = parse(text)
    assert not (wrong := validate(SCHEMA, document, RULES)), (wrong, text)
    operation = Operation(SCHEMA, document, None)
    with CaptureQueriesContext(connection) as captured:
        data, errors = operation.execute(operation.coerced(variables), Context())
    assert not errors, (errors[0], text)
    assert data, text
    return len(captured)
