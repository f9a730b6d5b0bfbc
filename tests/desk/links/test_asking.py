"""What counts as dead, asked of a server that stands here; and nothing inside a private network is spoken to."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

from cms.desk.links import asking
from cms.desk.links.models import Reason

STATUSES = {"/fine": 200, "/lost": 404, "/gone": 410, "/broken": 500, "/locked": 403, "/busy": 429}


class Answers(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.server.asked.append(self.path)
        self.answer({"/no-head": 404})

    def do_GET(self):
        self.answer({})

    def answer(self, odd):
        if self.path.startswith("/to"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to").replace("/away", "http://away.invalid/"))
        else:
            self.send_response(odd.get(self.path, STATUSES.get(self.path, 200)))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        """Nothing."""


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made.asked = []
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def outside(monkeypatch):
    """This machine counts as the internet."""
    monkeypatch.setattr(asking, "ip_address", lambda address: SimpleNamespace(is_global=True))


def address(server, path):
    return f"http://127.0.0.1:{server.server_port}{path}"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/fine", None), ("/locked", None), ("/busy", None), ("/no-head", None), ("/to/fine", None), ("/lost", Reason.GONE),
        ("/gone", Reason.GONE), ("/to/lost", Reason.GONE), ("/broken", Reason.SILENT), ("/to/away", Reason.SILENT),
        ("/to/to/to/to/to/to/to/to/fine", Reason.SILENT),
    ],
)  # fmt: skip
def test_what_counts_as_dead(server, outside, path, reason):
    assert asking.asked(asking.manager(), address(server, path)) == reason


@pytest.mark.parametrize("url", ["http://nowhere.invalid/", "http://127.0.0.1:1/", "http://[broken/", "http://x:port/"])
def test_what_cannot_be_reached_is_silent(outside, url):
    assert asking.asked(asking.manager(), url) == Reason.SILENT


def test_nothing_is_said_to_a_private_network(server):
    assert asking.asked(asking.manager(), address(server, "/fine")) == Reason.PRIVATE
    assert asking.asked(asking.manager(), f"http://localhost:{server.server_port}/fine") == Reason.PRIVATE
    assert server.asked == []


def test_one_host_is_not_hurried_and_a_silent_one_left_alone(server, outside, monkeypatch):
    waits = []
    monkeypatch.setattr(asking.time, "sleep", waits.append)
    broken = [address(server, f"/broken?{number}") for number in range(6)]
    monkeypatch.setattr(asking, "_status", lambda pool, url: server.asked.append(url) or 500)
    assert len(dict(asking.dead(broken, pause=2))) == 6
    assert (len(server.asked), waits) == (3, [2, 2])
