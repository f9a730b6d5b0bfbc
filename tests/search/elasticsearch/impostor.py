"""A server that says it is Elasticsearch, and answers what a test wants."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HEADERS = {"Content-Type": "application/json", "X-Elastic-Product": "Elasticsearch"}


class Impostor:
    """`answers` by the last part of the path: (status, body), those of a list in turn. Others get `otherwise`, after `pause` seconds."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, Any] | list[tuple[int, Any]]] = {}
        self.otherwise: tuple[int, Any] = (200, {})
        self.pause = 0.0
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> "Impostor":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        impostor = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                time.sleep(impostor.pause)
                found = impostor.answers.get(self.path.partition("?")[0].rpartition("/")[2], impostor.otherwise)
                status, told = found.pop(0) if isinstance(found, list) else found
                body = json.dumps(told).encode()
                self.send_response(status)
                for header, value in HEADERS.items():
                    self.send_header(header, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = answer

            def log_message(self, *_: object) -> None:
                """Nothing."""

        return Handler
