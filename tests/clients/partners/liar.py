"""A server that answers what no hub should: what the real one cannot be made to say."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Liar:
    """`answers` by path, without the query; one is used up by each request, and the last one stays. `heard`: path and Authorization."""

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    heard: list[tuple[str, str | None]] = field(default_factory=list)
    address: str = ""

    def says(self, path: str, *said: Any, status: int = 200, headers: dict[str, str] | None = None) -> None:
        bodies = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in said] or [b""]
        self.answers.setdefault(path, []).extend((status, headers or {}, body) for body in bodies)

    def snapshot(self, *items: Any) -> None:
        self.says("/feeds/all/snapshot", {"items": [entry(one) for one in items], "cursor": "one", "more": False})

    def changes(self, *entries: Any) -> None:
        self.says("/feeds/all/changes", {"changes": list(entries), "cursor": "two", "more": False})


@contextmanager
def lying() -> Iterator[Liar]:
    liar = Liar()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            liar.heard.append((path, self.headers.get("Authorization")))
            left = liar.answers.get(path) or [(404, {}, b"")]
            status, headers, body = left.pop(0) if len(left) > 1 else left[0]
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    liar.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield liar
    finally:
        server.shutdown()
        server.server_close()


def uri(number: int) -> str:
    return f"urn:uuid:00000000-0000-4000-8000-{number:012}"


def item(number: int, title: str = "题", **fields: Any) -> dict[str, Any]:
    """A ninjs document whose text has the right hash."""
    digest = sha256(f"{title}\n文".encode(errors="surrogatepass")).hexdigest()
    return {
        "uri": uri(number), "version": "7", "firstCreated": "2026-11-30T08:00:00+08:00", "headlines": [{"role": "main", "value": title}],
        "bodies": [{"contentType": "text/html", "value": "<p>文</p>"}, {"contentType": "text/plain", "value": "文"}],
        "altIds": [{"role": "textHash", "value": f"sha256:{digest}"}], **fields,
    }  # fmt: skip


def pictured(number: int, href: str, content_type: str = "image/jpeg", **fields: Any) -> dict[str, Any]:
    rendition = {"name": "../../hero", "href": href, "contentType": content_type, "title": "../../../evil.sh", **fields}
    return item(number, associations=[{"name": "../picture-1", "headlines": [{"value": "图"}], "renditions": [rendition]}])


def entry(document: dict[str, Any], kind: str = "published", position: int = 7) -> dict[str, Any]:
    return {"uri": document["uri"], "kind": kind, "removed": False, "position": position, "at": "", "item": document}


def removal(number: int, position: int = 8) -> dict[str, Any]:
    said = {"uri": uri(number), "pubStatus": "canceled"}
    return {"uri": uri(number), "kind": "withdrawn", "removed": True, "position": position, "at": "", "reason": "有误", "item": said}
