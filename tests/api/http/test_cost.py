"""The cost of a query: objects, multiplied through lists."""

from typing import Any

import pytest

from api.http.limits import Limits
from tests.api.http.toy import State, post, told

COSTS: dict[str, tuple[str, dict[str, Any], int]] = {
    "values": ("{ who echo }", {}, 0),
    "an object": ("{ item(id: 1) { title } }", {}, 1),
    "a plain list": ("{ sites { code } }", {}, 10),
    "a known list": ("{ item(id: 1) { body { id } } }", {}, 41),
    "a connection": ("{ items(first: 5) { nodes { id } } }", {}, 6),
    "its default page": ("{ items { nodes { id } } }", {}, 21),
    "both ways of its lists": ("{ items(first: 5) { nodes { id } edges { node { id } } } }", {}, 1 + 5 + 10),
    "only its total": ("{ items(first: 100) { total } }", {}, 1),
    "nested": ("{ items(first: 5) { nodes { links { site { code } } } } }", {}, 1 + 5 * (1 + 10 * 2)),
    "a variable": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": 7}, 8),
    "a variable twice": ("query ($n: Int!) { items(first: $n) { nodes { related(first: $n) { id } } } }", {"n": 3}, 1 + 3 * 4),
    "a variable not given": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {}, 21),
    "a variable's default": ("query ($n: Int = 4) { items(first: $n) { nodes { id } } }", {}, 5),
    "null": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": None}, 21),
    "a literal null": ("{ item(id: 1) { related(first: null) { id } } }", {}, 11),
    "negative": ("{ items(first: -5) { nodes { id } } }", {}, 1),
    "negative variable": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": -5}, 1),
    "past the largest page": ("{ items(first: 2000000000) { nodes { id } } }", {}, 101),
    "past it by variable": ("query ($n: Int) { items(first: $n) { nodes { id } } }", {"n": 2000000000}, 101),
    "exclusive fragments": (
        "{ item(id: 1) { body { ... on TextBlock { picture { url } } ... on GalleryBlock { images { url } } } } }",
        {},
        1 + 40 * (1 + 10),
    ),
    "merged fields": ("{ item(id: 1) { links { id } links { title } ...f } } fragment f on Item { links { site { code } } }", {}, 21),
    "aliases": ("{ a: item(id: 1) { id } b: item(id: 2) { id } }", {}, 2),
    "skipped": ("query ($no: Boolean!) { sites @skip(if: $no) { code } item(id: 1) { id } }", {"no": True}, 1),
    "not skipped": ("query ($no: Boolean!) { sites @skip(if: $no) { code } item(id: 1) { id } }", {"no": False}, 11),
    "introspection": ("{ __schema { types { fields { name } } } __type(name: \"Item\") { name } }", {}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("query", "variables", "cost"), COSTS.values(), ids=COSTS.keys())
def test_cost(state: State, query: str, variables: dict[str, Any], cost: int) -> None:
    view = state.view(limits=Limits(cost=12345))
    response = told(post(view, {"query": query, "variables": variables}))
    assert response["extensions"]["cost"] == {"used": cost, "limit": 12345}
