"""Selections of everything that a type can answer, made from the schema that the server describes.

A *node* is what has a life of its own: items, sites, terms. A selection of a node with `links` 0 has its plain values, with 1 also
everything that hangs on it, other nodes with their plain values. Every public node is met with 1, so every field of each is read.
"""

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_enum_type,
    is_leaf_type,
    is_required_argument,
)

from tests.security.canary.pens import Untaught

ITEM = "ContentItem"
OTHER_NODES = {"Site", "Term"}
NESTED = 3  # how often a type may stand inside itself: menus have three levels

# Arguments of fields below the root. None: left out.
ARGUMENTS = {
    "first": "100", "filter": "{includeArchived: true}", "after": None, "page": None, "sort": None, "scheme": None, "locale": None,
    "menu": '"main"',
}  # fmt: skip


class Selections:
    """`text(type, links)` is a selection; `fragments` must stand in the document beside it."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self.schema = schema
        self.fragments: dict[str, str] = {}
        self.reached: set[tuple[str, str]] = set()

    def is_node(self, kind: GraphQLNamedType) -> bool:
        return kind.name in {ITEM, *OTHER_NODES} or any(one.name == ITEM for one in getattr(kind, "interfaces", ()))

    def text(self, kind: GraphQLNamedType, links: int, above: tuple[str, ...] = ()) -> str:
        """In braces; nothing for what has no fields."""
        if is_leaf_type(kind):
            return ""
        if not self.is_node(kind):
            return self._fields(kind, links, (*above, kind.name))
        name = f"{kind.name}{links}"
        if name not in self.fragments:
            self.fragments[name] = ""
            self.fragments[name] = f"fragment {name} on {kind.name} {self._fields(kind, links, (kind.name,))}"
        return f"{{ ...{name} }}"

    def _fields(self, kind: GraphQLNamedType, links: int, above: tuple[str, ...]) -> str:
        """An interface's fields once, then what each type has beyond them."""
        shared = getattr(kind, "fields", {})
        parts = ["__typename", *self._each(kind, shared, links, above)]
        if isinstance(kind, GraphQLInterfaceType):
            for one in self.schema.get_possible_types(kind):
                own = {name: field for name, field in one.fields.items() if name not in shared}
                if found := list(self._each(one, own, links, above)):
                    parts.append(f"... on {one.name} {{ {' '.join(found)} }}")
        return f"{{ {' '.join(parts)} }}"

    def _each(self, kind: GraphQLNamedType, fields: dict[str, GraphQLField], links: int, above: tuple[str, ...]) -> list[str]:
        found = []
        for name, field in fields.items():
            inner = get_named_type(field.type)
            into_node = self.is_node(inner)
            if not is_leaf_type(inner) and (links == 0 or above.count(inner.name) >= NESTED):
                continue
            self.reached.add((kind.name, name))
            found.append(f"{name}{self._arguments(name, field)} {self.text(inner, links - into_node, () if into_node else above)}".strip())
        return found

    def _arguments(self, name: str, field: GraphQLField) -> str:
        given = []
        for argument, definition in field.args.items():
            kind = get_named_type(definition.type)
            if is_enum_type(kind) and is_required_argument(definition):
                given.append(f"{argument}: {next(iter(kind.values))}")
            elif argument not in ARGUMENTS:
                raise Untaught(f"{name}({argument}:): say in {__name__}.ARGUMENTS what the crawler gives there.")
            elif ARGUMENTS[argument] is not None:
                given.append(f"{argument}: {ARGUMENTS[argument]}")
        return f"({', '.join(given)})" if given else ""


def every_field(schema: GraphQLSchema) -> set[tuple[str, str]]:
    """(type, field) of everything that can be asked, root fields left out; an interface's fields are the interface's."""
    found: set[tuple[str, str]] = set()
    for kind in schema.type_map.values():
        if kind.name.startswith("__") or kind is schema.query_type or not isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            continue
        shared = {name for one in kind.interfaces for name in one.fields}
        found |= {(kind.name, name) for name in kind.fields if name not in shared}
    return found
