"""What a request may not be: each has a clear, coded refusal and no 500."""

import json
from typing import Any

import pytest

from api.http.view import GraphQLView
from tests.api.http.toy import ADDRESS, GRAPHQL, code, get, post, requests, told

MALFORMED: dict[str, Any] = {
    "no query": {},
    "misspelt": {"qeury": "{ who }"},
    "null query": {"query": None},
    "empty query": {"query": "  "},
    "query is a number": {"query": 1},
    "query is a list": {"query": ["{ who }"]},
    "operationName is a number": {"query": "{ who }", "operationName": 1},
    "variables is a list": {"query": "{ who }", "variables": [7]},
    "variables is a string": {"query": "{ who }", "variables": "{}"},
    "extensions is a list": {"query": "{ who }", "extensions": []},
    "a string": "text",
    "a number": 5,
    "null": None,
    "a batch": [{"query": "{ who }"}],
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
def test_malformed(view: GraphQLView, body: Any) -> None:
    strict, plain = post(view, body, GRAPHQL), post(view, body)
    assert (strict.status_code, plain.status_code) == (422, 422)
    assert strict["Content-Type"].startswith(GRAPHQL)
    assert code(strict) == code(plain) == "BAD_REQUEST"


UNREADABLE = {
    "no JSON": b"NONSENSE",
    "cut off": b'{"query":',
    "invalid UTF-8": b'{"query": "{ \xff }"}',
    "UTF-16": '{"query": "{ who }"}'.encode("utf-16"),
    "lone surrogate in the query": rb'{"query": "{ echo(text: \"\ud800\") }"}',
    "lone surrogate in a variable": rb'{"query": "query ($t: String) { echo(text: $t) }", "variables": {"t": "\udfff"}}',
    "number beyond range": b'{"query": "query ($r: Float) { echo(real: $r) }", "variables": {"r": 1e999}}',
    "NaN": b'{"query": "query ($r: Float) { echo(real: $r) }", "variables": {"r": NaN}}',
    "NUL in the query": rb'{"query": "{ who \u0000 }"}',
    "NUL in a variable": rb'{"query": "query ($t: String) { echo(text: $t) }", "variables": {"t": "a\u0000b"}}',
    "NUL deep in a variable": rb'{"query": "query ($f: Filter) { items(filter: $f) { total } }", "variables": {"f": {"tags": ["\u0000"]}}}',
    "NUL in a variable's name": rb'{"query": "{ who }", "variables": {"\u0000": 1}}',
    "raw NUL": b'{"query": "{ who }\x00"}',
    "deep JSON": b"[" * 5000 + b"]" * 5000,
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_unreadable(view: GraphQLView, body: bytes) -> None:
    response = post(view, body)
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


def test_empty_body(view: GraphQLView) -> None:
    response = view(requests.post(ADDRESS, headers={"Content-Type": "application/json"}))
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize("escape", ["\\u0000", "\\u{0}", "\\ud800", "\\u{110000}"])
def test_escapes_in_a_string_of_the_query(view: GraphQLView, escape: str) -> None:
    response = post(view, {"query": f'{{ echo(text: "{escape}") }}'}, GRAPHQL)
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


def test_escaped_backslash_is_no_nul(view: GraphQLView) -> None:
    response = post(view, {"query": "query ($t: String) { echo(text: $t) }", "variables": {"t": "\\u0000"}})
    assert told(response)["data"] == {"echo": "\\u0000"}


@pytest.mark.parametrize("number", ["12345678901234567890123456789012345", "2147483648", "1.5", '"1"', "true", "[]", "{}"])
def test_numbers_that_are_no_int(view: GraphQLView, number: str) -> None:
    body = f'{{"query": "query ($n: Int) {{ echo(number: $n) }}", "variables": {{"n": {number}}}}}'
    response = post(view, body.encode(), GRAPHQL)
    assert (response.status_code, code(response)) == (422, "BAD_REQUEST")


def test_integer_beyond_range_in_the_query(view: GraphQLView) -> None:
    response = post(view, {"query": f"{{ echo(number: {'9' * 5000}) }}"}, GRAPHQL)
    assert (response.status_code, code(response)) == (422, "BAD_REQUEST")


def test_the_last_of_duplicate_keys_counts(view: GraphQLView) -> None:
    assert told(post(view, b'{"query": "{ large }", "query": "{ who }"}'))["data"] == {"who": "nobody"}


def test_unknown_keys_and_nulls_are_ignored(view: GraphQLView) -> None:
    body = {"query": "{ who }", "operationName": None, "variables": None, "extensions": None, "id": 5, "doc_id": "x"}
    assert told(post(view, body))["data"] == {"who": "nobody"}


def test_unknown_variables_are_ignored(view: GraphQLView) -> None:
    assert told(post(view, {"query": "{ who }", "variables": {"x": {"y": [1]}}}))["data"] == {"who": "nobody"}


@pytest.mark.parametrize("declared", [True, False])
def test_large_bodies(view: GraphQLView, declared: bool) -> None:
    body = json.dumps({"query": "{ who }" + " " * 1_000_000})
    request = requests.post(ADDRESS, body, content_type="application/json")
    if not declared:
        request.META["CONTENT_LENGTH"] = ""
    response = view(request)
    assert (response.status_code, code(response)) == (413, "TOO_LARGE")


def test_body_that_breaks_off(view: GraphQLView) -> None:
    class Broken:
        def read(self, *_: int) -> bytes:
            raise OSError("connection lost")

    request = requests.post(ADDRESS, "{}", content_type="application/json")
    request._stream = Broken()
    response = view(request)
    assert (response.status_code, code(response)) == (400, "BAD_REQUEST")


def test_largest_body(view: GraphQLView) -> None:
    body = json.dumps({"query": "{ who }"})
    assert post(view, (body + " " * (view.limits.body - len(body))).encode()).status_code == 200


GETS = {
    "variables no JSON": ("query={who}&variables={", 400),
    "variables a list": ("query={who}&variables=[1]", 422),
    "no query": ("", 422),
    "query twice": ("query={who}&query={echo}", 422),
    "invalid UTF-8": ("query={echo(text:%22%ff%22)}", 400),
    "encoded surrogate": ("query={echo(text:%22%ed%a0%80%22)}", 400),
    "NUL": ("query={who}%00", 400),
    "NUL in variables": ("query=query($t:String){echo(text:$t)}&variables=%7B%22t%22:%22%5Cu0000%22%7D", 400),
    "too many": ("query={who}&" + "&".join(f"a{number}=1" for number in range(100)), 400),
}


@pytest.mark.parametrize(("parameters", "status"), GETS.values(), ids=GETS.keys())
def test_bad_addresses(view: GraphQLView, parameters: str, status: int) -> None:
    response = get(view, parameters)
    assert (response.status_code, code(response)) == (status, "BAD_REQUEST")


def test_large_address(view: GraphQLView) -> None:
    response = get(view, "query={who}&x=" + "a" * 300_000)
    assert (response.status_code, code(response)) == (413, "TOO_LARGE")


def test_chinese_in_an_address(view: GraphQLView) -> None:
    encoded = get(view, "query={echo(text:%22%E6%96%87%22)}")
    assert told(encoded)["data"] == {"echo": "文"}
    request = requests.get(ADDRESS, headers={"Accept": "application/json"})
    request.META["QUERY_STRING"] = 'query={echo(text:"文")}'.encode().decode("latin-1")
    assert told(view(request))["data"] == {"echo": "文"}
