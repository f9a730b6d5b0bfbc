"""Random valid queries over a schema, for hypothesis."""

from typing import Any

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)
from hypothesis import strategies as st

VARIABLES = "$yes: Boolean! = true, $no: Boolean! = false, $two: Int = 2, $moods: [Mood!]"
DIRECTIVES = ["", "", "", "", "", " @skip(if: $yes)", " @skip(if: $no)", " @include(if: $yes)", " @include(if: false)"]
ARGUMENTS = {
    "Query.creature": ['(id: "c1")', '(id: "2")', '(id: "gone")', '(id: "unknown")', '(id: "p1")'],
    "Query.strictCreature": ['(id: "d1")', '(id: "f2")', '(id: "gone")'],
    "Query.creatures": ["", "(first: 9)", "(first: $two)", "(first: 4, where: {moods: $moods})", "(first: 2, where: {moods: [CALM]})"],
    "Query.word": ["", "(number: $two)", "(mood: WILD, number: 3)"],
    "friends": ["", "(first: 3)", "(first: $two)", "(first: 0)"],
    "greets": ['(name: "x")', '(name: "y", times: $two)'],
}


@st.composite
def queries(draw: Any, schema: GraphQLSchema) -> str:
    """A query with fragments, directives, aliases and duplicate fields; valid but for fragments or variables that it does not use."""
    fragments: list[tuple[str, GraphQLNamedType, str]] = []
    for number in range(draw(st.integers(0, 3))):
        kind = schema.type_map[draw(st.sampled_from(["Creature", "Cat", "Dog", "Thing", "Query", "Stone"]))]
        fragments.append((f"f{number}", kind, _selection(draw, schema, kind, 2, tuple(fragments))))
    assert schema.query_type is not None
    root = _selection(draw, schema, schema.query_type, 4, tuple(fragments))
    return f"query ({VARIABLES}) {root}\n" + "\n".join(f"fragment {name} on {kind.name} {body}" for name, kind, body in fragments)


def _selection(draw: Any, schema: GraphQLSchema, kind: Any, depth: int, fragments: tuple[Any, ...]) -> str:
    parts = [_part(draw, schema, kind, depth, fragments) for _ in range(draw(st.integers(1, 4)))]
    return "{ " + " ".join(part for part in parts if part) + " __typename }"


def _part(draw: Any, schema: GraphQLSchema, kind: Any, depth: int, fragments: tuple[Any, ...]) -> str:
    directive = draw(st.sampled_from(DIRECTIVES))
    choice = draw(st.integers(0, 9))
    near = [name for name, on, _ in fragments if _overlap(schema, kind, on)]
    if choice == 0 and near:
        return f"...{draw(st.sampled_from(near))}{directive}"
    if choice in {1, 2} and depth:
        on = draw(st.sampled_from([one for one in _composites(schema) if _overlap(schema, kind, one)]))
        return f"... on {on.name}{directive} {_selection(draw, schema, on, depth - 1, fragments)}"
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return _field(draw, schema, kind, depth, fragments, directive)
    return ""


def _field(draw: Any, schema: GraphQLSchema, kind: Any, depth: int, fragments: tuple[Any, ...], directive: str) -> str:
    fields = [item for item in kind.fields.items() if depth or not _is_composite(item[1])]
    name, definition = draw(st.sampled_from(fields))
    choices = ARGUMENTS.get(f"{kind.name}.{name}") or ARGUMENTS.get(name) or [""]
    number = draw(st.integers(0, len(choices) - 1))
    alias = f"{name}{number}: " if number else ""
    below = _selection(draw, schema, get_named_type(definition.type), depth - 1, fragments) if _is_composite(definition) else ""
    return f"{alias}{name}{choices[number]}{directive} {below}"


def _is_composite(definition: GraphQLField) -> bool:
    return is_composite_type(get_named_type(definition.type))


def _composites(schema: GraphQLSchema) -> list[GraphQLNamedType]:
    return [kind for name, kind in schema.type_map.items() if is_composite_type(kind) and not name.startswith("__")]


def _overlap(schema: GraphQLSchema, one: Any, other: Any) -> bool:
    return bool(_possible(schema, one) & _possible(schema, other))


def _possible(schema: GraphQLSchema, kind: Any) -> set[str]:
    return {one.name for one in schema.get_possible_types(kind)} if is_abstract_type(kind) else {kind.name}
