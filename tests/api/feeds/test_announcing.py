"""A real hub, as far as publishers meet it, is told which feeds changed."""

from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qsl

import pytest
from django.conf import settings as project
from django.utils import timezone

from api.feeds import announcing
from cms.ledger import consumers, worker
from cms.ledger.models import Consumer, Event, Failure
from cms.publishing import departures
from tests import factories
from tests.published import key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


class Hub:
    """Answers `statuses` in turn, then 204; keeps what it was told."""

    def __init__(self):
        self.told, self.statuses = [], []

    @contextmanager
    def running(self):
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status = hub.statuses.pop(0) if hub.statuses else 204
                if status == 204:
                    hub.told.append(parse_qsl(body))
                self.send_response(status)
                self.end_headers()

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Handler)
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    @property
    def paths(self):
        return {value.removeprefix(f"{project.PUBLIC_URL}/feeds/") for one in self.told for name, value in one if name == "hub.url"}


@pytest.fixture
def hub(settings, monkeypatch):
    monkeypatch.setattr(consumers, "_definitions", {})
    found = Hub()
    with found.running() as address:
        settings.WEBSUB_HUB = address
        announcing.register()
        yield found


def test_each_feed_that_changed_in_each_format(hub, home, column):
    worker.run_once()
    hub.told.clear()
    other = factories.column(home)
    worker.run_once()
    hub.told.clear()
    page = factories.news(column, "一条新闻")
    worker.run_once()
    ((first, *rest),) = hub.told
    assert first == ("hub.mode", "publish")
    assert {name for name, _ in rest} == {"hub.url"}
    places = ("site/portal", f"column/{key(column)}", "document-type/news_article")
    assert hub.paths == {f"{place}.{form}" for place in places for form in ("atom", "rss", "json")}
    hub.told.clear()
    page.move(other, pos="last-child")
    worker.run_once()
    assert {f"column/{key(column)}.atom", f"column/{key(other)}.atom"} <= hub.paths
    hub.told.clear()
    departures.withdraw(page.specific_class.objects.get(pk=page.pk), "因故")
    worker.run_once()
    assert {f"column/{key(other)}.atom", "site/portal.json"} <= hub.paths
    assert f"column/{key(column)}.atom" not in hub.paths


def test_a_hub_that_is_away_is_tried_again(hub, column):
    worker.run_once()
    hub.told.clear()
    factories.news(column)
    hub.statuses = [503]
    worker.run_once()
    assert (hub.told, Consumer.objects.get().failures) == ([], 1)
    worker.run_once(timezone.now() + timedelta(minutes=1))
    assert "site/portal.atom" in hub.paths
    assert Consumer.objects.get().failures == 0


def test_a_hub_that_does_not_listen_is_waited_for(hub, column, settings):
    worker.run_once()
    factories.news(column)
    settings.WEBSUB_HUB = "http://127.0.0.1:9/"
    worker.run_once()
    assert Consumer.objects.get().failures == 1


def test_what_the_hub_will_not_have_is_set_aside(hub, column):
    worker.run_once()
    factories.news(column)
    hub.statuses = [400] * 10
    worker.run_once()
    assert Failure.objects.count() == 1


def test_old_events_are_not_told(hub, column):
    Event.objects.update(at=timezone.now() - timedelta(days=2))
    worker.run_once()
    assert hub.told == []


def test_without_a_hub_there_is_no_consumer(monkeypatch, settings):
    monkeypatch.setattr(consumers, "_definitions", {})
    settings.WEBSUB_HUB = ""
    announcing.register()
    assert consumers.registered() == []
