"""Who received what is on record; removals are confirmed, once and for all."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.partners import tokens
from cms.partners.models import Feed, Partner, Scope
from cms.publishing import departures
from cms.withdrawals.models import Recall, Receipt, Withdrawal
from tests import factories
from tests.api.feeds.partners.newsroom import Newsroom
from tests.api.feeds.reading import refused
from tests.published import fresh, key
from tests.withdrawals.ledger import follow_up

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def post(room, body, **headers):
    client = Client(headers={"authorization": f"Bearer {room.token}", **headers}, enforce_csrf_checks=True)
    return client.post(f"/feeds/{room.feed}/confirmations", body if isinstance(body, str | bytes) else json.dumps(body), "application/json")


def confirm(room, *entries):
    chosen = [{name: entry[name] for name in ("contentId", "locale", "position")} for entry in entries]
    response = post(room, {"confirmations": chosen})
    assert response.status_code == 200, response.content
    return response.json()


def receipts(page):
    return {one.partner.name: one for one in Receipt.objects.filter(content_id=key(page)).select_related("partner")}


def other_room(slug="all"):
    other = Partner.objects.create(name="城市晚报", agreed_from="2026-01-01")
    Feed.objects.create(partner=other, slug=slug, title=slug)
    return Newsroom(slug, tokens.issue(other, slug)[1])


def test_what_was_received_is_on_record_once_for_each_partner_and_item(column, newsroom):
    room, notices, other = newsroom(), newsroom("notices", filter={"documentTypes": ["NOTICE"]}), other_room()
    page = factories.news(column, "一条新闻")
    departures.withdraw(factories.news(column, "撤下的"), "因故")
    room.follow()
    notices.follow()
    (receipt,) = receipts(page).values()
    item = room.mirror[f"urn:uuid:{key(page)}"]
    said = {one["role"]: one["value"] for one in item["altIds"]}
    assert (receipt.partner.name, receipt.feed, str(receipt.version)) == ("吉林日报", "all", item["version"])
    assert receipt.text_hash == said["textHash"]
    assert not Receipt.objects.filter(feed="notices").exists()
    assert Receipt.objects.count() == len(room.mirror)
    first = receipt.at
    room.cursor = None
    with CaptureQueriesContext(connection) as again:
        room.page()
    assert not [one for one in again if one["sql"].startswith("INSERT")]
    newer = fresh(page)
    newer.title = "改了"
    newer.save_revision().publish()
    other.take_snapshot()
    room.follow()
    assert set(receipts(page)) == {"吉林日报", "城市晚报"}
    receipt = receipts(page)["吉林日报"]
    assert (str(receipt.version), receipt.first_at) == (room.mirror[f"urn:uuid:{key(page)}"]["version"], first)
    assert receipt.at > first
    assert Client(headers={"authorization": f"Bearer {room.token}"}).head("/feeds/all/snapshot").status_code == 200


def test_a_removal_is_awaited_until_it_is_confirmed(column, room):
    other, page = other_room(), factories.news(column, "一条新闻")
    room.follow()
    never = factories.news(column, "无人收到")
    departures.withdraw(fresh(page), "内容有误")
    departures.withdraw(never, "因故")
    assert room.page("confirmations")["pending"] == []
    follow_up()
    (waiting,) = room.page("confirmations")["pending"]
    gone = next(entry for entry in room.follow() if entry["contentId"] == key(page))
    assert {name: waiting[name] for name in ("position", "contentId", "locale", "uri", "kind", "reason")} == {
        name: gone[name] for name in ("position", "contentId", "locale", "uri", "kind", "reason")
    }
    assert waiting["receivedAt"].endswith("+08:00")
    assert Recall.objects.get().told_at is not None
    assert other.page("confirmations")["pending"] == []
    assert confirm(other, gone)["confirmations"][0]["status"] == "not_awaited"
    assert Recall.objects.get().confirmed_at is None
    earlier = confirm(room, gone | {"position": gone["position"] - 1})
    assert (earlier["confirmations"][0]["status"], len(earlier["pending"])) == ("not_awaited", 1)
    said = confirm(room, gone, gone | {"contentId": key(never)}, gone | {"contentId": "x"}, gone | {"position": 2**63 - 1})
    assert [one["status"] for one in said["confirmations"]] == ["confirmed", "not_awaited", "not_awaited", "confirmed"]
    assert said["pending"] == []
    assert confirm(room, gone)["confirmations"] == said["confirmations"][:1]
    assert Recall.objects.get().confirmed_by.startswith("API: all (gwp_")
    follow_up()
    assert Withdrawal.objects.count() == 2


def test_what_returns_is_awaited_no_more_and_what_leaves_again_is(column, room):
    page = factories.news(column, "一条新闻")
    room.follow()
    departures.withdraw(fresh(page), "有误")
    follow_up()
    confirm(room, *room.page("confirmations")["pending"])
    departures.suppress(fresh(page))
    follow_up()
    assert room.page("confirmations")["pending"] == []  # it took it down already
    fresh(page).save_revision().publish()
    follow_up()
    departures.withdraw(fresh(page), "还是有误")
    follow_up()
    assert room.page("confirmations")["pending"] == []  # it never took it again
    fresh(page).save_revision().publish()
    room.follow()
    departures.withdraw(fresh(page), "还是有误")
    follow_up()
    assert len(room.page("confirmations")["pending"]) == 1
    fresh(page).save_revision().publish()
    follow_up()
    assert room.page("confirmations")["pending"] == []


def test_of_what_is_secret_the_id_alone(column, room):
    page = factories.news(column, "一条密闻", slug="secret")
    room.follow()
    departures.withdraw(fresh(page), "密因")
    departures.suppress(fresh(page))
    follow_up()
    answer = room.ask("confirmations")
    assert not any(word in answer.content.decode() for word in ("密", "secret"))
    assert {one["kind"] for one in answer.json()["pending"]} == {"withheld"}
    confirm(room, answer.json()["pending"][-1])
    assert room.page("confirmations")["pending"] == []


def test_a_page_read_before_a_withdrawal_and_sent_after_it(column, room, monkeypatch):
    from api.feeds.partners import views

    page, noted = factories.news(column, "一条新闻"), views.note_received

    def late(*arguments):
        departures.withdraw(fresh(page), "有误")
        follow_up()
        noted(*arguments)

    monkeypatch.setattr(views, "note_received", late)
    room.page()
    monkeypatch.undo()
    assert [one["contentId"] for one in room.page("confirmations")["pending"]] == [key(page)]


REMOVAL = {"contentId": "x", "locale": "zh-Hans", "position": 1}
BAD = [b"{", "[]", "{}", {"confirmations": {}}, {"confirmations": [1]}, {"confirmations": [REMOVAL, {**REMOVAL, "position": "1"}]},
       {"confirmations": [{**REMOVAL, "position": 2**63}]}, {"confirmations": [{**REMOVAL, "contentId": "\0"}]},
       {"confirmations": [{**REMOVAL, "contentId": "x" * 37}]}, {"confirmations": [{"contentId": "x"}]}]  # fmt: skip


def test_what_is_no_confirmation_is_refused(room, partner):
    told = [refused(post(room, body), "BAD_REQUEST", 400) for body in BAD]
    assert "confirmations[1]" in told[5]
    for few in ([], [REMOVAL] * 101):
        refused(post(room, {"confirmations": few}), "OUT_OF_RANGE", 400)
    refused(post(room, " " * 40_000), "TOO_LARGE", 413)
    refused(
        Client(headers={"authorization": f"Bearer {room.token}"}).post("/feeds/all/confirmations", {"a": 1}), "UNSUPPORTED_MEDIA_TYPE", 415
    )
    refused(Client().post("/feeds/all/confirmations", "{}", "application/json"), "UNAUTHENTICATED", 401)
    refused(Client(headers={"authorization": f"Bearer {room.token}"}).put("/feeds/all/confirmations"), "METHOD_NOT_ALLOWED", 405)
    refused(post(Newsroom("none", room.token), {"confirmations": [REMOVAL]}), "UNKNOWN_FEED", 404)
    only = Newsroom("all", tokens.issue(partner, "x", [Scope.CHANGES])[1])
    refused(post(only, {"confirmations": [REMOVAL]}), "FORBIDDEN", 403)
    assert Client().options("/feeds/all/confirmations")["Allow"] == "GET, HEAD, OPTIONS, POST"
