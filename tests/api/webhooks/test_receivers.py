"""Receivers that are slow, dead, lying, redirecting, internal, huge."""

import socket
import time
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from api.webhooks import repeating
from api.webhooks.sending import outcomes, posting
from api.webhooks.sending.posting import Answer
from cms.partners.webhooks import schedule
from cms.partners.webhooks.models import Endpoint, Message, State
from tests.api.webhooks.receivers import ENDLESS, dead_url

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def log(made):
    return Message.objects.filter(endpoint=made).first().log[-1]


def test_none_holds_up_the_others(endpoint, receivers, tell, monkeypatch):
    slow, dead, well = endpoint("slow"), endpoint(url=dead_url()), endpoint("well")
    for one in [*[slow] * 8, dead, well]:
        repeating.test(one)
    began = time.monotonic()
    while not Message.objects.filter(endpoint=well, state=State.DELIVERED).exists():
        tell.sender.act()
        time.sleep(0.01)
        assert time.monotonic() - began < 10
    assert len(receivers.got["/slow"]) <= 4  # few at once, however many wait
    receivers.free.set()
    tell()
    assert set(Message.objects.filter(endpoint=slow).values_list("state", flat=True)) == {State.DELIVERED}
    assert "ConnectError" in log(dead)["error"]
    dead.refresh_from_db()
    assert dead.failing_since is not None


def test_who_does_not_answer_in_time_has_failed(endpoint, receivers, tell, monkeypatch):
    monkeypatch.setattr(posting, "SECONDS", 0.3)
    slow = endpoint("slow")
    message = repeating.test(slow)
    tell()
    message.refresh_from_db()
    assert (message.state, message.attempts) == (State.WAITING, 1)
    assert log(slow)["error"] == "no answer within 0.3 s"
    assert timedelta(seconds=3) < message.due_at - timezone.now() < timedelta(seconds=6)


@pytest.mark.parametrize("kind", ["redirecting", "lying", "huge", "noise"])
def test_what_is_no_success(endpoint, receivers, tell, kind):
    made = endpoint(kind)
    repeating.test(made)
    tell()
    said = log(made)
    assert Message.objects.get().state == State.WAITING
    assert len(said["answer"]) <= posting.KEPT
    assert receivers.sent < ENDLESS / 10
    assert "/well" not in receivers.got
    assert said["status"] == {"redirecting": 307, "lying": 500, "huge": 500, "noise": 0}[kind]


def test_gone_disables(endpoint, receivers, tell):
    made = endpoint("gone")
    repeating.test(made)
    tell()
    made.refresh_from_db()
    assert made.disabled_at is not None
    assert Message.objects.get().state == State.GIVEN_UP
    repeating.test(made)
    tell()
    assert len(receivers.told("gone")) == 1


def test_a_wish_for_rest_is_honoured(endpoint, receivers, tell):
    made = endpoint("later")
    repeating.test(made)
    tell()
    repeating.test(made)
    tell()
    assert len(receivers.told("later")) == 1
    first = Message.objects.order_by("pk").first()
    assert first.due_at - timezone.now() > timedelta(minutes=59)


@pytest.mark.parametrize(
    ("wish", "seconds"),
    [("120", 120), ("99999999999", 86_400), ("-5", 0), ("soon", 0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0), ("", 0), ("²", 0)],
)
def test_wishes(wish, seconds):
    assert outcomes.rest(Answer(429, 1, retry_after=wish), timezone.now()) == timedelta(seconds=seconds)


def test_the_schedule_ends(endpoint, receivers, tell):
    made = endpoint("well")
    receivers.statuses["/well"] = [500] * 20
    message = repeating.test(made)
    waits = []
    while message.state == State.WAITING:
        Message.objects.update(due_at=timezone.now())
        tell()
        message.refresh_from_db()
        waits.append((message.due_at - timezone.now()).total_seconds())
    assert message.attempts == schedule.ATTEMPTS == 10
    expected = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    for wait, middle in zip(waits, expected, strict=False):
        assert 0.89 * middle - 1 <= wait <= 1.11 * middle
    ids = {headers["webhook-id"] for headers, _ in receivers.got["/well"]}
    assert ids == {message.name}


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/", "https://127.0.0.1/", "https://localhost.:0/", "https://10.0.0.1/", "https://[::1]/",
        "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://[2002:a00:1::]/", "https://169.254.169.254/latest/",
        "https://224.0.0.1/", "https://user:word@example.org/", "https://example.org/#x", "ftp://example.org/", "https://", "x",
        "https://exa mple.org/", "https://吉林.中国/", "https://example.org:99999/",
    ],
)  # fmt: skip
def test_an_address_that_is_none_of_the_internet_is_refused(endpoint, settings, url):
    settings.WEBHOOK_LOOPBACK = False
    with pytest.raises(ValidationError):
        endpoint(url=url)


@pytest.mark.parametrize("answer", ["127.0.0.1", "10.1.2.3", "::1", "fe80::1%lo", "169.254.169.254"])
def test_a_name_that_leads_inside_is_not_connected_to(endpoint, receivers, tell, settings, monkeypatch, answer):
    """The name is asked for once: a second answer would be another one."""
    made = endpoint("well")
    settings.WEBHOOK_LOOPBACK = False
    Endpoint.objects.update(url=f"https://innocent.example:{receivers.server.server_port}/well")
    asked = []

    def resolve(host, port, **_):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answer if len(asked) == 1 else "93.184.216.34", port))]

    monkeypatch.setattr("api.webhooks.sending.outside.socket.getaddrinfo", resolve)
    repeating.test(made)
    tell()
    assert log(made)["error"] == "innocent.example leads to a private address"
    assert asked == ["innocent.example"]
    assert receivers.got == {}


def test_what_was_taken_and_lost_is_sent_again(endpoint, receivers, tell):
    """As when a worker is killed: the lease runs out."""
    from api.webhooks.sending.claiming import LEASE, claimed

    made = endpoint("well")
    repeating.test(made)
    now = timezone.now()
    assert len(claimed(now, {}, 10)) == 1
    assert claimed(now, {}, 10) == []
    assert len(claimed(now + LEASE, {}, 10)) == 1
