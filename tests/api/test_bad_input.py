"""What cannot be answered is refused by a code and words to act on; never a 500, and nothing else of the answer is lost."""

import json
from typing import Any

import pytest
from django.test import Client

from tests import factories
from tests.api.client import ask, code, data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

MANY_TERMS = ", ".join(f'"region:{number}"' for number in range(51))
LONG = "x" * 5_000
MANY_SITES = " ".join(f"a{number}: sites {{ code }}" for number in range(80))

REFUSED = [
    ("UNKNOWN_SITE", '{ items(site: "nowhere") { totalCount } }'),
    ("UNKNOWN_SITE", '{ route(site: "", path: "/") { kind } }'),
    ("UNKNOWN_SITE", '{ route(site: "Portal", path: "/") { kind } }'),
    ("UNKNOWN_SITE", '{ navigation(site: "nowhere", menu: "main") { title } }'),
    ("UNKNOWN_SITE", '{ organisations(site: "nowhere") { title } }'),
    ("UNKNOWN_SITE", '{ changes(site: "nowhere") { nodes { kind } } }'),
    ("UNKNOWN_LOCALE", '{ items(locale: "fr") { totalCount } }'),
    ("UNKNOWN_LOCALE", '{ sites(locale: "zh-hans") { name } }'),
    ("UNKNOWN_LOCALE", '{ site(code: "portal", locale: "") { name } }'),
    ("UNKNOWN_LOCALE", '{ item(contentId: "x", locale: "zh") { title } }'),
    ("UNKNOWN_TERM", '{ items(filter: {terms: ["region:nowhere"]}) { totalCount } }'),
    ("UNKNOWN_TERM", '{ terms(scheme: REGION, parent: "region:nowhere") { name } }'),
    ("BAD_REQUEST", "{ terms(scheme: COLOUR) { name } }"),
    ("BAD_REQUEST", "{ items(sort: RANDOM) { totalCount } }"),
    ("BAD_REQUEST", "{ items(filter: {documentTypes: [SECRET]}) { totalCount } }"),
    ("BAD_REQUEST", '{ items(sort: "PUBLISHED_DESC") { totalCount } }'),
    ("BAD_CURSOR", '{ items(after: "x") { totalCount } }'),
    ("BAD_CURSOR", '{ items(after: "") { totalCount } }'),
    ("BAD_CURSOR", '{ items(after: "中") { totalCount } }'),
    ("BAD_CURSOR", '{ changes(after: "AAAA") { nodes { kind } } }'),
    ("OUT_OF_RANGE", "{ items(first: 0) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(first: -1) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(first: 101) { totalCount } }"),
    ("OUT_OF_RANGE", "{ changes(first: 101) { nodes { kind } } }"),
    ("OUT_OF_RANGE", "{ items(page: 0) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(page: -1) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(page: 501) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(first: 100, page: 101) { totalCount } }"),
    ("OUT_OF_RANGE", "{ items(page: 2147483647) { totalCount } }"),
    ("OUT_OF_RANGE", f"{{ items(filter: {{terms: [{MANY_TERMS}]}}) {{ totalCount }} }}"),
    ("BAD_REQUEST", "{ items(first: 2147483648) { totalCount } }"),
    ("BAD_REQUEST", '{ items(first: "20") { totalCount } }'),
    ("BAD_REQUEST", '{ items(page: 1, after: "x") { totalCount } }'),
    ("BAD_REQUEST", '{ items(filter: {publishedFrom: "yesterday"}) { totalCount } }'),
    ("BAD_REQUEST", '{ items(filter: {publishedFrom: "2026-02-30T00:00:00+08:00"}) { totalCount } }'),
    ("BAD_REQUEST", '{ items(filter: {publishedFrom: "2026-01-31T09:00:00"}) { totalCount } }'),
    ("BAD_REQUEST", "{ items(filter: {publishedFrom: 20260131}) { totalCount } }"),
    ("BAD_REQUEST", "{ items(filter: {colour: 1}) { totalCount } }"),
    ("BAD_REQUEST", "{ items(filter: {amountFrom: -0.01}) { totalCount } }"),
    ("BAD_REQUEST", "{ items(filter: {amountBefore: 1e999}) { totalCount } }"),
    ("BAD_REQUEST", '{ items(filter: {amountBefore: "1e9"}) { totalCount } }'),
    ("BAD_REQUEST", '{ route(site: "portal") { kind } }'),
    ("BAD_REQUEST", '{ route(site: "portal", path: "\\u0000") { kind } }'),
    ("BAD_REQUEST", "{ nothing }"),
    ("BAD_REQUEST", "mutation { publish }"),
    ("TOO_COMPLEX", "{ sites " + "{ children " * 20 + "{ code }" + " }" * 20 + " }"),
    ("TOO_COMPLEX", f"{{ {MANY_SITES} }}"),
    ("TOO_COMPLEX", "{ items(first: 100) { nodes { related { related { related { related { related { title } } } } } } } }"),
]  # fmt: skip


def test_refused_by_their_codes(home: Any) -> None:
    assert [(code(query), query) for _, query in REFUSED] == REFUSED


def test_refusals_are_said_in_two_languages_and_say_nothing_of_the_inside(home: Any) -> None:
    for _, query in REFUSED:
        check_words(ask(query)["errors"][0])


def check_words(error: Any) -> None:
    assert set(error["extensions"]["messages"]) == {"en", "zh-Hans"}
    told = json.dumps(error, ensure_ascii=False)
    assert not any(word in told for word in ("Traceback", "library_", "psycopg", "django", "Did you mean"))


NOTHING = [
    ('{ site(code: "nowhere") { name } }', {"site": None}),
    ('{ item(contentId: "nothing") { title } }', {"item": None}),
    (f'{{ item(contentId: "{LONG}") {{ title }} }}', {"item": None}),
    ('{ organisations(site: "portal", parent: "nobody") { title } }', {"organisations": []}),
    ('{ navigation(site: "portal", menu: "side") { title } }', {"navigation": []}),
    ('{ items(filter: {column: "nothing"}) { totalCount nodes { title } } }', {"items": {"totalCount": 0, "nodes": []}}),
    ('{ items(filter: {organisation: "nobody", topic: "nothing"}) { totalCount } }', {"items": {"totalCount": 0}}),
    ("{ items(first: 20, page: 500) { nodes { title } pageInfo { hasNextPage endCursor } } }",
     {"items": {"nodes": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}}),
    ('{ items(filter: {publishedFrom: "0001-01-01T00:00:00+14:00", publishedBefore: "9999-12-31T00:00:00Z"}) { totalCount } }',
     {"items": {"totalCount": 0}}),
    ('{ items(filter: {publishedFrom: "2026-01-02T00:00Z", publishedBefore: "2026-01-01T00:00:00Z"}) { totalCount } }',
     {"items": {"totalCount": 0}}),
]  # fmt: skip


def test_what_is_not_there_is_null_or_empty(home: Any) -> None:
    assert [(query, data(query)) for query, _ in NOTHING] == NOTHING


PATHS = [
    "", "/", "//", "/nothing/", "/中文/没有/", "/%E4%B8%AD/", "/%FF/", "/%00/", "/../../etc/passwd", "/?q=1", "/#a", "/en/nothing/",
    "/" + "x" * 9_000, "/'; DROP TABLE library_item; --/", "/%s/", "/\N{GRINNING FACE}/", "https://evil.example/",
]  # fmt: skip


def test_any_path_is_answered(home: Any) -> None:
    query = 'query ($path: String!) { route(site: "portal", path: $path) { kind locale item { path } redirect { location } } }'
    for path in PATHS:
        route = data(query, path=path)["route"]
        assert route["kind"] in {"ITEM", "REDIRECT", "NOT_FOUND"}, path
        if route["redirect"]:
            assert route["redirect"]["location"].startswith("http://portal.localhost/"), path


def test_what_is_refused_takes_nothing_else_with_it(column: Any) -> None:
    factories.news(column, "在此")
    answer = ask(
        '{ good: items { nodes { title } } bad: items(first: 0) { totalCount } route(site: "nowhere", path: "/") { kind } sites { code } }'
    )
    assert answer["data"] == {"good": {"nodes": [{"title": "在此"}]}, "bad": None, "route": None, "sites": [{"code": "portal"}]}
    assert sorted((error["path"][0], error["extensions"]["code"]) for error in answer["errors"]) == [
        ("bad", "OUT_OF_RANGE"),
        ("route", "UNKNOWN_SITE"),
    ]


def test_a_cursor_belongs_to_its_list(column: Any) -> None:
    for number in range(3):
        factories.news(column, f"第{number}条")
    cursor = data("{ items(first: 1) { pageInfo { endCursor } } }")["items"]["pageInfo"]["endCursor"]
    assert len(data("query ($after: String) { items(after: $after) { nodes { title } } }", after=cursor)["items"]["nodes"]) == 2
    for other in ("sort: PUBLISHED_ASC", 'locale: "en"', "filter: {documentTypes: [NOTICE]}", "filter: {includeArchived: true}"):
        assert code(f"query ($after: String) {{ items({other}, after: $after) {{ totalCount }} }}", after=cursor) == "BAD_CURSOR"
    assert code("query ($after: String) { changes(after: $after) { nodes { kind } } }", after=cursor) == "BAD_CURSOR"


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
def test_a_query_of_a_megabyte(home: Any, accept: str) -> None:
    body = json.dumps({"query": "{ sites { code } } #" + "x" * 1_000_000})
    response = Client(headers={"accept": accept}).post("/graphql", body, content_type="application/json")
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (413, "TOO_LARGE")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "query",
    ["{" * 5_000, "[" * 5_000, "{ a(b: " + "[" * 1_500 + "]" * 1_500 + ") }", "{ sites " + "{ children " * 600 + "{ code" + " }" * 602],
)
def test_deep_nesting_is_refused_early(home: Any, query: str) -> None:
    assert code_of_any(query) in {"BAD_REQUEST", "TOO_COMPLEX"}


def code_of_any(query: str) -> str:
    response = Client(headers={"accept": "application/json"}).post(
        "/graphql", json.dumps({"query": query}), content_type="application/json"
    )
    assert response.status_code in {200, 400, 422}
    return str(response.json()["errors"][0]["extensions"]["code"])
