"""The real address, as caches and browsers meet it."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cms.library.models import Deadline
from cms.publishing import departures
from cms.sites.models import SiteNavigation
from cms.taxonomy.models import Term
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

LATEST = '{ items { nodes { title image { alt } terms { name } } } site(code: "portal") { navigation(menu: "main") { title } } }'
JSON = "application/json"


def get(query: str = LATEST, tag: str = "", accept: str = JSON, **headers: str) -> Any:
    client = Client(headers={"accept": accept, **({"if-none-match": tag} if tag else {}), **headers})
    return client.get("/graphql", {"query": query})


def post(query: str = LATEST, **headers: str) -> Any:
    return Client(headers={"accept": JSON, **headers}).post("/graphql", json.dumps({"query": query}), content_type=JSON)


@pytest.fixture
def picture() -> Any:
    return factories.picture(alt="一座山")


@pytest.fixture
def page(column: Any, picture: Any) -> Any:
    return factories.news(column, "在此", image=picture)


@pytest.mark.parametrize("ask", [get, post], ids=["get", "post"])
@pytest.mark.parametrize("query", [LATEST, "{ nothing }", "{ items(first: 0) { totalCount } }"])
def test_no_cookie_and_nothing_that_depends_on_one(page: Any, ask: Callable[..., Any], query: str) -> None:
    response = ask(query, cookie="sessionid=x; csrftoken=y")
    assert not response.cookies
    assert "Set-Cookie" not in response.headers
    assert "cookie" not in response["Vary"].lower()
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_good_answer_may_be_kept_and_is_recognised(page: Any) -> None:
    response = get()
    assert response["Cache-Control"] == "public, max-age=30, stale-while-revalidate=300"
    again = get(tag=response["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])
    assert again["Cache-Control"] == response["Cache-Control"]
    assert get(tag=response["ETag"], accept="application/graphql-response+json").status_code == 200


def renamed(page: Any, picture: Any) -> None:
    page.title = "改了"
    page.save_revision().publish()


def described(page: Any, picture: Any) -> None:
    picture.description = "一条河"
    picture.save()


def menu(page: Any, picture: Any) -> None:
    from wagtail.models import Site

    line = {"type": "item", "value": {"title": "首页", "url": "https://a.example", "item": None, "children": []}, "id": "1"}
    value = {"code": "main", "locale": "zh-Hans", "items": [line]}
    navigation = SiteNavigation.for_site(Site.objects.get(hostname="portal.localhost"))
    navigation.menus = json.dumps([factories.block("menu", value)])
    navigation.save()


def term(page: Any, picture: Any) -> None:
    word = Term.objects.get(pk="subject:education")
    word.name = "教育事业"
    word.save()


def withdrawn(page: Any, picture: Any) -> None:
    departures.withdraw(page, "有误")


@pytest.fixture
def word() -> Any:
    found, _ = Term.objects.get_or_create(scheme="subject", slug="education", defaults={"name": "教育"})
    return found


@pytest.mark.parametrize("change", [renamed, described, menu, term, withdrawn], ids=lambda one: one.__name__)
def test_what_an_answer_shows_changes_its_tag(word: Any, page: Any, picture: Any, change: Any) -> None:
    from cms.taxonomy.classifying import classify

    classify(page, [word.pk])
    page.save_revision().publish()
    before = get()
    assert before.json()["data"]["items"]["nodes"] == [{"title": "在此", "image": {"alt": "一座山"}, "terms": [{"name": "教育"}]}]
    change(page, picture)
    after = get(tag=before["ETag"])
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]
    assert after.json()["data"] != before.json()["data"]


def test_a_draft_changes_nothing(page: Any) -> None:
    tag = get()["ETag"]
    page.title = "草稿"
    revision = page.save_revision()
    page.title = "又一稿"
    page.save_revision(overwrite_revision=revision)
    factories.news(page.get_parent().specific, "未发布", publish=False)
    assert get(tag=tag).status_code == 304


@pytest.mark.parametrize(
    ("seconds", "kept"), [(10, "public, max-age=9"), (100, "public, max-age=30, stale-while-revalidate=69"), (-5, "public, max-age=0")]
)
def test_nothing_is_kept_past_what_the_clock_will_change(page: Any, seconds: int, kept: str) -> None:
    Deadline.objects.create(at=timezone.now() + timedelta(seconds=seconds, milliseconds=-50))
    age = get()["Cache-Control"]
    wanted, told = (int(text.split("max-age=")[1].split(",")[0]) for text in (kept, age))
    assert wanted - 2 <= told <= wanted
    assert ("stale" in age) == ("stale" in kept)


@pytest.mark.parametrize(
    "query", ["{ items(first: 0) { totalCount } }", "{ nothing }", "{", '{ sites { code } items(after: "x") { totalCount } }']
)
def test_errors_are_never_kept(page: Any, query: str) -> None:
    for response in (get(query), get(query, accept="application/graphql-response+json")):
        assert response["Cache-Control"] == "no-store"
        assert "ETag" not in response
        assert response.json()["errors"]


def test_posts_are_never_kept(page: Any) -> None:
    response = post()
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert "ETag" not in response
    assert response.json()["data"] == get().json()["data"]


@pytest.mark.parametrize("ask", [get, post], ids=["get", "post"])
@pytest.mark.parametrize("origin", ["https://news.example", "null", "http://localhost:3000"])
def test_any_origin_reads_without_credentials(page: Any, ask: Callable[..., Any], origin: str) -> None:
    response = ask(origin=origin)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "etag" in response["Access-Control-Expose-Headers"].lower()


def test_browsers_may_post(page: Any) -> None:
    asked = {"origin": "https://news.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    response = Client(headers=asked).options("/graphql")
    assert response.status_code in {200, 204}
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "content-type" in response["Access-Control-Allow-Headers"].lower()
    assert "POST" in response["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Credentials" not in response
    assert "cookie" not in response.headers.get("Vary", "").lower()
