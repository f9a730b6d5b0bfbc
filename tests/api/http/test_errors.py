"""What is said, and what is only logged, when a field or the whole request fails."""

import logging
from typing import Any

import pytest
from django.db import InterfaceError, OperationalError

from api.http.view import GraphQLView
from tests.api.http.toy import GRAPHQL, State, code, get, post, told


def test_refusal(view: GraphQLView) -> None:
    [error] = told(post(view, {"query": "{ refused }"}))["errors"]
    assert error == {
        "message": "There is no site 'x'.",
        "locations": [{"line": 1, "column": 3}],
        "path": ["refused"],
        "extensions": {"code": "UNKNOWN_SITE", "messages": {"en": "There is no site 'x'.", "zh-Hans": "没有网站“x”。"}},
    }


def test_failure_says_nothing_of_the_inside(view: GraphQLView, caplog: pytest.LogCaptureFixture) -> None:
    response = post(view, {"query": '{ item(id: "1") { title broken } }'})
    assert told(response)["data"] == {"item": {"title": "题", "broken": None}}
    assert code(response) == "INTERNAL"
    assert b"secret" not in response.content
    assert "secret_column" in caplog.text


def test_many_failures_are_logged_briefly(view: GraphQLView, caplog: pytest.LogCaptureFixture) -> None:
    response = post(view, {"query": "{ items(first: 50) { nodes { broken } } }"})
    assert len(told(response)["errors"]) == 50
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) < 10


def test_value_out_of_range(view: GraphQLView) -> None:
    response = post(view, {"query": "{ large }"})
    assert code(response) == "INTERNAL"
    assert str(2**40) not in response.content.decode()


def test_outage_of_a_field(view: GraphQLView) -> None:
    response = post(view, {"query": "{ who down }"})
    assert (code(response), told(response)["data"]) == ("UNAVAILABLE", {"who": "nobody", "down": None})
    assert b"10.0.0.7" not in response.content


def test_wrong_argument_is_the_senders_fault(view: GraphQLView) -> None:
    body = {"query": "query ($f: Int = 3) { items(first: $f) { total } }", "variables": {"f": None}}
    assert told(post(view, body))["errors"][0]["extensions"]["code"] == "INTERNAL"
    required = {"query": 'query ($i: ID = "1") { item(id: $i) { id } }', "variables": {"i": None}}
    assert code(post(view, required)) == "BAD_REQUEST"


@pytest.mark.parametrize(("error", "status", "expected"), [
    (OperationalError("at 10.0.0.7"), 503, "UNAVAILABLE"),
    (InterfaceError("at 10.0.0.7"), 503, "UNAVAILABLE"),
    (RuntimeError("at 10.0.0.7"), 500, "INTERNAL"),
])  # fmt: skip
@pytest.mark.parametrize("accept", ["application/json", GRAPHQL])
def test_failure_of_the_whole(state: State, error: Exception, status: int, expected: str, accept: str) -> None:
    def fails(*_: Any) -> Any:
        raise error

    responses = [get(state.view(context=fails), {"query": "{ who }"}, accept)]
    view = state.view()
    view.version = fails
    responses.append(get(view, {"query": "{ who }"}, accept))
    for response in responses:
        assert (response.status_code, code(response), response["Cache-Control"]) == (status, expected, "no-store")
        assert response["Content-Type"].startswith("application/json")
        assert b"10.0.0.7" not in response.content
        assert response.has_header("Retry-After") == (status == 503)


def test_stored_text_that_is_no_unicode(view: GraphQLView) -> None:
    response = post(view, {"query": "{ surrogate who }"})
    assert response.status_code == 200
    assert b'"a\\ud800b"' in response.content
