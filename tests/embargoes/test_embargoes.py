"""Advance copies reach approved partners alone, until their moment, and leave no trace when they are broken off."""

import json
from datetime import datetime, timedelta
from hashlib import sha256

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from api import rates
from cms.embargoes.keeping import keep_up
from cms.embargoes.models import AdvanceCopy, Approval
from cms.ledger.models import Event
from cms.library.models import Item, Tombstone
from cms.partners import tokens
from cms.partners.models import Feed, Partner, Scope
from cms.publishing import scheduling
from tests import factories
from tests.api.feeds.partners.newsroom import Newsroom, kinds
from tests.api.feeds.partners.validator import validator
from tests.api.feeds.reading import refused
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TITLE = "禁发的新闻"


@pytest.fixture(autouse=True)
def _nobody_called_before():
    rates.limiter.cache_clear()


def make_room(name):
    partner = Partner.objects.create(name=name, agreed_from="2026-01-01")
    Feed.objects.create(partner=partner, slug="news", title="新闻", filter={"documentTypes": ["NEWS_ARTICLE"]})
    return partner, Newsroom("news", tokens.issue(partner, "x")[1])


@pytest.fixture
def approved(db):
    partner, room = make_room("吉林日报")
    Approval.objects.create(partner=partner)
    return room


def schedule(page, minutes=30, **fields):
    page = page.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(minutes=minutes)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return fresh(page)


def let_its_moment_come(page):
    past, revision = timezone.now() - timedelta(seconds=5), page.scheduled_revision
    revision.content = {**revision.content, "go_live_at": past.isoformat()}
    revision.approved_go_live_at = past
    revision.save()
    Page.objects.filter(pk=page.pk).update(go_live_at=past)
    AdvanceCopy.objects.update(until=past)


@pytest.fixture
def page(column):
    body = [factories.block("rich_text", "<p>禁发的正文</p>")]
    return schedule(factories.news(column, TITLE, publish=False, body=body, image=factories.picture()))


def act(client, page, what="give"):
    assert client.post(f"/admin/advance-copies/{page.pk}/", {"act": what}).status_code == 302


def copies(room):
    return room.page("embargoed")["items"]


def test_a_copy_is_marked_valid_and_on_record(admin_client, page, approved, shared_data):
    assert "自动发布" in admin_client.get(f"/admin/advance-copies/{page.pk}/").content.decode()
    assert copies(approved) == []
    act(admin_client, page)
    (entry,) = copies(approved)
    item = entry["item"]
    assert [error.message for error in validator(shared_data, "3.1").iter_errors(item)] == []
    assert (entry["contentId"], item["headlines"][0]["value"], item["bodies"][1]["value"]) == (key(page), TITLE, "禁发的正文")
    assert (item["pubStatus"], "不得发布" in item["edNote"]) == ("withheld", True)
    assert datetime.fromisoformat(item["embargoedUntil"]) == page.go_live_at.replace(microsecond=0)
    assert "/media/" not in json.dumps(item)
    told = admin_client.get(f"/admin/advance-copies/{page.pk}/").content.decode()
    assert all(word in told for word in ("吉林日报", "收回提前供稿", timezone.localdate().strftime("%Y-%m-%d")))
    assert "提前供稿" in admin_client.get(f"/admin/pages/{page.pk}/history/").content.decode()


def files_of(entry):
    """Addresses on this server, by rendition."""
    (picture,) = entry["item"]["associations"]
    return {one["name"]: one["href"].removeprefix(settings.PUBLIC_URL) for one in picture["renditions"]}


def test_its_files_open_for_whom_they_were_given_until_its_moment(admin_client, page, approved):
    act(admin_client, page)
    files = files_of(copies(approved)[0])
    assert set(files) == {"thumbnail", "card", "content", "hero"}
    path = files["card"]
    response = Client().get(path)
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store")
    assert f"sha256={sha256(b''.join(response.streaming_content)).hexdigest()}" in path
    name, query = path.rsplit("/", 1)[1].split("?")
    refused(Client().get(path.replace("signature=", "signature=x")), "FORBIDDEN", 403)
    picture = page.specific.image.key
    refused(Client().get(f"/feeds/files/picture/{picture}/{name}?{query}"), "FORBIDDEN", 403)
    assert Client().get(f"/media/{picture}/{name}").status_code == 404
    approval = Approval.objects.get()
    approval.delete()
    assert Client().get(path).status_code == 404
    approval.save()
    assert Client().get(path).status_code == 200
    let_its_moment_come(page)
    assert Client().get(path).status_code == 404


def test_a_feed_gets_what_it_will_hold(admin_client, page, approved, home, column):
    act(admin_client, page)
    Feed.objects.update(filter={"documentTypes": ["NOTICE"]})
    assert copies(approved) == []
    Feed.objects.update(filter={"column": key(column), "publishedFrom": (timezone.now() + timedelta(minutes=20)).isoformat()})
    assert [entry["version"] for entry in copies(approved)] == [1]
    keep_up()
    assert [entry["version"] for entry in copies(approved)] == [1]  # nothing has changed
    other = factories.column(home, slug="other")
    fresh(page).move(other, pos="last-child")
    keep_up()
    assert copies(approved) == []
    Feed.objects.update(filter={"column": key(other)})
    assert [entry["version"] for entry in copies(approved)] == [2]


def test_nobody_else_gets_it(admin_client, page, approved, column):
    act(admin_client, page)
    partner, stranger = make_room("城市晚报")
    before = refused(stranger.ask("embargoed"), "FORBIDDEN", 403)
    AdvanceCopy.objects.update(until=timezone.now() - timedelta(days=1))
    assert refused(stranger.ask("embargoed"), "FORBIDDEN", 403) == before  # whether there are any or not
    Approval.objects.create(partner=partner)
    only = Newsroom("news", tokens.issue(partner, "y", [Scope.CHANGES])[1])
    refused(only.ask("embargoed"), "FORBIDDEN", 403)
    refused(Client().get("/feeds/news/embargoed"), "UNAUTHENTICATED", 401)
    refused(Newsroom("none", approved.token).ask("embargoed"), "UNKNOWN_FEED", 404)
    for address in ("/feeds/items.atom", "/feeds/items.json", "/search.rss?text=禁发"):
        assert TITLE not in Client().get(address).content.decode()
    for what in ("changes", "snapshot"):
        assert TITLE not in approved.ask(what).content.decode()
    assert not Item.objects.filter(content_id=key(page)).exists()


def test_it_is_released_by_itself_at_its_moment(admin_client, page, approved):
    approved.follow()
    act(admin_client, page)
    assert len(copies(approved)) == 1
    let_its_moment_come(page)
    assert copies(approved) == []  # late
    assert scheduling.run_due().failed == 0
    assert (kinds(approved.follow()), approved.titles) == (["published"], {TITLE})
    copy = AdvanceCopy.objects.get()
    assert (copy.outcome, copy.row) == ("released", None)
    assert approved.page("embargoed")["withheld"] == []


def test_it_follows_the_scheduled_text(admin_client, page, approved):
    act(admin_client, page)
    copies(approved)
    page = schedule(page, 60, title="改过的禁发新闻")
    assert copies(approved) == []  # until it is built again
    keep_up()
    (entry,) = copies(approved)
    assert (entry["version"], entry["item"]["headlines"][0]["value"]) == (2, "改过的禁发新闻")
    assert datetime.fromisoformat(entry["embargoedUntil"]) == page.go_live_at.replace(microsecond=0)


@pytest.mark.parametrize("way", ["unscheduled", "taken back", "deleted"])
def test_broken_off_it_leaves_no_trace(admin_client, page, approved, way):
    _, never = make_room("城市晚报")
    Approval.objects.create(partner=Partner.objects.get(name="城市晚报"))
    act(admin_client, page)
    copies(approved)
    events, kept = Event.objects.count(), key(page)
    if way == "unscheduled":
        admin_client.post(f"/admin/pages/{page.pk}/revisions/{page.scheduled_revision.pk}/unschedule/")
    elif way == "deleted":
        fresh(page).delete()
    else:
        act(admin_client, page, "end")
    assert copies(approved) == []
    keep_up()
    copy = AdvanceCopy.objects.get()
    assert (copy.outcome, copy.row, copy.references, bytes(copy.standing)) == ("broken_off", None, [], b"")
    (withheld,) = approved.page("embargoed")["withheld"]
    assert (withheld["contentId"], withheld["item"]["pubStatus"]) == (kept, "withheld")
    assert TITLE not in json.dumps(withheld, ensure_ascii=False)
    assert never.page("embargoed")["withheld"] == []
    assert Event.objects.count() == events
    assert not Tombstone.objects.filter(content_id=kept).exists()
    assert kept not in approved.ask("changes").content.decode()


def test_what_is_public_or_has_no_moment_has_no_advance_copy(admin_client, column, approved):
    for page in (factories.news(column, "已公开"), factories.news(column, "无时间", publish=False)):
        response = admin_client.post(f"/admin/advance-copies/{page.pk}/", {"act": "give"}, follow=True)
        assert "无法提前供稿" in response.content.decode()
    assert not AdvanceCopy.objects.exists()
