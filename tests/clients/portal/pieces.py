"""A line on which a page of the portal comes in pieces, as on a slow network: the browser may paint between them."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.clients.portal.asking import get

PIECES = 12
PAUSE = 0.05  # seconds: several frames


@contextmanager
def in_pieces(portal: str) -> Iterator[str]:
    """The line's address; pages and what they need come from the portal at that address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self, portal)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def answer(handler: BaseHTTPRequestHandler, portal: str) -> None:
    got = get(portal + handler.path, Host=portal.removeprefix("http://"))
    handler.send_response(got.status)
    kind = got.headers["Content-Type"] or ""
    handler.send_header("Content-Type", kind)
    handler.end_headers()
    size = -(-len(got.body) // PIECES) if kind.startswith("text/html") else len(got.body) or 1
    for start in range(0, len(got.body), size):
        handler.wfile.write(got.body[start : start + size])
        handler.wfile.flush()
        time.sleep(PAUSE if size < len(got.body) else 0)
