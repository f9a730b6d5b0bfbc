import time

import pytest

from api.webhooks import following
from api.webhooks.sending.sender import Sender
from cms.ledger import consumers, worker
from cms.partners.models import Feed, Partner
from cms.partners.webhooks.models import Endpoint
from tests.api.webhooks.receivers import Receivers


@pytest.fixture
def receivers():
    with Receivers() as found:
        yield found


@pytest.fixture
def partner(db):
    return Partner.objects.create(name="吉林日报", agreed_from="2026-01-01")


@pytest.fixture
def tell(monkeypatch):
    """Follows the ledger and sends what is due, until nothing is on its way."""
    monkeypatch.setattr(consumers, "_definitions", {})
    following.register()
    sender = Sender()

    def until_quiet(seconds=20):
        worker.run_once()
        end = time.monotonic() + seconds
        while sender.act() or sender.flying:
            assert time.monotonic() < end, "messages are still on their way"
            time.sleep(0.01)

    until_quiet.sender = sender
    return until_quiet


@pytest.fixture
def endpoint(partner, receivers):
    """Of a feed of the partner: `endpoint("well", filter)`."""

    def make(path="well", url="", **fields):
        feed = Feed.objects.create(partner=partner, slug=f"feed-{Feed.objects.count()}", title=path, **fields)
        made = Endpoint(partner=partner, feed=feed, url=url or receivers.url(path))
        made.full_clean()
        made.save()
        return made

    return make
