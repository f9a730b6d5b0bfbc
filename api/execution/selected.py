"""Which fields a query asks for below a field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, SelectionSetNode
from graphql.execution.collect_fields import should_include_node


class Selected:
    """The sub-selection of some field nodes, looked into by name; fragments are followed whatever their type."""

    __slots__ = ("_found", "_fragments", "_nodes", "_variables")

    def __init__(self, nodes: Sequence[FieldNode], fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]) -> None:
        self._nodes = nodes
        self._fragments = fragments
        self._variables = variables if isinstance(variables, dict) else dict(variables)
        self._found: dict[str, bool] | None = None

    def has(self, path: str) -> bool:
        """Whether the field at this dotted path of field names is asked for."""
        if self._found is None:
            self._found = {}
        if path not in self._found:
            self._found[path] = bool(self._find(path.split(".")))
        return self._found[path]

    def _find(self, names: Sequence[str]) -> Sequence[FieldNode]:
        nodes = self._nodes
        for name in names:
            nodes = [child for node in nodes for child in self._children(node.selection_set, set()) if child.name.value == name]
        return nodes

    def _children(self, selection_set: SelectionSetNode | None, seen: set[str]) -> Iterator[FieldNode]:
        for selection in selection_set.selections if selection_set else ():
            if not should_include_node(self._variables, selection):  # type: ignore[arg-type]
                continue
            if isinstance(selection, FieldNode):
                yield selection
            elif not isinstance(selection, FragmentSpreadNode):
                yield from self._children(selection.selection_set, seen)  # type: ignore[attr-defined]
            elif selection.name.value not in seen:
                seen.add(selection.name.value)
                fragment = self._fragments.get(selection.name.value)
                yield from self._children(fragment.selection_set if fragment else None, seen)
