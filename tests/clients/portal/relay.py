"""A line between a portal and the hub that can be listened to, cut and slowed."""

import json
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.clients.portal.asking import Got, get

PASSED = ("If-None-Match", "Accept")


@dataclass
class Relay:
    """`asked`: each question as (its name, with a tag, status of the answer). What is named in `cut` is not answered.
    `granted`: secrets that the hub gave for tokens."""

    hub: str
    address: str = ""
    manner: str = "open"  # open, cut or slow
    delay: float = 0.0  # seconds
    cut: set[str] = field(default_factory=set)
    asked: list[tuple[str, bool, int]] = field(default_factory=list)
    granted: list[str] = field(default_factory=list)


@contextmanager
def relaying(hub: str) -> Iterator[Relay]:
    """Listens until the end; nothing is asked before."""
    relay = Relay(hub)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer(self, relay)

        def do_POST(self) -> None:
            answer_preview(self, relay)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    relay.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield relay
    finally:
        server.shutdown()
        server.server_close()


def answer(handler: BaseHTTPRequestHandler, relay: Relay) -> None:
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(handler.path).query)["query"][0]
    name = query.removeprefix("query ").partition("(")[0].partition("{")[0]
    if relay.manner == "cut" or name in relay.cut:
        hang_up(handler)
        return
    if relay.manner == "slow":
        time.sleep(relay.delay)
    sent = {name.replace("-", "_"): value for name in PASSED if (value := handler.headers[name])}
    got = get(relay.hub + handler.path, **sent)
    relay.asked.append((name, "If_None_Match" in sent, got.status))
    send(handler, got)


def answer_preview(handler: BaseHTTPRequestHandler, relay: Relay) -> None:
    body = handler.rfile.read(int(handler.headers["Content-Length"]))
    if relay.manner == "cut":
        hang_up(handler)
        return
    sent = {name.replace("-", "_"): value for name in ("Content-Type", "Authorization") if (value := handler.headers[name])}
    got = get(relay.hub + handler.path, body, **sent)
    if handler.path == "/preview/exchange" and got.status == 200:
        relay.granted.append(json.loads(got.body)["grant"])
    send(handler, got)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    handler.connection.close()


def send(handler: BaseHTTPRequestHandler, got: Got) -> None:
    handler.send_response(got.status)
    for name in ("ETag", "Cache-Control", "Content-Type"):
        if got.headers[name]:
            handler.send_header(name, got.headers[name])
    handler.send_header("Content-Length", str(len(got.body)))
    handler.end_headers()
    handler.wfile.write(got.body)
