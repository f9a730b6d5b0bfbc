"""Errors of fields: where each belongs in the answer, and how far its null reaches.

Values fail level by level, but the answer must be the same as if fields had been executed one after another, depth first:
a failure inside a part that an earlier one has made null does not count.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from graphql import GraphQLError, GraphQLNonNull, GraphQLOutputType, located_error

if TYPE_CHECKING:
    from api.execution.plan import FieldPlan, TypePlan

Node = dict[str, Any]
Indices = tuple[int, ...]


class Failure(NamedTuple):
    """A value that could not be served: ``owner[field.key]``, or an element of the list there."""

    owner: Node
    field: "FieldPlan"
    indices: Indices
    error: Exception


class Place(NamedTuple):
    """Where an object stands in the answer."""

    owner: Node | None
    key: str
    indices: Indices


class Position(NamedTuple):
    """A place that may become null, and its path from the root."""

    place: Place
    path: tuple[str | int, ...]


class Settlement:
    """Works out, once execution is over, which failures are reported and what becomes null."""

    def __init__(self, data: Node, objects: Iterator[tuple["TypePlan", Sequence[Node]]]) -> None:
        self._plans = {id(node): plan for plan, nodes in objects for node in nodes}
        self._places: dict[int, Place] = {id(data): Place(None, "", ())}
        self._find(data)

    def settle(self, failures: Sequence[Failure]) -> tuple[list[GraphQLError], bool]:
        """Null what must be null; return the errors in order, and whether the root itself is null."""
        nulled: dict[tuple[str | int, ...], Place] = {}
        errors: list[GraphQLError] = []
        for failure in sorted(failures, key=self._order):
            path = self._path(Place(failure.owner, failure.field.key, failure.indices))
            if any(path[:length] in nulled for length in range(len(path) + 1)):
                continue
            position = self._nullable(failure)
            nulled[position.path] = position.place
            errors.append(located_error(failure.error, failure.field.nodes, list(path)))
        for place in nulled.values():
            _make_null(place)
        errors.sort(key=lambda error: (error.locations or [], error.path or [], error.message))
        return errors, () in nulled

    def _find(self, root: Node) -> None:
        waiting = [root]
        while waiting:
            owner = waiting.pop()
            for key, value in owner.items():
                for indices, node in _nodes(value, ()):
                    if id(node) in self._plans:
                        self._places[id(node)] = Place(owner, key, indices)
                        waiting.append(node)

    def _path(self, place: Place) -> tuple[str | int, ...]:
        path: list[str | int] = []
        while place.owner is not None:
            path[:0] = [place.key, *place.indices]
            place = self._places[id(place.owner)]
        return tuple(path)

    def _order(self, failure: Failure) -> list[int]:
        order: list[int] = []
        place = Place(failure.owner, failure.field.key, failure.indices)
        while place.owner is not None:
            order[:0] = [list(place.owner).index(place.key), *place.indices]
            place = self._places[id(place.owner)]
        return order

    def _nullable(self, failure: Failure) -> Position:
        place = Place(failure.owner, failure.field.key, failure.indices)
        kind = failure.field.return_type
        while True:
            inner = _innermost_nullable(kind, place.indices)
            if inner is not None:
                place = place._replace(indices=inner)
                return Position(place, self._path(place))
            place = self._places[id(place.owner)]
            if place.owner is None:
                return Position(place, ())
            kind = self._plans[id(place.owner)].field(place.key).return_type


def _innermost_nullable(kind: GraphQLOutputType, indices: Indices) -> Indices | None:
    found: Indices | None = None
    for length in range(len(indices) + 1):
        if not isinstance(kind, GraphQLNonNull):
            found = indices[:length]
        else:
            kind = kind.of_type
        kind = getattr(kind, "of_type", kind)
    return found


def _nodes(value: Any, indices: Indices) -> Iterator[tuple[Indices, Node]]:
    if isinstance(value, dict):
        yield indices, value
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from _nodes(element, (*indices, index))


def _make_null(place: Place) -> None:
    if place.owner is None:
        return
    container: Any = place.owner
    steps: list[str | int] = [place.key, *place.indices]
    for step in steps[:-1]:
        container = container[step]
        if container is None:
            return
    container[steps[-1]] = None
