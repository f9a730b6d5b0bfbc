"""SQL is constant and flat: of every field of every type, one and two levels deep, whether a list holds few items or many."""

from typing import Any, NamedTuple

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from graphql import get_named_type, is_composite_type

from search.engines import choosing
from search.indexing.rebuilding import rebuild
from tests.api.client import data
from tests.api.types.counting import statements
from tests.api.types.walking import SCHEMA, called, fields, implementing, own_fields, paths, query, selected, types_below
from tests.library import stock
from tests.search import serving

FEW, MANY = (12, 2, 24), (30, 6, 60)  # items of each type, sites, items of a list

KNOWN_ALREADY = 3  # statements that a short answer saves where it shows nothing that it has not shown before
BUDGET = 3  # statements that a field may add to what leads to it
DEARER = {
    ("Column", "items"): 5,  # their columns, pins, items, the items' rows, the total
    ("HomePanel", "items"): 4,  # the columns that fill them, pins, items, the items' rows
    ("TopicSection", "items"): 5,
    ("Query", "suggest"): 4,  # the words of editors, what sounds so, past queries, the items
}

pytestmark = pytest.mark.django_db

PATHS = paths()


class Count(NamedTuple):
    alone: int
    nested: int | None


@pytest.fixture(scope="module")
def counts(django_db_setup: Any, django_db_blocker: Any, tmp_path_factory: Any) -> dict[tuple[int, int, int], dict[tuple[str, str], Count]]:
    """Statements of every field, above those of the way to it, for few items and for many."""
    with django_db_blocker.unblock(), serving.embedded(tmp_path_factory.mktemp("search")):
        return {size: counted(*size) for size in (FEW, MANY)}


def counted(size: int, sites: int, first: int) -> dict[tuple[str, str], Count]:
    with transaction.atomic():
        names = stock.fill(size, sites)
        rebuild(choosing.engine())
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
    dear = {field: found.alone for (owner, field), found in counts[MANY].items() if owner == name and found.alone > budget(name, field)}
    assert not dear


@pytest.mark.parametrize("name", PATHS)
def test_statements_do_not_grow_with_the_lists(counts: Any, name: str) -> None:
    both = {field: (few, counts[MANY][owner, field]) for (owner, field), few in counts[FEW].items() if owner == name}
    assert not {field: found for field, found in both.items() if found[1].alone > found[0].alone}
    assert not {field: found for field, found in both.items() if (found[1].nested or 0) > (found[0].nested or 0) + KNOWN_ALREADY}


WHOLE = {
    "a page": (20, 'query ($site: ID!) {{ route(site: $site, path: "/news_article-0/") {{ kind site {{ code }} item {everything} }} }}'),
    "a front page": (
        22,
        "query ($site: ID!) {{ site(code: $site) {{ name logo {{ alt }} alerts {{ title item {{ title }} }} home {everything} }} }}",
    ),
    "a list": (26, "query ($site: ID!) {{ items(site: $site, first: 100) {{ totalCount nodes {everything} }} }}"),
    "a list of columns": (
        30,
        "query {{ items(first: 100, filter: {{documentTypes: [COLUMN, HOME_PAGE, TOPIC]}}) {{ totalCount nodes {everything} }} }}",
    ),
    "the ledger": (23, "query {{ changes(first: 100) {{ pageInfo {{ endCursor }} nodes {{ kind site {{ code }} item {everything} }} }} }}"),
}


@pytest.mark.parametrize("size", [FEW, MANY])
def test_whole_answers_keep_their_budgets(size: Any) -> None:
    """By HTTP: the limits admit them."""
    stock.fill(*size[:2])
    data("{ sites { code } }")
    kind = SCHEMA.type_map["ContentItem"]
    everything = f"{{ {' '.join(fields('ContentItem', kind.fields.items(), 1))} }}"
    for name, (most, text) in WHOLE.items():
        with CaptureQueriesContext(connection) as captured:
            assert data(text.format(everything=everything), site="portal"), name
        assert len(captured) <= most, (name, len(captured))
