"""The same over generated queries."""

from graphql import NoUnusedFragmentsRule, NoUnusedVariablesRule, parse, specified_rules, validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.execution.agreement import assert_agreement
from tests.api.execution.queries import queries
from tests.api.execution.toy import schema

RULES = [rule for rule in specified_rules if rule not in {NoUnusedFragmentsRule, NoUnusedVariablesRule}]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    query=queries(schema),
    variables=st.fixed_dictionaries({}, optional={"yes": st.booleans(), "no": st.booleans(), "two": st.integers(0, 3)}),
)
def test_generated_queries(query: str, variables: dict[str, object]) -> None:
    document = parse(query)
    assert not validate(schema, document, rules=RULES)
    assert_agreement(schema, document, variables)
