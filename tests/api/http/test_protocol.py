"""Methods, media types, statuses and headers, as GraphQL over HTTP says."""

from typing import Any

import pytest

from api.http.view import GraphQLView
from tests.api.http.toy import ADDRESS, GRAPHQL, code, get, post, requests, told

QUERY = '{ item(id: "1") { title } }'
DATA = {"item": {"title": "题"}}


def test_post(view: GraphQLView) -> None:
    response = post(view, {"query": QUERY})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert told(response) == {"data": DATA, "extensions": {"cost": {"used": 1, "limit": view.limits.cost}}}


def test_get(view: GraphQLView) -> None:
    response = get(view, {"query": QUERY, "variables": "", "operationName": "", "extensions": "{}", "other": "1"})
    assert (response.status_code, told(response)["data"]) == (200, DATA)


def test_head(view: GraphQLView) -> None:
    response = view(requests.head(ADDRESS, {"query": QUERY}, headers={"Accept": "application/json"}))
    assert response.status_code == 200
    assert response["ETag"]


def test_chinese_is_not_escaped(view: GraphQLView) -> None:
    assert "题".encode() in post(view, {"query": QUERY}).content


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, GRAPHQL),
        ("", GRAPHQL),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/json", "application/json"),
        ("application/json, application/graphql-response+json", "application/json"),
        ("application/json;q=0.5, application/graphql-response+json", GRAPHQL),
        (f"{GRAPHQL}; charset=utf-8, application/json; charset=utf-8", GRAPHQL),
        ("text/html, application/json;q=0.1", "application/json"),
        ("application/graphql-response+json;q=0, */*", "application/json"),
    ],
)
def test_accept(view: GraphQLView, accept: str | None, kind: str) -> None:
    response = get(view, {"query": QUERY}, accept)
    assert (response.status_code, response["Content-Type"]) == (200, f"{kind}; charset=utf-8")


@pytest.mark.parametrize("accept", ["text/html", "image/png", "application/xml;q=0.9", "application/json;q=0"])
def test_not_acceptable(view: GraphQLView, accept: str) -> None:
    response = get(view, {"query": QUERY}, accept)
    assert (response.status_code, code(response)) == (406, "NOT_ACCEPTABLE")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods(view: GraphQLView, method: str) -> None:
    response = view(requests.generic(method, ADDRESS))
    assert (response.status_code, response["Allow"], code(response)) == (405, "GET, HEAD, OPTIONS, POST", "METHOD_NOT_ALLOWED")


def test_options(view: GraphQLView) -> None:
    response = view(requests.options(ADDRESS))
    assert (response.status_code, response["Allow"], response.content) == (204, "GET, HEAD, OPTIONS, POST", b"")


def test_mutation_by_get(view: GraphQLView) -> None:
    response = get(view, {"query": "mutation { x }"})
    assert (response.status_code, response["Allow"], code(response)) == (405, "POST", "METHOD_NOT_ALLOWED")


@pytest.mark.parametrize("query", ["mutation { x }", "subscription { x }"])
def test_only_queries(view: GraphQLView, query: str) -> None:
    response = post(view, {"query": query}, GRAPHQL)
    assert (response.status_code, code(response)) == (422, "BAD_REQUEST")


@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "text/plain",
        "",
        "application/json; charset=gbk",
        "application/jsonp",
    ],
)
def test_content_types(view: GraphQLView, kind: str) -> None:
    response = post(view, {"query": QUERY}, kind=kind)
    assert (response.status_code, code(response)) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", 'APPLICATION/JSON; charset="UTF-8"'])
def test_json_content_types(view: GraphQLView, kind: str) -> None:
    assert post(view, {"query": QUERY}, kind=kind).status_code == 200


CASES: dict[str, tuple[dict[str, Any], int, str]] = {
    "syntax": ({"query": "{"}, 400, "BAD_REQUEST"),
    "validation": ({"query": "{ nothing }"}, 422, "BAD_REQUEST"),
    "no such operation": ({"query": QUERY, "operationName": "x"}, 422, "BAD_REQUEST"),
    "which operation": ({"query": "query a { who } query b { who }"}, 422, "BAD_REQUEST"),
    "no operation": ({"query": "fragment f on Query { who }"}, 422, "BAD_REQUEST"),
    "variables": ({"query": "query ($n: Int!) { echo(number: $n) }", "variables": {"n": "x"}}, 422, "BAD_REQUEST"),
    "cost": ({"query": "{ items(first: 100) { nodes { related(first: 100) { related(first: 100) { id } } } } }"}, 422, "TOO_COMPLEX"),
}


@pytest.mark.parametrize(("body", "status", "expected"), CASES.values(), ids=CASES.keys())
def test_request_errors(view: GraphQLView, body: dict[str, Any], status: int, expected: str) -> None:
    strict, plain = post(view, body, GRAPHQL), post(view, body)
    assert (strict.status_code, plain.status_code) == (status, 200)
    assert strict["Content-Type"].startswith(GRAPHQL)
    assert plain["Content-Type"].startswith("application/json")
    assert told(strict)["errors"][0]["extensions"]["code"] == expected
    assert "data" not in told(strict)
    assert told(strict) == told(plain)


def test_partial_data(view: GraphQLView) -> None:
    strict, plain = (post(view, {"query": "{ who refused }"}, accept) for accept in (GRAPHQL, "application/json"))
    assert (strict.status_code, plain.status_code) == (294, 200)
    assert told(strict)["data"] == {"who": "nobody", "refused": None}


def test_named_operation(view: GraphQLView) -> None:
    response = post(view, {"query": "query a { who } query b { echo }", "operationName": "b"})
    assert told(response)["data"] == {"echo": ""}


def test_headers_of_every_answer(view: GraphQLView) -> None:
    for response in (post(view, {"query": QUERY}), get(view, {"query": "{"}), get(view, {"query": QUERY}), post(view, b"x")):
        assert response["Vary"] == "Accept"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert not response.cookies
        assert "Set-Cookie" not in response
