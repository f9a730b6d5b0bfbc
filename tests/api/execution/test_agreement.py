"""What graphql-core answers, this executor answers: data, order of keys, and errors with path and locations."""

import pytest
from graphql import get_introspection_query, parse, validate

from tests.api.execution.agreement import assert_agreement
from tests.api.execution.toy import schema

ALL_LEAVES = "id name nickName legs weight tame mood strictMood born strictBorn extra tags grid strictGrid"
NULLABLE_LEAVES = "id name nickName legs weight tame mood born extra grid fails"

QUERIES = {
    "typename": "{ __typename self { __typename t: __typename } }",
    "nullable leaves": f"{{ loose {{ {NULLABLE_LEAVES} }} }}",
    "all leaves": f"{{ loose {{ {ALL_LEAVES} }} }}",
    "one error blanks the nearest nullable": "{ loose { name strictMood } }",
    "strict list": "{ creatures(first: 9) { name strictGrid } }",
    "strict root": '{ self { missing } strictCreature(id: "gone") { name } }',
    "strict inside strict": '{ self { strictSelf { strictCreature(id: "gone") { name } missing } missing } word }',
    "only the first error of a nulled part": '{ strictSelf { a: strictCreature(id: "gone") { id } missingStrict } b: missingStrict }',
    "an error before the one that nulls": "{ loose { fails strictMood strictGrid } }",
    "an error after the one that nulls": "{ loose { strictMood fails strictGrid } }",
    "an error below, before its parent is nulled": "{ loose { parent { strictMood fails } strictMood } }",
    "an error below, after its parent is nulled": "{ loose { strictMood parent { strictMood fails } } }",
    "lists of lists": "{ loose { grid } creatures(first: 2) { strictGrid } }",
    "batch with guilty parents": "{ loose { name shelter { title inhabitants { name } } } }",
    "exception as an element": "{ loose { name fails rivals { name } } }",
    "failing iterator": "{ lines }",
    "generator": "{ cats { lives name } }",
    "unions": """{ things { __typename ... on Cat { name } ...s ... on Dog { owner { ...s } } } }
        fragment s on Stone { mass under { __typename } }""",
    "interface fragments": "{ creatures(first: 4) { ... on Creature { name } ... on Dog { barks name } ... on Cat { lives } } }",
    "merged fields": "{ creatures { friends { name } } creatures { friends { id } name friends { name mood } } }",
    "merged through fragments": """{ creatures { ...a ...b } }
        fragment a on Creature { parent { name } ...b }
        fragment b on Creature { parent { id parent { name } } }""",
    "aliases": "{ a: creatures(first: 1) { x: name y: name } b: creatures(first: 2) { x: id } }",
    "arguments": '{ creature(id: "c1") { a: greets(name: "you") b: greets(name: "me", times: 2) c: greets(name: "no", times: null) } }',
    "enum and scalar arguments": '{ word(mood: WILD, at: "now", number: 5) w: word }',
    "input objects": '{ creatures(first: 9, where: {moods: [CALM, ODD], nameStarts: "K"}) { name mood } }',
    "missing keys": "{ missing self { missing } }",
    "is_type_of": "{ loose { name ... on Fish { tags } } }",
    "argument that cannot be null": "query ($n: Int = 1) { word(number: $n) }",
}  # fmt: skip


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries(query: str) -> None:
    assert not validate(schema, parse(query))
    assert_agreement(schema, query)


@pytest.mark.parametrize("fields", ALL_LEAVES.split(), ids=str)
def test_each_leaf(fields: str) -> None:
    assert_agreement(schema, f"{{ loose {{ name {fields} }} strict: creatures(first: 2) {{ {fields} }} }}")


@pytest.mark.parametrize("variables", [{}, {"yes": True}, {"yes": False}, {"yes": True, "n": 1}, {"yes": "x"}, {"yes": True, "n": None}])
def test_variables(variables: dict[str, object]) -> None:
    query = """query ($yes: Boolean!, $n: Int = 2, $moods: [Mood!]) {
        creatures(first: $n, where: {moods: $moods}) { name @skip(if: $yes) ...f @include(if: $yes) }
        word @include(if: $yes) @skip(if: false)
        self @skip(if: true) { word }
    }
    fragment f on Creature { id ... @skip(if: $yes) { mood } ... @include(if: $yes) { tags } }"""
    assert_agreement(schema, query, variables)


@pytest.mark.parametrize("moods", [["CALM"], "CALM", [], None, ["NO"], [None], 5])
def test_variable_inside_an_input_object(moods: object) -> None:
    query = "query ($moods: [Mood!]) { creatures(first: 9, where: {moods: $moods}) { name } }"
    assert_agreement(schema, query, {"moods": moods})


@pytest.mark.parametrize("name", [None, "a", "b", "c"])
def test_operation_name(name: str | None) -> None:
    assert_agreement(schema, "query a { word } query b { self { word } }", name=name)


def test_introspection() -> None:
    query = get_introspection_query(input_value_deprecation=True, specified_by_url=True, directive_is_repeatable=True)
    assert assert_agreement(schema, query)["__schema"]["queryType"]["name"] == "Query"


def test_introspection_of_a_type() -> None:
    assert_agreement(
        schema, '{ __type(name: "Cat") { name kind fields { name type { name ofType { name } } } } no: __type(name: "x") { name } }'
    )
