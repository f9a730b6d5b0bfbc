"""Partners' servers on this machine, each of a kind of its own, told apart by path."""

import socket
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import orjson

ENDLESS = 200_000_000  # bytes


class Handler(BaseHTTPRequestHandler):
    """`receivers` is the class's own."""

    receivers: "Receivers"
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.receivers.got.setdefault(self.path, []).append((dict(self.headers), body))
        getattr(self, self.path.strip("/").partition("-")[0], self.well)()

    def answer(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def well(self):
        waiting = self.receivers.statuses.get(self.path)
        self.answer(waiting.pop(0) if waiting else 204)

    def slow(self):
        self.receivers.free.wait(60)
        self.answer(204)

    def redirecting(self):
        self.answer(307, Location="/well")

    def gone(self):
        self.answer(410)

    def later(self):
        self.answer(429, Retry_After="3600")

    def lying(self):
        self.answer(500, Content_Length="1000000")
        self.wfile.write(b"half of it")
        self.close_connection = True

    def huge(self):
        self.answer(500, Content_Length=str(ENDLESS))
        try:
            while self.receivers.sent < ENDLESS:
                self.receivers.sent += self.wfile.write(b"x" * 65_536)
        except OSError:
            self.close_connection = True

    def noise(self):
        self.wfile.write(b"\x00\xff no HTTP at all \r\n\r\n")
        self.close_connection = True

    def log_message(self, *_):
        pass


class Receivers:
    """`got` has, by path, (headers, body) of each request; `statuses` what a path answers in turn, then 204."""

    def __init__(self):
        self.got, self.statuses, self.free, self.sent = {}, {}, Event(), 0

    def __enter__(self):
        handler = type("Handler", (Handler,), {"receivers": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.free.set()
        self.server.shutdown()
        self.server.server_close()

    def url(self, path):
        return f"http://127.0.0.1:{self.server.server_port}/{path}"

    def told(self, path="well"):
        """The messages, in order."""
        return [orjson.loads(body) for _, body in self.got.get(f"/{path}", [])]


def dead_url():
    """Nobody listens there."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/"
