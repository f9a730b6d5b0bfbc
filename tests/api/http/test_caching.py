"""Who may keep which answer, and for how long."""

from typing import Any

import pytest

from api.http.view import GraphQLView
from tests.api.http.toy import GRAPHQL, State, get, post

QUERY = '{ item(id: "1") { title } }'


def test_good_get(view: GraphQLView) -> None:
    response = get(view, {"query": QUERY})
    assert response["Cache-Control"] == "public, max-age=30, stale-while-revalidate=300"
    assert response["ETag"].startswith('"')


def test_not_modified_without_executing(state: State) -> None:
    view = state.view()
    tag = get(view, {"query": QUERY})["ETag"]
    response = get(view, {"query": QUERY}, **{"If-None-Match": f'"other", W/{tag}'})
    assert (response.status_code, response.content, response["ETag"], response["Vary"]) == (304, b"", tag, "Accept")
    assert response["Cache-Control"].startswith("public")
    assert "Content-Type" not in response
    assert state.contexts == 1


def test_another_version_is_sent_again(state: State) -> None:
    view = state.view()
    tag = get(view, {"query": QUERY})["ETag"]
    state.version += 1
    response = get(view, {"query": QUERY}, **{"If-None-Match": tag})
    assert response.status_code == 200
    assert response["ETag"] != tag


DIFFERENT: list[Any] = [
    ({"query": QUERY}, "application/json"),
    ({"query": QUERY}, GRAPHQL),
    ({"query": QUERY + " "}, "application/json"),
    ({"query": QUERY, "variables": '{"a": 1}'}, "application/json"),
    ({"query": QUERY, "variables": '{"a": 2}'}, "application/json"),
    ({"query": f"query x {QUERY}", "operationName": "x"}, "application/json"),
    ({"query": f"query x {QUERY}"}, "application/json"),
]


def test_etags_differ_by_request_and_media_type(view: GraphQLView) -> None:
    tags = [get(view, parameters, accept)["ETag"] for parameters, accept in DIFFERENT]
    assert len(set(tags)) == len(tags)


def test_etag_ignores_the_order_of_variables(view: GraphQLView) -> None:
    one, other = (get(view, {"query": QUERY, "variables": text}) for text in ('{"a": 1, "b": 2}', '{"b":2,"a":1}'))
    assert one["ETag"] == other["ETag"]


@pytest.mark.parametrize("query", ["{ who refused }", "{ large }", "{", "{ nothing }", '{ item(id: "1") { broken } }'])
@pytest.mark.parametrize("accept", ["application/json", GRAPHQL])
def test_errors_are_never_kept(view: GraphQLView, query: str, accept: str) -> None:
    response = get(view, {"query": query}, accept)
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_errors_are_not_answered_by_304(view: GraphQLView) -> None:
    tag = get(view, {"query": QUERY})["ETag"]
    assert get(view, {"query": "{ refused }"}, **{"If-None-Match": f"{tag}, *"}).status_code == 200


def test_post_is_never_kept(view: GraphQLView) -> None:
    response = post(view, {"query": QUERY})
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response


def test_refusals_are_never_kept(view: GraphQLView) -> None:
    for response in (post(view, b"x"), get(view, {"query": QUERY}, "image/png"), get(view, {})):
        assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("fresh", "expected"),
    [
        (1000.0, "public, max-age=30, stale-while-revalidate=300"),
        (100.9, "public, max-age=30, stale-while-revalidate=70"),
        (30.0, "public, max-age=30"),
        (7.9, "public, max-age=7"),
        (0.0, "public, max-age=0"),
        (-3.0, "public, max-age=0"),
    ],
)
def test_answers_are_not_kept_past_the_next_change(state: State, fresh: float, expected: str) -> None:
    state.fresh = fresh
    assert get(state.view(), {"query": QUERY})["Cache-Control"] == expected


def test_private_view(state: State) -> None:
    response = get(state.view(private=True), {"query": QUERY})
    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response
