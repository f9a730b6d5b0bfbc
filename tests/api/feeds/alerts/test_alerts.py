"""Emergency alerts as CAP: an alert, its changes, its end, each naming what it replaces."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from lxml import etree
from wagtail.models import Site

from cms.ledger import worker
from cms.partners.models import AlertMessage
from cms.sites.models import SiteAlerts
from tests import factories
from tests.api.feeds.alerts.rules import NAMESPACE, complaints
from tests.api.feeds.reading import followed, get, refused
from tests.api.feeds.rules import atom

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ID = str(uuid4())


def say(*alerts):
    """The site's alerts are these; the worker has heard of them."""
    kept = SiteAlerts.for_site(Site.objects.get(hostname="portal.localhost"))
    kept.alerts = json.dumps([{"type": "alert", "id": one.pop("id", ID), "value": one} for one in alerts])
    kept.save()
    worker.run_once()


def alert(**fields):
    start = (timezone.now() - timedelta(hours=1)).isoformat()
    return {"level": "II", "title": "暴雨橙色预警", "item": None, "url": "", "starts_at": start, "ends_at": None} | fields


def messages():
    """Newest first, as the feed leads to them."""
    response = get("/feeds/site/portal/alerts.atom")
    root = etree.fromstring(response.content)
    assert atom.complaints(root) == set()
    links = [entry.find("{*}link").get("href") for entry in root.iterfind("{*}entry")]
    found = [etree.fromstring(followed(link).content) for link in links]
    assert [complaints(one) for one in found] == [[]] * len(found)
    return found


def text(root, name):
    return root.findtext(f".//{NAMESPACE}{name}")


def test_a_life(home, column):
    page = factories.news(column, "暴雨通知", summary="请减少外出。", slug="rain")
    first = alert(item=page.pk)
    say(dict(first))
    (told,) = messages()
    assert [text(told, name) for name in ("msgType", "status", "scope", "severity", "headline")] == [
        "Alert", "Actual", "Public", "Severe", "暴雨橙色预警",
    ]  # fmt: skip
    assert text(told, "description") == "请减少外出。"
    assert text(told, "web") == "http://portal.localhost/news/rain/"
    assert text(told, "references") is None
    say(dict(first, level="I", title="暴雨红色预警"))
    update, _ = messages()
    assert (text(update, "msgType"), text(update, "severity")) == ("Update", "Extreme")
    assert text(update, "references") == ",".join(text(told, name) for name in ("sender", "identifier", "sent"))
    say()
    cancel, *before = messages()
    assert (text(cancel, "msgType"), text(cancel, "headline"), len(before)) == ("Cancel", "暴雨红色预警", 2)
    assert text(cancel, "references") == ",".join(text(update, name) for name in ("sender", "identifier", "sent"))
    say(dict(first))
    again, *_ = messages()
    assert (text(again, "msgType"), text(again, "references")) == ("Alert", None)


def test_told_twice_nothing_happens(home):
    say(alert())
    from cms.ledger.models import Consumer

    Consumer.objects.filter(name="alerts").update(cursor=0)
    worker.run_once()
    assert AlertMessage.objects.count() == 1


def test_a_notice_without_a_level_is_no_emergency(home):
    say(alert(level=""))
    assert messages() == []


def test_two_alerts_are_two_series(home):
    say(alert(), alert(id=str(uuid4()), title="高温预警", level="III"))
    say(alert(id=ID, title="改了"))
    assert sorted(text(one, "msgType") for one in messages()) == ["Alert", "Alert", "Cancel", "Update"]


def test_what_is_not_there(home):
    say(alert())
    refused(get("/feeds/site/nowhere/alerts.atom"), "UNKNOWN_FEED", 404)
    refused(get(f"/feeds/site/portal/alerts/{ID}/9.cap"), "UNKNOWN_FEED", 404)
    refused(get(f"/feeds/site/portal/alerts/{uuid4()}/1.cap"), "UNKNOWN_FEED", 404)


def test_it_is_kept_until_something_is_told(home):
    say(alert())
    response = get("/feeds/site/portal/alerts.atom")
    assert get("/feeds/site/portal/alerts.atom", response["ETag"]).status_code == 304
    say()
    assert get("/feeds/site/portal/alerts.atom", response["ETag"]).status_code == 200


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("status", "Real"),
        ("sent", "2026-05-01"),
        ("info/severity", "II"),
        ("references", ""),
        ("identifier", "a b"),
        ("info/area/areaDesc", ""),
    ],
    ids=lambda one: str(one)[:12],
)
def test_broken_messages_are_noticed(home, path, value):
    say(alert())
    say()
    cancel, _ = messages()
    cancel.find("/".join(f"{NAMESPACE}{step}" for step in path.split("/"))).text = value
    assert complaints(cancel)
