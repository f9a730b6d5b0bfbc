"""Any list as a feed, as readers of feeds see it."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import feedparser
import pytest
from django.conf import settings as project
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.publishing import departures
from cms.taxonomy.classifying import classify
from cms.taxonomy.loading import load
from tests import factories
from tests.api.client import data
from tests.api.feeds.reading import complaints, followed, get, refused, titles
from tests.policies.conftest import Policies
from tests.published import key
from tests.topics.sections import section, topic

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FORMS = ("atom", "rss", "json")


def day(number):
    return datetime(2026, 1, number, tzinfo=UTC)


@pytest.mark.parametrize("form", FORMS)
def test_what_changed_last_comes_first(column, form):
    page = factories.news(column, "春耕新闻", original_published_at=day(1))
    factories.news(column, "冬季供热", original_published_at=day(2))
    assert titles("items", form) == ["冬季供热", "春耕新闻"]
    page.title, page.update_kind, page.change_note = "春耕新闻（更正）", "correction", "数字有误"
    page.save_revision().publish()
    assert titles("items", form) == ["春耕新闻（更正）", "冬季供热"]


@pytest.mark.parametrize("form", FORMS)
def test_an_item_says_what_it_is_and_where(column, form):
    page = factories.news(column, "春耕 & <新闻>", summary="种子<b>化肥</b>\x0b", slug="spring", source="吉林日报", author="张三")
    response = get(f"/feeds/items.{form}")
    assert complaints(form, response.content) == set()
    (item,) = feedparser.parse(response.content).entries if form != "json" else response.json()["items"]
    if form == "json":
        assert item["content_text"] == "种子<b>化肥</b>"
        assert (item["id"], item["url"]) == (f"urn:uuid:{key(page)}", "http://portal.localhost/news/spring/")
        assert item["date_published"].endswith("+08:00")
        assert item["authors"] == [{"name": "张三"}]
    else:
        assert item.title_detail.value == "春耕 & <新闻>"
        assert item.summary == "种子&lt;b&gt;化肥&lt;/b&gt;"
        assert (item.link, item.author) == ("http://portal.localhost/news/spring/", "张三")


def test_each_kind_has_its_feed(home, column):
    Policies.add(column, "一份政策")
    page = factories.news(column, "一条新闻")
    other = factories.site("changchun", kind="city", name="长春市人民政府")
    factories.news(factories.column(other), "长春新闻")
    assert titles("site/portal") == ["一条新闻", "一份政策"]
    assert titles("site/changchun", "rss") == ["长春新闻"]
    assert titles(f"column/{key(column)}", "json") == ["一条新闻", "一份政策"]
    assert titles("document-type/news_article") == ["长春新闻", "一条新闻"]
    assert titles("document-type/news_article", site="portal") == ["一条新闻"]
    named = topic(home, section(page))
    assert titles(f"topic/{key(named)}") == ["一条新闻"]


def test_a_feed_of_a_region_and_of_a_body(column):
    load()
    body = factories.add(column, OrganisationPage(title="教育厅"))
    page = factories.news(column, "一条新闻", publish=False)
    make_responsible(page, [body])
    classify(page, ["region:220102"])
    page.save_revision().publish()
    for place in ("region/220102", "region/220100", f"organisation/{key(body)}"):
        assert titles(place) == ["一条新闻"]
    assert titles("region/220200") == []
    assert feedparser.parse(get("/feeds/region/220100.atom").content).feed.title == "吉林省人民政府：长春市"
    assert feedparser.parse(get(f"/feeds/organisation/{key(body)}.atom").content).feed.title == "吉林省人民政府：教育厅"


def test_filters_are_those_of_graphql(column):
    factories.news(column, "春耕新闻")
    Policies.add(column, "春耕通知")
    assert titles("items", filter={"documentTypes": ["POLICY_DOCUMENT"]}) == ["春耕通知"]
    assert titles("items", filter={"publishedBefore": "2000-01-01T00:00:00+08:00"}) == []
    assert titles("items", filter={"column": str(uuid4())}) == []


@pytest.mark.parametrize("form", FORMS)
def test_pages_lead_to_each_other(column, form, monkeypatch):
    monkeypatch.setattr("api.feeds.public.ITEMS", 2)
    for number in range(5):
        factories.news(column, f"新闻{number}", original_published_at=day(1) + timedelta(hours=number))
    address, seen = f"{project.PUBLIC_URL}/feeds/items.{form}?site=portal", []
    while address:
        response = followed(address)
        assert complaints(form, response.content) == set()
        if form == "json":
            seen += [item["title"] for item in response.json()["items"]]
            address = response.json().get("next_url")
        else:
            found = feedparser.parse(response.content)
            seen += [entry.title for entry in found.entries]
            links = {link.rel: link.href for link in found.feed.links}
            assert (links["self"], links["first"]) == (address, f"{project.PUBLIC_URL}/feeds/items.{form}?site=portal")
            address = links.get("next")
    assert seen == [f"新闻{number}" for number in (4, 3, 2, 1, 0)]


def test_it_is_kept_and_recognised_without_a_look(column):
    factories.news(column, "春耕新闻")
    for form in FORMS:
        response = get(f"/feeds/site/portal.{form}")
        assert response["Cache-Control"] == "public, max-age=30, stale-while-revalidate=300"
        with CaptureQueriesContext(connection) as queries:
            again = get(f"/feeds/site/portal.{form}", response["ETag"])
        assert (again.status_code, again.content, again["ETag"], len(queries)) == (304, b"", response["ETag"], 1)
        assert get(f"/feeds/site/portal.{form}", response["ETag"], locale="en").status_code == 200
        factories.news(column, f"又一条{form}")
        assert get(f"/feeds/site/portal.{form}", response["ETag"]).status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_it_costs_the_same_for_one_item_and_for_many(column, form):
    factories.news(column, "一", image=factories.picture())
    get(f"/feeds/site/portal.{form}")
    with CaptureQueriesContext(connection) as one:
        get(f"/feeds/site/portal.{form}")
    for number in range(4):
        page = factories.news(column, f"新闻{number}", image=factories.picture())
        departures.withdraw(factories.news(column, f"撤{number}"), "因故")
    get(f"/feeds/site/portal.{form}")
    with CaptureQueriesContext(connection) as many:
        get(f"/feeds/site/portal.{form}")
    assert len(many) <= len(one) + 2  # what left is looked at, and whether it was suppressed
    for number in range(4):
        departures.withdraw(factories.news(column, f"又撤{number}"), "因故")
    get(f"/feeds/site/portal.{form}")
    with CaptureQueriesContext(connection) as more:
        get(f"/feeds/site/portal.{form}")
    assert len(more) == len(many)
    assert page.live


def test_languages(home, column):
    factories.news(column, "中文新闻")
    assert titles("site/portal") == ["中文新闻"]
    assert titles("site/portal", locale="en") == []
    assert feedparser.parse(get("/feeds/site/portal.atom", locale="en").content).feed.title == "吉林省人民政府: latest"


def test_graphql_hands_out_the_addresses(home, column):
    factories.news(column, "一条新闻")
    found = data('{ site(code: "portal") { feeds { title mediaType url } columns { feeds { mediaType url } } } }')["site"]
    assert [one["mediaType"] for one in found["feeds"]] == ["application/atom+xml", "application/rss+xml", "application/feed+json"]
    assert {one["title"] for one in found["feeds"]} == {"吉林省人民政府：最新信息"}
    for one in [*found["feeds"], *found["columns"][0]["feeds"]]:
        response = followed(one["url"])
        assert (response.status_code, response["Content-Type"].partition(";")[0]) == (200, one["mediaType"])
        assert "一条新闻" in response.content.decode()
    asked = 'feeds(site: "portal", filter: {documentTypes: [NEWS_ARTICLE], publishedFrom: "2020-01-01T00:00:00+08:00"})'
    for one in data(f"{{ {asked} {{ mediaType url }} }}")["feeds"]:
        assert "一条新闻" in followed(one["url"]).content.decode()


def test_no_cookie_and_any_origin(column):
    response = Client(headers={"origin": "https://reader.example", "cookie": "sessionid=x"}).get("/feeds/items.atom")
    assert not response.cookies
    assert "cookie" not in response.headers.get("Vary", "").lower()
    assert (response["Access-Control-Allow-Origin"], response["X-Content-Type-Options"]) == ("*", "nosniff")


def test_a_feed_before_the_first_site(db):
    assert titles("items") == titles("items", "rss") == titles("items", "json") == []


def test_an_empty_feed_is_the_same_twice(home):
    assert get("/feeds/site/portal.atom").content == get("/feeds/site/portal.atom").content


@pytest.mark.parametrize(
    "place",
    [
        "site/nowhere",
        f"column/{uuid4()}",
        "column/x",
        f"topic/{uuid4()}",
        "organisation/x",
        "region/1",
        "document-type/x",
        "page/x",
    ],
    ids=lambda place: place.partition("/")[0],
)
def test_what_is_not_there_is_told(column, place):
    refused(get(f"/feeds/{place}.atom"), "UNKNOWN_FEED", 404)


def test_a_column_of_another_site_a_topic_that_is_a_column_and_a_format_that_is_none(column):
    factories.site("changchun", kind="city", name="长春市人民政府")
    refused(get(f"/feeds/column/{key(column)}.atom", site="changchun"), "UNKNOWN_FEED", 404)
    refused(get(f"/feeds/topic/{key(column)}.atom"), "UNKNOWN_FEED", 404)
    refused(get("/feeds/items.xml"), "UNKNOWN_FEED", 404)


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"site": "nowhere"}, "UNKNOWN_SITE"),
        ({"locale": "fr"}, "UNKNOWN_LOCALE"),
        ({"filter": {"terms": ["region:1"]}}, "UNKNOWN_TERM"),
        ({"filter": "{"}, "BAD_REQUEST"),
        ({"filter": {"documentTypes": ["X"]}}, "BAD_REQUEST"),
        ({"filter": {"column": "\0"}}, "BAD_REQUEST"),
        ({"after": "x"}, "BAD_CURSOR"),
        ({"site": "x" * 9_000}, "TOO_LARGE"),
    ],
    ids=str,
)
def test_what_cannot_be_asked_is_told(column, parameters, code):
    refused(get("/feeds/items.atom", **parameters), code, 413 if code == "TOO_LARGE" else 400)


def test_other_methods_are_refused(column):
    response = Client().post("/feeds/items.atom")
    refused(response, "METHOD_NOT_ALLOWED", 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert Client().head("/feeds/items.atom").status_code == 200
    assert Client().options("/feeds/items.atom").status_code == 204


def test_with_a_hub_it_says_so(column, settings):
    settings.WEBSUB_HUB = "https://hub.example/"
    response = get("/feeds/site/portal.atom")
    assert response["Link"] == f'<https://hub.example/>; rel="hub", <{project.PUBLIC_URL}/feeds/site/portal.atom>; rel="self"'
    assert any(link.rel == "hub" for link in feedparser.parse(response.content).feed.links)
    assert json.loads(get("/feeds/site/portal.json").content)["hubs"] == [{"type": "WebSub", "url": "https://hub.example/"}]
