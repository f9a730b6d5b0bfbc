"""SQL is constant and flat: of every field of every type, one and two levels deep, whether a list holds few items or many."""

from typing import Any, NamedTuple

import pytest
from django.db import transaction
from graphql import get_named_type, is_composite_type

from tests.api.types.counting import statements
from tests.api.types.walking import called, implementing, own_fields, paths, query, selected, types_below
from tests.library import stock

FEW, MANY = (16, 2, 24), (40, 6, 72)  # items of each type, sites, items of a list

BUDGET = 3  # statements that a field may add to what leads to it
DEARER = {
    ("Column", "items"): 5,  # their columns, pins, items, the items' rows, the total
    ("HomePanel", "items"): 4,  # the columns that fill them, pins, items, the items' rows
    ("TopicSection", "items"): 5,
}

pytestmark = pytest.mark.django_db

PATHS = paths()


class Count(NamedTuple):
    alone: int
    nested: int | None


@pytest.fixture(scope="module")
def counts(django_db_setup: Any, django_db_blocker: Any) -> dict[tuple[int, int, int], dict[tuple[str, str], Count]]:
    """Statements of every field, above those of the way to it, for few items and for many."""
    with django_db_blocker.unblock():
        return {size: counted(*size) for size in (FEW, MANY)}


def counted(size: int, sites: int, first: int) -> dict[tuple[str, str], Count]:
    with transaction.atomic():
        names = stock.fill(size, sites)
        variables = {"first": first, "item": names.items["organisation"][0]}
        found = {}
        statements(query((), "sites { code }"), variables)  # sites and terms are read once
        for name, path in PATHS.items():
            told = variables | {"types": types_below(implementing(path))}
            way = statements(query(path, "__typename"), told)
            for field, definition in own_fields(name):
                found[name, field] = count(path, name, field, definition, told, way)
        transaction.set_rollback(True)
    return found


def count(path: Any, name: str, field: str, definition: Any, told: dict[str, Any], way: int) -> Count:
    text, kind = called(name, field, definition), get_named_type(definition.type)
    if not is_composite_type(kind):
        return Count(statements(query(path, text), told) - way, None)
    alone, nested = (statements(query(path, f"{text} {selected(kind.name, depth)}"), told) - way for depth in (0, 1))
    return Count(alone, nested)


def budget(name: str, field: str) -> int:
    return DEARER.get((name, field), BUDGET)


@pytest.mark.parametrize("name", PATHS)
def test_fields_keep_their_budgets(counts: Any, name: str) -> None:
    dear = {
        field: found.alone
        for (owner, field), found in counts[MANY].items()
        if owner == name and found.alone > budget(name, field)
    }
    assert not dear


@pytest.mark.parametrize("name", PATHS)
def test_statements_do_not_grow_with_the_lists(counts: Any, name: str) -> None:
    grown = {
        field: (few, counts[MANY][owner, field])
        for (owner, field), few in counts[FEW].items()
        if owner == name and (counts[MANY][owner, field].alone > few.alone or (counts[MANY][owner, field].nested or 0) > (few.nested or 0))
    }
    assert not grown
