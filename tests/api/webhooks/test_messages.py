"""What a partner's server is told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from api.webhooks import repeating
from api.webhooks.writing import name_of
from cms.ledger import consumers, worker
from cms.ledger.consumers import Definition
from cms.ledger.models import Consumer, Event
from cms.partners import forgetting
from cms.partners.models import Feed, Partner
from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Endpoint, Message, State
from cms.publishing import departures
from tests import factories
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def about(messages, page):
    return [(one["type"], one["data"]) for one in messages if one["data"].get("contentId") == key(page)]


def test_the_specifications_own_vector():
    at = datetime.fromtimestamp(1614265330, UTC)
    said = signing.signed(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "msg_p5jXN8AQM9LWM0D4loKWxJek", '{"test": 2432232314}', at)
    assert said == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_each_change_is_told_and_verifies(home, column, endpoint, receivers, tell):
    everything = endpoint()
    column_only = endpoint("well-column", filter={"column": key(column)})
    other = factories.column(home, slug="other")
    page = factories.news(column, "一条新闻", slug="one")
    tell()
    for headers, body in receivers.got["/well"]:
        Webhook(signing.secret_of(everything)).verify(body, headers)
        with pytest.raises(WebhookVerificationError):
            Webhook(signing.secret_of(column_only)).verify(body, headers)
    said = next(one for one in receivers.told() if one["data"]["contentId"] == key(page))
    at = Event.objects.get(position=said["data"]["position"]).at
    assert datetime.fromisoformat(said["timestamp"]) == at.replace(microsecond=0)
    ((_, came),) = about(receivers.told(), page)
    assert came["url"] == "http://portal.localhost/news/one/"
    assert (came["kind"], came["removed"], came["documentType"]) == ("published", False, "news_article")
    assert {"site/portal", f"column/{key(column)}", "document-type/news_article"} <= set(came["tags"])
    fresh(page).move(other, pos="last-child")
    tell()
    departures.withdraw(fresh(page), "内容有误")
    tell()
    kinds = [(kind, data["kind"]) for kind, data in about(receivers.told(), page)]
    assert kinds == [("item.changed", "published"), ("item.changed", "moved"), ("item.removed", "withdrawn")]
    _, moved = about(receivers.told(), page)[1]
    assert moved["previousUrl"] == "http://portal.localhost/news/one/"
    assert {f"column/{key(column)}", f"column/{key(other)}"} <= set(moved["tags"])
    _, gone = about(receivers.told(), page)[-1]
    assert (gone["url"], gone["reason"]) == ("http://portal.localhost/other/one/", "内容有误")
    assert f"column/{key(other)}" in gone["tags"]
    _, (kind, left) = about(receivers.told("well-column"), page)
    assert (kind, left["kind"]) == ("item.removed", "withheld")
    assert left.keys() == {"feed", "position", "kind", "removed", "contentId", "locale", "uri", "changes"}
    assert {message.state for message in Message.objects.all()} == {State.DELIVERED}
    assert all(len(message.body.encode()) < 20_000 for message in Message.objects.all())


def test_of_what_was_suppressed_nothing_but_the_id(column, endpoint, receivers, tell):
    endpoint("late")
    endpoint("well")
    receivers.statuses["/late"] = [503] * 50
    page = factories.news(column, "一条密闻", slug="secret")
    tell()
    departures.suppress(fresh(page))
    Message.objects.filter(state=State.WAITING).update(due_at=timezone.now())
    before = len(receivers.told("late"))
    tell.sender.act()  # before the consumer has heard of it
    tell()
    later = receivers.got["/late"][before:]
    assert later
    assert not any(b"secret" in body for _, body in later)
    assert not Message.objects.filter(body__contains="secret").exists()
    assert [data["kind"] for _, data in about(receivers.told("well"), page)] == ["published", "withheld"]


def test_what_an_item_left_is_not_said_once_it_is_secret(home, column, endpoint, receivers, tell):
    endpoint("late")
    endpoint("well")
    receivers.statuses["/late"] = [503] * 50
    page, other = factories.news(column, slug="one"), factories.column(home, slug="other")
    fresh(page).move(other, pos="last-child")
    tell()
    (moved,) = (data for _, data in about(receivers.told("well"), page) if data["kind"] == "moved")  # sent side by side
    assert "/news/one/" in moved["previousUrl"]
    departures.suppress(fresh(column))
    Message.objects.filter(state=State.WAITING).update(due_at=timezone.now())
    before = len(receivers.told("late"))
    tell.sender.act()  # before the consumer has heard of it
    tell()
    assert any(key(page).encode() in body for _, body in receivers.got["/late"][before:])
    assert not any(b"/news/" in body for _, body in receivers.got["/late"][before:])
    assert not Message.objects.filter(body__contains="/news/one/").exists()


def test_another_filter_is_said_once(column, endpoint, receivers, tell):
    made = endpoint()
    factories.news(column, "一")
    tell()
    Feed.objects.filter(pk=made.feed_id).update(filter={"documentTypes": ["NOTICE"]})
    factories.news(column, "二")
    tell()
    factories.news(column, "三", kind="notice")
    tell()
    told = receivers.told()
    assert [one["type"] for one in told[-2:]] == ["feed.reset", "item.changed"]
    assert told[-2]["data"]["snapshot"].endswith("/snapshot")


def test_nothing_is_told_before_the_search_finds_it(column, endpoint, receivers, tell):
    endpoint()
    seen = []
    consumers.register(Definition("search", seen.extend))
    definition = next(one for one in consumers.registered() if one.name == "webhooks")
    factories.news(column, "一")
    assert worker.run_consumer(definition, timezone.now()) == 0
    tell()  # the search first, then the rest of the same events, in whatever order
    tell()
    assert seen
    assert receivers.told()
    assert Consumer.objects.get(name="webhooks").cursor == Consumer.objects.get(name="search").cursor


def test_messages_are_sent_again_under_their_ids_and_a_test_on_its_own(column, endpoint, receivers, tell):
    page = factories.news(column, "早先的")
    made = endpoint()
    first = factories.news(column, "一")
    tell()
    assert about(receivers.told(), page) == []
    assert repeating.replay(made, timezone.now() - timedelta(hours=1)) == Message.objects.count()
    tell()
    assert len(about(receivers.told(), page)) == 1
    ids = [headers["webhook-id"] for headers, body in receivers.got["/well"] if key(first).encode() in body]
    assert len(ids) == 2
    assert len(set(ids)) == 1
    assert repeating.replay(made, timezone.now()) == 0
    repeating.test(made)
    tell()
    assert receivers.told()[-1]["type"] == "test"


def test_an_event_handled_twice_is_one_message(column, endpoint, receivers, tell):
    made = endpoint()
    factories.news(column, "一")
    tell()
    count = Message.objects.count()
    Consumer.objects.filter(name="webhooks").update(cursor=0)
    tell()
    assert (Message.objects.count(), len(receivers.told())) == (count, count)
    assert Message.objects.filter(name=name_of(made, Message.objects.first().position)).exists()


def test_who_has_no_agreement_is_told_nothing(column, endpoint, receivers, tell, partner):
    endpoint()
    Partner.objects.filter(pk=partner.pk).update(agreed_until="2026-01-02")
    factories.news(column, "一")
    tell()
    assert receivers.told() == []


def test_a_replaced_secret_signs_for_a_week(endpoint):
    made, now = endpoint(), timezone.now()
    old = signing.secret_of(made)
    new = signing.rotate(made, now)
    assert old != new
    for secret in (old, new):
        Webhook(secret).verify("{}", signing.headers(made, "msg_1", "{}", now))
    later = signing.headers(Endpoint.objects.get(), "msg_1", "{}", now + timedelta(days=8))
    assert later["webhook-signature"].count("v1,") == 1
    stored = str(Endpoint.objects.values().get())
    assert not any(secret.removeprefix("whsec_") in stored for secret in (old, new))


def test_messages_are_kept_for_a_while(endpoint, settings):
    repeating.test(endpoint())
    settings.WEBHOOK_DAYS = 30
    assert forgetting.forget_messages(timezone.now() + timedelta(days=29)) == 0
    assert forgetting.forget_messages(timezone.now() + timedelta(days=31)) == 1
