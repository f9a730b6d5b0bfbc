"""Who may not, and what cannot be: a coded answer, and nothing about other partners."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cms.partners import tokens
from cms.partners.models import Feed, Partner, Scope, Token
from cms.publishing import departures
from tests import factories
from tests.api.feeds.partners.newsroom import Newsroom
from tests.api.feeds.reading import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer x", "Bearer gwp_0000_x", "Basic eDp5", "Bearer \x00", "Bearer " + "x" * 5000]
)
def test_without_a_token(room, header):
    response = Client(headers={"authorization": header} if header is not None else {}).get("/feeds/all/changes")
    refused(response, "UNAUTHENTICATED", 401)
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_a_revoked_and_an_expired_token_read_like_none(room, partner):
    Token.objects.update(revoked_at=timezone.now())
    told = refused(room.ask("changes"), "UNAUTHENTICATED", 401)
    _, expired = tokens.issue(partner, "旧", expires_at=timezone.now() - timedelta(seconds=1))
    assert refused(Newsroom("all", expired).ask("changes"), "UNAUTHENTICATED", 401) == told


def test_a_token_revoked_in_the_middle_of_a_walk(column, room):
    for number in range(3):
        factories.news(column, f"新闻{number}")
    page = room.page(first=1)
    Token.objects.update(revoked_at=timezone.now())
    refused(room.ask("changes", cursor=page["cursor"]), "UNAUTHENTICATED", 401)


def test_another_partners_feed_is_none(room):
    other = Partner.objects.create(name="另一家", agreed_from="2026-01-01")
    Feed.objects.create(partner=other, slug="theirs", title="别家")
    told = refused(Newsroom("theirs", room.token).ask("changes"), "UNKNOWN_FEED", 404)
    assert refused(Newsroom("nothing", room.token).ask("changes"), "UNKNOWN_FEED", 404) == told
    stranger = Newsroom("all", tokens.issue(other, "x")[1])
    assert refused(stranger.ask("changes"), "UNKNOWN_FEED", 404) == told


def test_a_scope_that_the_token_lacks(room, partner):
    only = Newsroom("all", tokens.issue(partner, "x", [Scope.SNAPSHOT])[1])
    assert only.ask("snapshot").status_code == 200
    refused(only.ask("changes"), "FORBIDDEN", 403)


def test_access_ends_with_the_agreement(room, partner):
    Partner.objects.filter(pk=partner.pk).update(agreed_until="2026-01-02")
    refused(room.ask("changes"), "FORBIDDEN", 403)


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"first": 0}, "OUT_OF_RANGE"),
        ({"first": 101}, "OUT_OF_RANGE"),
        ({"first": "x"}, "OUT_OF_RANGE"),
        ({"first": "²"}, "OUT_OF_RANGE"),
        ({"wait": 31}, "OUT_OF_RANGE"),
        ({"wait": -1}, "OUT_OF_RANGE"),
        ({"cursor": "x"}, "BAD_CURSOR"),
        ({"cursor": "é"}, "BAD_CURSOR"),
    ],
    ids=str,
)
def test_what_cannot_be_asked(room, parameters, code):
    refused(room.ask("changes", **parameters), code)


def test_forged_cut_and_foreign_cursors(column, room, newsroom):
    factories.news(column, "一条新闻")
    factories.news(column, "另一条")
    cursor, other = room.page()["cursor"], newsroom("other")
    place = room.page("snapshot", first=1)["cursor"]
    for wrong in (cursor[:-1], cursor + "A", ("B" if cursor[0] != "B" else "C") + cursor[1:], cursor.lower(), place):
        refused(room.ask("changes", cursor=wrong), "BAD_CURSOR")
    refused(other.ask("changes", cursor=cursor), "BAD_CURSOR")
    refused(room.ask("snapshot", cursor=cursor), "BAD_CURSOR")


@pytest.mark.parametrize("count", [50, pytest.param(10_000, marks=pytest.mark.verify)])
def test_over_the_quota(room, partner, count):
    Partner.objects.filter(pk=partner.pk).update(hourly=3)
    for left in (2, 1, 0):
        response = room.ask("changes")
        assert response.status_code == 200
        assert response["RateLimit-Policy"] == '"hour";q=3;w=3600'
        assert response["RateLimit"].startswith(f'"hour";r={left};t=')
    for _ in range(count):
        response = room.ask("changes")
        refused(response, "TOO_MANY_REQUESTS", 429)
    assert 0 < int(response["Retry-After"]) <= 3600
    assert response["RateLimit"].startswith('"hour";r=0;')


def test_other_methods(room):
    response = Client(headers={"authorization": f"Bearer {room.token}"}).post("/feeds/all/changes")
    refused(response, "METHOD_NOT_ALLOWED", 405)


def test_waiting_ends_with_the_time(room, monkeypatch):
    from api.feeds.partners import waiting

    slept = []
    monkeypatch.setattr(waiting.time, "monotonic", lambda: sum(slept))
    monkeypatch.setattr(waiting.time, "sleep", slept.append)
    room.follow()
    assert room.page(cursor=room.cursor, wait=30)["changes"] == []
    assert sum(slept) == 30


def test_news_ends_waiting(column, room, monkeypatch):
    from api.feeds.partners import waiting

    page = factories.news(column, "一条新闻")
    room.follow()
    monkeypatch.setattr(waiting.time, "sleep", lambda _: departures.withdraw(page, "内容有误"))
    (entry,) = room.page(cursor=room.cursor, wait=30)["changes"]
    assert (entry["kind"], entry["reason"]) == ("withdrawn", "内容有误")


def test_who_finds_no_place_to_wait_is_answered_at_once(room, monkeypatch):
    from api.feeds.partners import waiting

    slept = []
    monkeypatch.setattr(waiting.time, "sleep", slept.append)
    room.follow()
    with waiting.place() as free:
        assert free
        assert room.page(cursor=room.cursor, wait=30)["changes"] == []
    assert slept == []
