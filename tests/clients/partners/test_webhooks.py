"""The receiver, told by the hub and by liars."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta

import pytest
import urllib3
from standardwebhooks.webhooks import Webhook

from cms.publishing import departures
from tests import factories
from tests.published import fresh, key

SECRET = f"whsec_{b64encode(b'0' * 32).decode()}"
OTHER = f"whsec_{b64encode(b'1' * 32).decode()}"


@pytest.fixture
def serving(newsroom):
    """A newsroom whose receiver runs, the receiver's address, and `hear(beginning)` which waits for a line of it."""
    room = newsroom()
    room.environment["GOVWIRE_WEBHOOK_SECRET"] = SECRET
    process = room.start("serve", "--feed", room.feed, "--into", room.folder, "--listen", "127.0.0.1:0")

    def hear(beginning: str) -> str:
        for line in process.stdout:
            if line.startswith(beginning):
                return line.strip()
        raise AssertionError(process.stderr.read())

    address = hear("listening at ").split()[-1]
    hear("nothing new")  # the pull at the start
    yield room, address, hear
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == 0


def post(address, said, *, secret=SECRET, name="msg_1", age=timedelta(), **changed):
    body, now = said if isinstance(said, str) else json.dumps(said), datetime.now(UTC) - age
    signed = {"webhook-id": name, "webhook-timestamp": str(int(now.timestamp()))}
    signed["webhook-signature"] = Webhook(secret).sign(name, now, body)
    headers = {name: value for name, value in (signed | changed).items() if value is not None}
    return urllib3.request("POST", address, body=body.encode(), headers=headers).status


def message(uri="", feed="all", kind="item.changed"):
    return {"type": kind, "timestamp": "2026-11-30T08:00:00+08:00", "data": {"feed": feed, "uri": uri}}


def test_each_message_is_acted_upon_once_and_no_other_is(section, serving):
    room, address, hear = serving
    page = factories.news(section, "一条新闻")
    uri = f"urn:uuid:{key(page)}"
    assert post(address, message(uri)) == 204
    assert hear("webhook") == f"webhook  item.changed  {uri}"
    assert hear(f"published  {uri}").endswith("一条新闻")
    departures.withdraw(fresh(page), "内容有误")
    assert post(address, message(uri)) == 204  # again, under the same id
    refused = [
        post(address, message(), secret=OTHER, name="msg_2"),
        post(address, message(), name="msg_2", age=timedelta(minutes=6)),
        post(address, message(), name="msg_2", age=-timedelta(minutes=6)),
        post(address, message(), name="msg_2", **{"webhook-id": "msg_3"}),
        post(address, message(), name="msg_2", **{"webhook-signature": None}),
        post(address, message(), name="msg_2", **{"webhook-signature": "v1"}),
        post(address, message(), name="msg_2", **{"webhook-signature": "v1,%"}),
        post(address, message(), name="msg_2", **{"webhook-timestamp": "never"}),
        post(address, "{", name="msg_2"),
        post(address, {"type": "item.changed"}, name="msg_2"),
    ]
    assert refused == [401] * 10
    assert post(address, message(feed="other"), name="msg_2") == 404
    assert post(address, " " * 70_000, name="msg_2") == 413
    assert urllib3.request("GET", address).status == 405
    assert "一条新闻" in room.titles  # nothing of all this led to a pull
    assert post(address, message(uri, kind="item.removed"), name="msg_2") == 204
    assert hear("withdrawn") == f"withdrawn  {uri}  内容有误"
    assert hear("1 withdrawn")
    assert room.items == {}


def test_a_receiver_that_cannot_begin(newsroom):
    room = newsroom()
    arguments = ("serve", "--feed", room.feed, "--into", room.folder)
    missing = room.run(*arguments)
    assert (missing.returncode, "GOVWIRE_WEBHOOK_SECRET" in missing.stderr) == (2, True)
    room.environment["GOVWIRE_WEBHOOK_SECRET"] = "whsec_x"
    wrong = room.run(*arguments)
    assert (wrong.returncode, "begins with whsec_" in wrong.stderr) == (2, True)
