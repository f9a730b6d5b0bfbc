"""What left a feed is said in Atom (RFC 6721), and nothing of what must stay unsaid."""

import pytest
from lxml import etree

from cms.publishing import departures
from tests import factories
from tests.api.feeds.reading import complaints, get, left, titles
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def urn(page):
    return f"urn:uuid:{key(page)}"


def test_a_withdrawn_item_is_said_to_be_gone_where_it_was(home, column):
    other = factories.column(home)
    page = factories.news(column, "一条新闻")
    departures.withdraw(page, "内容有误")
    for place in ("items", "site/portal", f"column/{key(column)}", "document-type/news_article"):
        assert left(place) == {urn(page): "内容有误"}
        assert titles(place) == []
    assert left(f"column/{key(other)}") == left("document-type/notice") == {}
    root = etree.fromstring(get("/feeds/items.atom").content)
    assert "一条新闻" not in etree.tostring(root, encoding="unicode")


def test_of_a_suppressed_item_nothing_but_the_id(column):
    page = factories.news(column, "一条密闻", slug="secret")
    departures.withdraw(page, "内容有误")
    departures.suppress(fresh(page))
    content = get("/feeds/items.atom").content.decode()
    assert left("items") == {urn(page): ""}
    assert not any(text in content for text in ("密闻", "secret", "内容有误"))


def test_what_only_left_the_column_left_its_feed(home, column):
    other = factories.column(home)
    page = factories.news(column, "一条新闻")
    page.move(other, pos="last-child")
    assert left(f"column/{key(column)}") == {urn(page): ""}
    assert (titles(f"column/{key(other)}"), left(f"column/{key(other)}"), left("site/portal")) == (["一条新闻"], {}, {})


def test_what_came_back_did_not_leave(column):
    page = factories.news(column, "一条新闻")
    departures.withdraw(page, "内容有误")
    fresh(page).save_revision().publish()
    assert (left("items"), titles("items")) == ({}, ["一条新闻"])


def test_what_was_archived_left_lists(column):
    page = factories.news(column, "一条新闻")
    departures.archive(page, "已过时")
    assert left("items") == {urn(page): ""}
    assert left("items", filter={"includeArchived": True}) == {}


def test_a_feed_that_only_lost_something_changed(column):
    page = factories.news(column, "一条新闻")
    before = get("/feeds/items.atom")
    departures.withdraw(page, "内容有误")
    after = get("/feeds/items.atom", before["ETag"])
    assert after.status_code == 200
    assert complaints("atom", after.content) == set()


def test_later_pages_do_not_say_it_again(column, monkeypatch):
    monkeypatch.setattr("api.feeds.public.ITEMS", 1)
    for number in range(2):
        factories.news(column, f"新闻{number}")
    departures.withdraw(factories.news(column, "撤"), "因故")
    root = etree.fromstring(get("/feeds/items.atom").content)
    (following,) = [link.get("href") for link in root.iterfind("{*}link") if link.get("rel") == "next"]
    assert "deleted-entry" in etree.tostring(root, encoding="unicode")
    assert "deleted-entry" not in get("/feeds/items.atom", after=following.partition("after=")[2]).content.decode()
