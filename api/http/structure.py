"""The shape of a document, fragments expanded, before it is compared with the schema."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from api.http.limits import Limits, check, over

MAX_NESTING = 100
INTROSPECTION = {"__schema", "__type"}


class Size(NamedTuple):
    """Of a selection: its depth in fields, and how many aliases, fields of its own level and repeated names it holds."""

    depth: int = 0
    aliases: int = 0
    fields: int = 0
    repeats: int = 0


class Structure:
    """Measures the operations of a document. Cycles of fragments count once; validation complains of them."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self.limits = limits
        self.operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
        self.fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
        self._sizes: dict[str, Size] = {}

    def check(self) -> None:
        """Refuse a document that is too large in some respect; raises Refusal."""
        limits = self.limits
        check("fragments", "片段数", len(self.fragments), limits.fragments)
        for size in self._definitions():
            check("levels of fields", "嵌套层数", size.depth, limits.depth)
            check("aliases", "别名数", size.aliases, limits.aliases)
            check("root fields", "根字段数", size.fields, limits.root_fields)
            check("repeated fields", "重复字段数", size.repeats, limits.repeats)

    def _definitions(self) -> Iterator[Size]:
        for operation in self.operations:
            yield self._selection(operation.selection_set, 0)
        for name in self.fragments:
            yield self._fragment(name, 0)._replace(fields=0)

    def _selection(self, selections: SelectionSetNode | None, level: int) -> Size:
        if selections is None:
            return Size()
        if level > MAX_NESTING:
            raise over("levels of fields", "嵌套层数", self.limits.depth)
        sizes = [self._part(part, level + 1) for part in selections.selections]
        names = Counter(_name(part) for part in selections.selections)
        repeats = sum(count - 1 for count in names.values())
        return Size(
            max(size.depth for size in sizes),
            sum(size.aliases for size in sizes),
            sum(size.fields for size in sizes),
            sum(size.repeats for size in sizes) + repeats,
        )

    def _part(self, part: object, level: int) -> Size:
        if isinstance(part, FieldNode):
            below = self._selection(part.selection_set, level)
            depth = 0 if part.name.value in INTROSPECTION else below.depth + 1
            return Size(depth, below.aliases + (part.alias is not None), 1, below.repeats)
        if isinstance(part, InlineFragmentNode):
            return self._selection(part.selection_set, level)
        return self._fragment(part.name.value, level) if isinstance(part, FragmentSpreadNode) else Size()

    def _fragment(self, name: str, level: int) -> Size:
        if name not in self._sizes:
            self._sizes[name] = Size()
            definition = self.fragments.get(name)
            self._sizes[name] = self._selection(definition.selection_set if definition else None, level)
        return self._sizes[name]


def _name(part: object) -> str:
    if isinstance(part, FieldNode):
        return part.alias.value if part.alias else part.name.value
    return f"...{part.name.value}" if isinstance(part, FragmentSpreadNode) else f"... {id(part)}"
