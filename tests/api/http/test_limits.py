"""Each limit refuses with a code, the limit and what to do, before anything is executed; ordinary large queries pass."""

import time

import pytest
from graphql import get_introspection_query

from api.http.limits import Limits
from api.http.view import GraphQLView
from tests.api.http.toy import GRAPHQL, State, code, post, told


def nested(levels: int) -> str:
    """A query whose deepest field is this deep."""
    return "{ item(id: 1) " + "{ related(first: 1) " * (levels - 2) + "{ id }" + " }" * (levels - 1)


def chained(levels: int) -> str:
    """The same depth hidden in fragments."""
    parts = [f"fragment f{level} on Item {{ links {{ ...f{level + 1} }} }}" for level in range(levels)]
    return "{ item(id: 1) { ...f0 } } " + " ".join(parts) + f" fragment f{levels} on Item {{ id }}"


def doubling(levels: int) -> str:
    """A billion laughs: each fragment holds the next twice, under aliases."""
    parts = [f"fragment f{level} on Item {{ a: links {{ ...f{level + 1} }} b: links {{ ...f{level + 1} }} }}" for level in range(levels)]
    return "{ item(id: 1) { ...f0 } } " + " ".join(parts) + f" fragment f{levels} on Item {{ id }}"


REFUSED = {
    "tokens": ("{ " + "who " * 4000 + "}", "tokens"),
    "comments": ("#\n" * 1000 + "{ who }", "comments"),
    "depth": (nested(16), "levels of fields"),
    "depth in fragments": (chained(20), "levels of fields"),
    "depth of inline fragments": ("{ " + "... { " * 150 + "who" + " }" * 150 + " }", "levels of fields"),
    "aliases": ("{ " + " ".join(f"a{number}: who" for number in range(61)) + " }", "aliases"),
    "aliases in fragments": (doubling(8), "aliases"),
    "aliases in introspection": (
        "{ __schema { " + " ".join(f"a{number}: queryType {{ name }}" for number in range(61)) + " } }",
        "aliases",
    ),
    "root fields": ("{ " + " ".join(f"... {{ a{number % 10}: who }}" for number in range(31)) + " }", "root fields"),
    "repeated fields": ("{ item(id: 1) { " + "id " * 60 + "} }", "repeated fields"),
    "fragments": ("{ who } " + " ".join(f"fragment f{number} on Query {{ who }}" for number in range(61)), "fragments"),
    "cost of nested pages": ("{ items(first: 100) { nodes { related(first: 100) { related(first: 20) { id } } } } }", "objects"),
    "cost of plain lists": ("{ sites { items { nodes { links { links { links { links { id } } } } } } } }", "objects"),
}


@pytest.mark.parametrize(("query", "what"), REFUSED.values(), ids=REFUSED.keys())
def test_refused(state: State, query: str, what: str) -> None:
    response = post(state.view(), {"query": query}, GRAPHQL)
    assert (response.status_code, code(response)) == (422, "TOO_COMPLEX")
    message = told(response)["errors"][0]["message"]
    assert what in message
    assert "the limit is" in message
    assert "Ask for fewer" in message
    assert state.contexts == 0


@pytest.mark.parametrize(
    "query",
    [
        "{ items(first: 100) { nodes { id title "
        "body { id ... on TextBlock { text picture { url } } ... on GalleryBlock { images { url } } } "
        + "related { id title site { code } } "
        + " ".join(f"l{number}: links {{ id title site {{ code }} }}" for number in range(12))
        + " } total } }",
        nested(15),
        "{ " + " ".join(f"a{number}: who" for number in range(30)) + " }",
        get_introspection_query(input_value_deprecation=True, specified_by_url=True, directive_is_repeatable=True),
    ],
)
def test_admitted(view: GraphQLView, query: str) -> None:
    response = post(view, {"query": query}, GRAPHQL)
    assert response.status_code == 200, told(response)


def test_introspection_is_free_but_not_endless(view: GraphQLView) -> None:
    deep = "{ __type(name: Item) { " + "ofType { " * 30 + "name" + " }" * 32
    response = post(view, {"query": deep.replace("Item", '"Item"')}, GRAPHQL)
    assert told(response)["extensions"]["cost"]["used"] == 0
    response = post(view, {"query": "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"}, GRAPHQL)
    assert (response.status_code, code(response)) == (422, "BAD_REQUEST")


def test_fragment_cycles_are_invalid(view: GraphQLView) -> None:
    query = "{ item(id: 1) { ...a } } fragment a on Item { links { ...b } } fragment b on Item { links { ...a } }"
    response = post(view, {"query": query}, GRAPHQL)
    assert (response.status_code, code(response)) == (422, "BAD_REQUEST")


def test_no_suggestions_and_few_errors(view: GraphQLView) -> None:
    response = post(view, {"query": "{ whom itemz " + " ".join(f"x{number}" for number in range(28)) + " }"})
    errors = told(response)["errors"]
    assert len(errors) == view.limits.reported_errors + 1
    assert "Did you mean" not in response.content.decode()


def test_no_suggestions_for_variables(view: GraphQLView) -> None:
    body = {"query": "query ($f: Filter) { items(filter: $f) { total } }", "variables": {"f": {"nam": "x"}}}
    assert "Did you mean" not in post(view, body).content.decode()


def test_few_errors_for_variables(view: GraphQLView) -> None:
    body = {"query": "query ($f: Filter) { items(filter: $f) { total } }", "variables": {"f": {"tags": [None] * 1000}}}
    assert len(told(post(view, body))["errors"]) < 20


@pytest.mark.parametrize("query", [doubling(50), "{ " + "...f " * 200 + "} fragment f on Query { who }", "{ " * 900 + " }" * 900])
def test_hostile_documents_are_refused_soon(view: GraphQLView, query: str) -> None:
    started = time.perf_counter()
    post(view, {"query": query})
    assert time.perf_counter() - started < 1


def test_limits_can_be_set(state: State) -> None:
    response = post(state.view(limits=Limits(cost=5)), {"query": "{ sites { code } }"}, GRAPHQL)
    assert code(response) == "TOO_COMPLEX"
