"""How many statements an answer takes."""

from functools import cache
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from graphql import NoUnusedVariablesRule, parse, specified_rules, validate

from api.context import Context
from api.execution import Operation
from cms.library.reading import version
from tests.api.types.walking import SCHEMA

RULES = [rule for rule in specified_rules if rule is not NoUnusedVariablesRule]


@cache
def operation(text: str) -> Operation:
    document = parse(text)
    assert not (wrong := validate(SCHEMA, document, RULES)), (wrong, text)
    return Operation(SCHEMA, document, None)


def statements(text: str, variables: dict[str, Any]) -> int:
    """Of an answer without errors, that of the version aside; what is limited in public is not limited here."""
    asked = operation(text)
    context = Context(version.read())
    with CaptureQueriesContext(connection) as captured:
        data, errors = asked.execute(asked.coerced(variables), context)
    assert not errors, (errors[0], text)
    assert data, text
    return len(captured)
