"""A client of previews in a few lines: an HTTP server that does what the README tells clients to do, and remembers what it was sent."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import urllib3
from django.utils.html import escape

QUERY = (
    "query($site: ID!, $path: String!) { route(site: $site, path: $path) "
    "{ item { title image { rendition(name: CARD) { url } } body { id ... on HeadingBlock { text } } } } }"
)
PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{title}</title></head><body>
<h1 data-source="{title_source}">{title}</h1>{picture}{blocks}<a href="/next">next</a>
<script>
const ancestors = {ancestors};
const tell = (said) => ancestors.forEach((origin) => window.parent.postMessage(said, origin));
document.addEventListener("click", (event) => {{
  const marked = event.target.closest("[data-source]");
  if (marked) tell({{ govwire: {{ type: "source", source: marked.dataset.source }} }});
}});
</script></body></html>"""


@dataclass
class StandIn:
    """`hub`: where it asks; `seen`: request lines and headers that browsers sent; `granted`: the secrets that it was given."""

    hub: str
    seen: list[str] = field(default_factory=list)
    granted: list[str] = field(default_factory=list)
    address: str = ""

    def page(self, token: str) -> tuple[int, dict[str, str], str]:
        status, given = self.asked("exchange", {"token": token, "client": "portal"})
        if status != 200:
            return 410, {}, "<h1>预览已结束</h1>"
        self.granted.append(given["grant"])
        variables = {"site": given["site"], "path": given["path"]}
        _status, answer = self.asked("graphql", {"query": QUERY, "variables": variables}, given["grant"])
        frames = f"frame-ancestors {' '.join(given['frameAncestors'])}"
        headers = {"Content-Security-Policy": frames, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
        return 200, headers, drawn(answer, given["frameAncestors"])

    def asked(self, path: str, body: Any, grant: str = "") -> tuple[int, Any]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        headers |= {"Authorization": f"Bearer {grant}"} if grant else {}
        answer = urllib3.request("POST", f"{self.hub}/preview/{path}", body=json.dumps(body), headers=headers)
        return answer.status, answer.json()


def drawn(answer: Any, ancestors: list[str]) -> str:
    """Marked with the editor's fields, of which who was sent a link is told nothing."""
    item, fields = answer["data"]["route"]["item"], answer["extensions"]["sources"]["fields"]
    texts = [escape(block.get("text", "")) for block in item["body"]]
    blocks = "".join(f'<h2 data-source="{fields.get(f"body.{index}", "")}">{text}</h2>' for index, text in enumerate(texts))
    picture = f'<img src="{item["image"]["rendition"]["url"]}" alt="" width="320">' if item["image"] else ""
    title = escape(item["title"])
    return PAGE.format(title=title, title_source=fields.get("title", ""), picture=picture, blocks=blocks, ancestors=json.dumps(ancestors))


@contextmanager
def serving(hub: str) -> Iterator[StandIn]:
    client = StandIn(hub)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            client.seen += [self.requestline, *(f"{name}: {value}" for name, value in self.headers.items())]
            asked = urlsplit(self.path)
            token = parse_qs(asked.query).get("token", [""])[0]
            status, headers, text = client.page(token) if asked.path == "/preview/" else (200, {}, "<h1>next</h1>")
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *args: Any) -> None:
            """What was seen is kept."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    client.address = f"http://127.0.0.1:{server.server_port}/preview/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield client
    finally:
        server.shutdown()
        server.server_close()
