"""A partner's feed in the ledger's order."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.ledger.models import Event
from cms.library.models import Correction, StandingChange
from cms.library.reading import wire
from cms.partners.models import Feed
from cms.publishing import departures
from cms.publishing.publication import publication
from tests import factories
from tests.api.feeds.partners.newsroom import kinds
from tests.api.feeds.reading import refused
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def titled(page, title, **fields):
    page = fresh(page)
    for name, value in {"title": title, **fields}.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def test_each_kind_of_change(home, column, newsroom):
    room = newsroom(filter={"documentTypes": ["NEWS_ARTICLE"], "includeArchived": True})
    other = factories.column(home, slug="other")
    page = factories.news(column, "一条新闻", slug="one")
    titled(page, "改了")
    titled(page, "更正了", update_kind="correction", change_note="数字有误")
    fresh(page).move(other, pos="last-child")
    departures.archive(fresh(page), "已过时")
    departures.unarchive(fresh(page))
    departures.withdraw(fresh(page), "内容有误")
    first = room.follow()
    fresh(page).save_revision().publish()
    room.cursor = None
    entries = room.follow()
    said = [(entry["kind"], entry["removed"]) for entry in entries]
    assert said == [
        ("published", False), ("updated", False), ("corrected", False), ("moved", False), ("updated", False), ("restored", False),
        ("withdrawn", True), ("restored", False),
    ]  # fmt: skip
    assert entries[2]["note"] == "数字有误"
    assert entries[2]["difference"] is None  # it had left since
    assert [number for number, entry in enumerate(first) if "difference" in entry] == []  # it is not there
    assert entries[3]["previousUrl"] == "http://portal.localhost/news/one/"
    assert [number for number, entry in enumerate(first) if "previousUrl" in entry] == []
    assert entries[6]["url"] is None  # it came back, and may stand elsewhere
    gone = first[6]
    assert (gone["reason"], gone["url"]) == ("内容有误", "http://portal.localhost/other/one/")
    assert gone["item"].keys() == {"uri", "pubStatus", "version", "versionCreated", "standard"}
    assert gone["item"]["pubStatus"] == "canceled"
    assert room.titles == {"更正了"}
    positions = [entry["position"] for entry in entries]
    assert positions == sorted(positions)


def test_a_move_says_what_was_left_unless_it_is_secret_or_leads_elsewhere(home, column, room):
    section, other = factories.column(column, slug="inner"), factories.column(home, slug="other")
    one, two = (factories.news(section, slug=slug) for slug in ("one", "two"))
    for page in (one, two):
        fresh(page).move(other, pos="last-child")
    factories.news(section, slug="two")

    def left():
        room.cursor = None
        return [entry["previousUrl"] for entry in room.follow() if entry["kind"] == "moved"]

    assert left() == ["http://portal.localhost/news/inner/one/", None]
    departures.suppress(fresh(column))
    assert left() == [None, None]
    assert "inner" not in room.ask("changes").content.decode()


def test_a_correction_says_what_it_changed_until_the_item_leaves(column, room):
    def body(*lines):
        return [factories.block("rich_text", f"<p>{line}</p>") for line in lines]

    page = factories.news(column, "一条新闻", body=body("第一段", "投资三亿元", "第三段"))
    corrected = {"update_kind": "correction", "change_note": "数字有误"}
    titled(page, "一条新闻", body=body("第一段", "投资三千万元", "第三段", "补充一段"), **corrected)
    titled(page, "改了标题")
    *_, entry, _later = room.follow()
    assert entry["difference"] == [
        {"part": "text", "before": "投资三亿元", "after": "投资三千万元"},
        {"part": "text", "before": "", "after": "\n补充一段"},
    ]
    departures.withdraw(fresh(page), "有误")
    assert not Correction.objects.exists()
    fresh(page).save_revision().publish()
    room.cursor = None
    assert [entry["difference"] for entry in room.follow() if entry["kind"] == "corrected"] == [None]


def test_what_expires_is_told(column, newsroom, monkeypatch):
    from cms.publishing import scheduling

    room = newsroom()
    page = factories.news(column, "一条新闻", expire_at=timezone.now() + timedelta(minutes=5))
    scheduling.run_due(timezone.now() + timedelta(minutes=6))
    assert kinds([entry for entry in room.follow() if entry["contentId"] == key(page)]) == ["published", "expired"]


def test_of_what_was_suppressed_nothing_but_the_id(column, room):
    page = factories.news(column, "一条密闻", slug="secret")
    titled(page, "一条密闻", update_kind="correction", change_note="密文有误")
    departures.suppress(fresh(page))
    response = room.ask("changes")
    assert not any(text in response.content.decode() for text in ("密", "secret"))
    *before, gone = [entry for entry in response.json()["changes"] if entry["contentId"] == key(page)]
    assert gone.keys() == {"position", "at", "kind", "contentId", "locale", "uri", "removed", "item"}
    assert (gone["kind"], gone["item"]["pubStatus"]) == ("withheld", "withheld")
    assert [(entry["item"], entry["superseded"], "note" in entry) for entry in before] == [(None, True, False)] * 2


def test_a_picture_that_changed_is_told_with_the_items_that_show_it(column, room):
    picture = factories.picture("图", alt="一座山")
    page = factories.news(column, "一条新闻", image=picture)
    factories.news(column, "另一条")
    room.follow()
    version = room.mirror[f"urn:uuid:{key(page)}"]["version"]
    picture.description = "一条江"
    picture.save()
    picture.save()
    (entry,) = room.follow()
    assert (entry["kind"], entry["contentId"]) == ("updated", key(page))
    assert entry["item"]["associations"][0]["descriptions"][0]["value"] == "一条江"
    assert entry["item"]["version"] > version


def test_what_leaves_the_filter_is_a_removal_and_may_return(home, column, newsroom):
    room = newsroom(filter={"column": key(column)})
    other = factories.column(home)
    page = factories.news(column, "一条新闻")
    stays = factories.news(column, "另一条")
    room.follow()
    assert room.titles == {page.title, stays.title}
    fresh(page).move(other, pos="last-child")
    (left,) = room.follow()
    assert (left["kind"], left["removed"]) == ("withheld", True)
    assert "url" not in left
    assert room.titles == {stays.title}
    titled(page, "改在别处")
    assert room.follow() == []
    fresh(page).move(column, pos="last-child")
    assert kinds(room.follow()) == ["published"]
    assert room.titles == {"改在别处", stays.title}


def test_what_is_archived_leaves_a_filter_without_archived_items(column, newsroom):
    room, keeps = newsroom("lists", filter={}), newsroom("all")
    page = factories.news(column, "一条新闻")
    departures.archive(page, "已过时")
    assert kinds(room.follow())[-2:] == ["published", "withheld"]
    assert kinds(keeps.follow())[-2:] == ["published", "updated"]
    assert "已归档" in keeps.mirror[f"urn:uuid:{key(page)}"]["edNote"]


def test_two_events_at_once_are_one_removal(home, column, newsroom):
    room = newsroom(filter={"column": key(column)})
    page = factories.news(column, "一条新闻")
    room.follow()
    other = factories.column(home)
    with publication():
        moved = fresh(page)
        moved.title, moved.update_kind, moved.change_note = "更正", "correction", "有误"
        moved.save_revision().publish()
        fresh(page).move(other, pos="last-child")
    assert kinds(room.follow()) == ["withheld"]


def test_the_next_cursor_is_always_there_and_the_same_cursor_gives_the_same_page(column, room):
    for number in range(5):
        factories.news(column, f"新闻{number}")
    first = room.page(first=2)
    assert first["more"]
    again = room.page(first=2)
    assert [entry["position"] for entry in again["changes"]] == [entry["position"] for entry in first["changes"]]
    second = room.page(first=2, cursor=first["cursor"])
    factories.news(column, "后来的")
    titled(fresh_of("新闻0"), "改了")
    again = room.page(first=2, cursor=first["cursor"])
    assert again["cursor"] == second["cursor"]
    assert [(entry["position"], entry["kind"]) for entry in again["changes"]] == [
        (entry["position"], entry["kind"]) for entry in second["changes"]
    ]
    room.follow()
    empty = room.page(cursor=room.cursor)
    assert (empty["changes"], empty["more"]) == ([], False)
    assert empty["cursor"] == room.cursor
    assert empty["next"].endswith(f"/feeds/all/changes?cursor={empty['cursor']}")


def fresh_of(title):
    from cms.news.models import NewsArticlePage

    return NewsArticlePage.objects.get(title=title)


def test_where_little_happens_a_page_ends_before_its_fill(home, column, newsroom, monkeypatch):
    monkeypatch.setattr(wire, "LOOKED_AT", 6)
    room = newsroom(filter={"documentTypes": ["NOTICE"]})
    for number in range(9):
        factories.news(column, f"新闻{number}")
    factories.news(column, "通知", kind="notice")
    page = room.page(first=2)
    assert (page["changes"], page["more"]) == ([], True)
    assert kinds(room.follow(first=2)) == ["published"]


def test_the_cost_of_a_page_is_constant(column, room):
    factories.news(column, "一", image=factories.picture(), attachments=[])
    departures.withdraw(factories.news(column, "先撤"), "因故")
    room.page()
    with CaptureQueriesContext(connection) as few:
        room.page()
    for number in range(8):
        factories.news(column, f"新闻{number}", image=factories.picture())
    departures.withdraw(factories.news(column, "撤"), "因故")
    room.page()
    with CaptureQueriesContext(connection) as many:
        room.page()
    assert len(many) <= len(few)


def test_a_snapshot_ends_with_the_cursor_to_go_on_with(column, room):
    for number in range(5):
        factories.news(column, f"新闻{number}", original_published_at=datetime(2026, 1, 1 + number, tzinfo=UTC))
    departures.withdraw(factories.news(column, "撤下的"), "因故")
    first = room.page("snapshot", first=2)
    assert first["more"]
    titled(fresh_of("新闻0"), "改过的新闻0")
    departures.withdraw(fresh_of("新闻4"), "因故")
    room.take_snapshot(first=2)
    assert {f"新闻{number}" for number in (1, 2, 3)} | {"改过的新闻0"} <= room.titles
    assert "撤下的" not in room.titles
    assert room.follow() == []
    pages = [first]
    while pages[-1]["more"]:
        pages.append(room.page("snapshot", first=2, cursor=pages[-1]["cursor"]))
    assert "/changes?" in pages[-1]["next"]
    assert kinds(room.page(cursor=pages[-1]["cursor"])["changes"]) == ["updated", "withdrawn"]  # what happened since the snapshot began


def test_an_old_cursor_answers_how_to_resync(column, room):
    factories.news(column, "一条新闻")
    room.follow()
    start = room.page()["cursor"]
    factories.news(column, "另一条")
    last = Event.objects.order_by("-position").first().position
    StandingChange.objects.filter(position__lt=last).delete()
    assert room.page(cursor=start)["changes"]
    response = room.ask("changes")
    message = refused(response, "CURSOR_EXPIRED", 410)
    assert "/feeds/all/snapshot" in message
    assert response["Link"].startswith("<http")
    StandingChange.objects.all().delete()
    refused(room.ask("changes", cursor=start), "CURSOR_EXPIRED", 410)
    room.take_snapshot()
    assert room.follow() == []


def test_a_filter_changed_under_way_asks_for_a_snapshot(column, newsroom):
    room = newsroom()
    factories.news(column, "一条新闻")
    factories.news(column, "一个通知", kind="notice")
    room.follow()
    Feed.objects.update(filter={"documentTypes": ["NOTICE"]})
    refused(room.ask("changes", cursor=room.cursor), "CURSOR_EXPIRED", 410)
    room.take_snapshot()
    assert room.titles == {"一个通知"}
    assert room.follow() == []


def test_a_column_that_is_not_public_any_more_empties_its_feed(home, column, newsroom):
    room = newsroom(filter={"column": key(column)})
    factories.news(column, "一条新闻")
    room.follow()
    departures.suppress(fresh(column))
    refused(room.ask("changes", cursor=room.cursor), "CURSOR_EXPIRED", 410)
    room.take_snapshot()
    assert room.mirror == {}


def test_a_mirror_equals_the_hub_after_anything(home, column, newsroom):
    """A client that forgets its last page now and then, and acts taken at random."""
    chance = random.Random(8)
    other = factories.column(home)
    rooms = {"all": newsroom("all"), "column": newsroom("column", filter={"column": key(column)}),
             "notices": newsroom("notices", filter={"documentTypes": ["NOTICE"]})}  # fmt: skip
    pages = [factories.news(column, f"新闻{number}", kind=chance.choice(["notice", "news_article"])) for number in range(6)]
    acts = [
        lambda page: titled(page, f"{page.title[:4]}改", kind=chance.choice(["notice", "news_article"])),
        lambda page: page.move(chance.choice([column, other]), pos="last-child"),
        lambda page: departures.withdraw(page, "因故"),
        departures.suppress,
        lambda page: departures.archive(page, "过时"),
        departures.unarchive,
        lambda page: page.save_revision().publish(),
    ]
    for _ in range(30):
        chance.choice(acts)(fresh(chance.choice(pages)))
        room = chance.choice(list(rooms.values()))
        before = room.cursor
        room.follow(first=chance.choice([1, 3, 100]))
        room.cursor = chance.choice([before, room.cursor])  # killed before it wrote the cursor down
    for name, room in rooms.items():
        room.follow()
        mirrored = room.mirror
        room.take_snapshot()
        assert {uri: item["version"] for uri, item in mirrored.items()} == {uri: item["version"] for uri, item in room.mirror.items()}, name
