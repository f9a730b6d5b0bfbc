"""The hub's own messages reach the newsroom's receiver, which takes them for the hub's."""

from cms.partners.models import Feed
from cms.partners.webhooks.models import Endpoint, Message, State
from cms.partners.webhooks.signing import secret_of
from tests import factories
from tests.api.webhooks.conftest import tell  # noqa: F401
from tests.published import key


def test_the_hub_tells_the_newsroom(section, newsroom, settings, tell):  # noqa: F811
    settings.WEBHOOK_LOOPBACK = True
    room = newsroom()
    feed = Feed.objects.get()
    endpoint = Endpoint.objects.create(partner=feed.partner, feed=feed, url="https://newsroom.example.com/govwire")
    room.environment["GOVWIRE_WEBHOOK_SECRET"] = secret_of(endpoint)
    serving = room.start("serve", "--feed", room.feed, "--into", room.folder, "--listen", "127.0.0.1:0")
    try:
        address = serving.stdout.readline().split()[-1]
        Endpoint.objects.update(url=address)
        page = factories.news(section, "一条新闻")
        tell()
        assert {message.state for message in Message.objects.all()} == {State.DELIVERED}
        heard = next(line for line in serving.stdout if line.startswith("webhook"))
        assert heard.split() == ["webhook", "item.changed", f"urn:uuid:{key(page)}"]
    finally:
        serving.terminate()
        serving.communicate(timeout=60)
