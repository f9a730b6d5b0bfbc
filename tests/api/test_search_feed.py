"""Searches as feeds, as readers of RSS see them."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from django.conf import settings as project
from django.test import Client
from lxml import etree

from cms.ledger import worker
from search.indexing.rebuilding import rebuild
from search.log.models import AskedText
from tests import factories
from tests.policies.conftest import Policies
from tests.search import serving
from tests.search.log import by_hand

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def written(settings, monkeypatch):
    """Write what was counted."""
    return by_hand.turned_on(settings, monkeypatch)


@pytest.fixture
def engine(tmp_path, db):
    with serving.embedded(tmp_path / "search") as used:
        rebuild(used)
        yield used


def get(tag="", **parameters):
    parameters = {
        name: json.dumps(value) if name == "filter" and not isinstance(value, str) else value for name, value in parameters.items()
    }
    return Client(headers={"if-none-match": tag} if tag else {}).get("/search.rss", parameters)


def read(**parameters):
    response = get(**parameters)
    assert response.status_code == 200, response.content
    found = feedparser.parse(response.content)
    assert not found.bozo
    assert found.version == "rss20"
    return found


def titles(**parameters):
    return [one.title for one in read(**parameters).entries]


def day(number):
    return datetime(2026, 1, number, tzinfo=UTC)


def refused(response, code, status=400):
    assert (response.status_code, response["Cache-Control"]) == (status, "no-store")
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == code
    assert all(error["extensions"]["messages"].values())
    return error["message"]


def test_the_newest_first(engine, column):
    for number in range(3):
        factories.news(column, f"春耕新闻{number}", original_published_at=day(number + 1))
    factories.news(column, "冬季供热")
    worker.run_once()
    assert titles(text="春耕") == ["春耕新闻2", "春耕新闻1", "春耕新闻0"]
    assert titles() == ["冬季供热", "春耕新闻2", "春耕新闻1", "春耕新闻0"]


def test_an_item_says_what_it_is_and_where(engine, column):
    page = factories.news(column, "春耕 & <新闻>", summary="种子<b>化肥</b>", slug="spring")
    worker.run_once()
    root = etree.fromstring(get(text="春耕").content)
    (item,) = root.iterfind("channel/item")
    assert [child.tag for child in item] == ["title", "link", "description", "pubDate", "guid"]
    assert item.findtext("title") == "春耕 & <新闻>"
    assert item.findtext("description") == "种子&lt;b&gt;化肥&lt;/b&gt;"  # readers take it for HTML
    assert item.findtext("link") == "http://portal.localhost/news/spring/"
    assert item.findtext("pubDate").endswith(" +0800")
    assert parsedate_to_datetime(item.findtext("pubDate")) == page.first_published_at.replace(microsecond=0)
    guid = item.find("guid")
    assert (guid.text, guid.get("isPermaLink")) == (f"{page.translation_key}:zh-Hans", "false")


def test_the_channel_says_what_was_asked(engine, column):
    found = read(text="春耕", site="portal", filter={"documentTypes": ["NEWS_ARTICLE"]}).feed
    assert found.title == "吉林省人民政府：搜索“春耕”"
    assert (found.link, found.language) == ("http://portal.localhost/", "zh-Hans")
    (own,) = [link for link in found.links if link.rel == "self"]
    assert own.href.startswith(f"{project.PUBLIC_URL}/search.rss?text=%E6%98%A5%E8%80%95&site=portal&filter=%7B")
    assert Client().get(own.href.removeprefix(project.PUBLIC_URL)).status_code == 200
    assert read().feed.title == "吉林省人民政府：最新信息"
    assert read(locale="en", text="grain").feed.title == "吉林省人民政府: search for “grain”"


def test_filters_are_those_of_graphql(engine, column):
    factories.news(column, "春耕新闻", original_published_at=day(1))
    Policies.add(column, "春耕通知")
    worker.run_once()
    assert titles(text="春耕", filter={"documentTypes": ["POLICY_DOCUMENT"]}) == ["春耕通知"]
    assert titles(filter={"publishedBefore": "2000-01-01T00:00:00+08:00"}) == []
    assert titles(text="春耕", site="portal", scope="TITLE", filter={"column": str(column.translation_key)}) == ["春耕通知", "春耕新闻"]
    assert titles(text="春耕", filter={"column": str(column.path)}) == []


def test_nothing_new_is_folded_away(engine, column):
    policy = Policies.add(column, "长白山保护条例", original_published_at=day(1))
    Policies.interpret(column, policy, title="长白山保护条例解读")
    worker.run_once()
    assert titles(text="长白山") == ["长白山保护条例解读", "长白山保护条例"]


def test_it_holds_the_fifty_newest(engine, column):
    for number in range(52):
        factories.news(column, f"新闻{number}", original_published_at=day(1) + timedelta(hours=number))
    worker.run_once()
    assert titles(text="新闻") == [f"新闻{number}" for number in range(51, 1, -1)]


def test_what_left_or_is_a_draft_is_not_there(engine, column):
    page = factories.news(column, "一条将要撤下的新闻")
    factories.news(column, "一条未发布的新闻", publish=False)
    worker.run_once()
    assert titles(text="一条") == ["一条将要撤下的新闻"]
    page.unpublish()
    assert titles(text="一条") == []


def test_it_is_kept_and_recognised(engine, column):
    factories.news(column, "春耕新闻")
    worker.run_once()
    response = get(text="春耕")
    assert response["Cache-Control"] == "public, max-age=30, stale-while-revalidate=300"
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    again = get(response["ETag"], text="春耕")
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])
    assert get(response["ETag"], text="春").status_code == 200
    assert Client().head("/search.rss").status_code == 200
    factories.news(column, "春耕又一条")
    changed = get(response["ETag"], text="春耕")
    assert changed.status_code == 200
    worker.run_once()
    assert get(changed["ETag"], text="春耕")["ETag"] != changed["ETag"]


def test_an_empty_feed_is_the_same_twice(engine, column):
    assert get(text="无").content == get(text="无").content
    assert titles(text="无") == []


def test_a_feed_before_the_first_site(engine):
    assert titles(text="春耕") == []


def test_characters_that_xml_cannot_say(engine, column):
    factories.news(column, "春耕\x0b新\ufffe闻\x1f", summary="一\x08二\u2028三😀")
    worker.run_once()
    (item,) = read(text="春耕\x07\x0c").entries
    assert item.title.startswith("春耕")
    assert "😀" in item.summary


def test_feeds_are_not_counted_as_searches(written, engine, column):
    read(text="春耕")
    written()
    assert AskedText.objects.count() == 0


def test_no_cookie_and_any_origin(engine, column):
    response = Client(headers={"origin": "https://reader.example", "cookie": "sessionid=x"}).get("/search.rss")
    assert not response.cookies
    assert "cookie" not in response.headers.get("Vary", "").lower()
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"site": "nowhere"}, "UNKNOWN_SITE"),
        ({"locale": "fr"}, "UNKNOWN_LOCALE"),
        ({"filter": {"terms": ["region:1"]}}, "UNKNOWN_TERM"),
        ({"near": "region:1"}, "UNKNOWN_TERM"),
        ({"filter": "{"}, "BAD_REQUEST"),
        ({"filter": "[]"}, "BAD_REQUEST"),
        ({"filter": '"x"'}, "BAD_REQUEST"),
        ({"filter": {"documentType": []}}, "BAD_REQUEST"),
        ({"filter": {"documentTypes": ["X"]}}, "BAD_REQUEST"),
        ({"scope": "title"}, "BAD_REQUEST"),
        ({"text": "a\0"}, "BAD_REQUEST"),
        ({"filter": {"column": "\0"}}, "BAD_REQUEST"),
        ({"text": "x" * 9_000}, "TOO_LARGE"),
    ],
)
def test_what_cannot_be_asked_is_told(engine, column, parameters, code):
    message = refused(get(**parameters), code, 413 if code == "TOO_LARGE" else 400)
    assert "Did you mean" not in message


def test_an_address_that_is_none(engine):
    refused(Client().get("/search.rss?text=%ff"), "BAD_REQUEST")
    assert Client().get("/search.rss?text=a&text=b").status_code == 422
    assert Client().get("/search.rss?utm_source=x").status_code == 200
    response = Client().post("/search.rss")
    refused(response, "METHOD_NOT_ALLOWED", 405)
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_without_an_engine_it_says_so(db):
    with serving.unreachable():
        response = get(text="春耕")
    refused(response, "UNAVAILABLE", 503)
    assert response["Retry-After"]


def test_it_lives_no_longer_than_what_it_shows(engine, column):
    from django.utils import timezone

    from cms.library.models import Deadline

    Deadline.objects.create(at=timezone.now() + timedelta(seconds=10))
    assert get()["Cache-Control"] in {"public, max-age=9", "public, max-age=10"}
