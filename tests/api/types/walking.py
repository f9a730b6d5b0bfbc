"""Queries for every field of every type that can be reached, read off the schema."""

from collections.abc import Iterator
from typing import Any

from graphql import GraphQLField, get_named_type, is_composite_type, is_interface_type, is_required_argument

from api.schema import schema
from cms.library import registry

SCHEMA = schema.graphql_schema
VARIABLES = "query ($first: Int, $types: [DocumentType!], $item: ID!)"
ARGUMENTS = {
    "code": '"portal"', "site": '"portal"', "path": '"/news_article-0/"', "contentId": "$item", "menu": '"main"', "scheme": "REGION",
    "name": "CARD", "by": "THEME", "text": '"title"',
}  # fmt: skip
ROOTS = {
    "items": "(first: $first, sort: PUBLISHED_ASC, filter: {documentTypes: $types})",
    "changes": "(first: $first)",
    "search": '(text: "title", first: $first)',
}

Path = tuple[str, ...]


def paths() -> dict[str, Path]:
    """How to come to each type: from `items` to what every item answers, to everything else by the shortest way."""
    items = ("items" + ROOTS["items"], "nodes")
    found: dict[str, Path] = {"Query": (), "ContentItem": items}
    found |= {one.name: (*items, f"... on {one.name}") for one in SCHEMA.get_possible_types(SCHEMA.type_map["ContentItem"])}
    waiting = list(found)
    while waiting:
        name = waiting.pop(0)
        for field, definition in own_fields(name):
            kind = get_named_type(definition.type)
            if not is_composite_type(kind) or kind.name in found:
                continue
            path = (*found[name], called(name, field, definition))
            found[kind.name] = path
            waiting.append(kind.name)
            for one in SCHEMA.get_possible_types(kind) if is_interface_type(kind) else ():
                found[one.name] = (*path, f"... on {one.name}")
                waiting.append(one.name)
    return found


def own_fields(name: str) -> Iterator[tuple[str, GraphQLField]]:
    """The fields of a type that it does not have from an interface."""
    kind: Any = SCHEMA.type_map[name]
    shared = {field for one in kind.interfaces for field in one.fields}
    yield from ((field, definition) for field, definition in kind.fields.items() if field not in shared)


def called(name: str, field: str, definition: GraphQLField) -> str:
    """The field with the arguments that it must have."""
    if name == "Query" and field in ROOTS:
        return field + ROOTS[field]
    needed = [f"{argument}: {ARGUMENTS[argument]}" for argument, one in definition.args.items() if is_required_argument(one)]
    return f"{field}({', '.join(needed)})" if needed else field


def selected(name: str, depth: int) -> str:
    """Everything that a type answers, so many levels of objects deep; plain values alone at depth 0."""
    kind: Any = SCHEMA.type_map[name]
    parts = ["__typename", *fields(name, kind.fields.items(), depth)]
    for one in SCHEMA.get_possible_types(kind) if is_interface_type(kind) else ():
        parts.append(f"... on {one.name} {{ __typename {' '.join(fields(one.name, own_fields(one.name), depth))} }}")
    return f"{{ {' '.join(parts)} }}"


def fields(name: str, some: Any, depth: int) -> Iterator[str]:
    for field, definition in some:
        kind = get_named_type(definition.type)
        if not is_composite_type(kind):
            yield called(name, field, definition)
        elif depth:
            yield f"{called(name, field, definition)} {selected(kind.name, depth - 1)}"


def query(path: Path, selection: str) -> str:
    text = f"{{ {selection} }}"
    for step in reversed(path):
        text = f"{{ {step} {text} }}"
    return f"{VARIABLES} {text}"


def types_below(name: str) -> list[str]:
    """The document types that a GraphQL type stands for; all of them for any other."""
    found = [kind.name.upper() for kind in registry.all_types() if kind.document.__name__ == name]
    return found or [kind.name.upper() for kind in registry.all_types()]


def implementing(path: Path) -> str:
    """The type of item that a path goes through."""
    casts = [step.removeprefix("... on ") for step in path if step.startswith("... on ")]
    return casts[0] if casts else ""
