"""HTTP as a stranger speaks it, to the hub and to the portal."""

import gzip
import json
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import Any


class _Staying(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Staying)


@dataclass(frozen=True)
class Got:
    """One answer, redirects not followed."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return (gzip.decompress(self.body) if self.headers["Content-Encoding"] == "gzip" else self.body).decode()


def get(address: str, body: bytes | None = None, **headers: str) -> Got:
    """Header names with underscores for hyphens; with a body it is posted."""
    parts = urllib.parse.urlsplit(address)
    asked = {"Host": parts.netloc} | {name.replace("_", "-"): value for name, value in headers.items()}
    # Browsers take every name under localhost for this machine, resolvers do not.
    here = parts._replace(netloc=f"127.0.0.1:{parts.port}") if parts.hostname and parts.hostname.endswith(".localhost") else parts
    request = urllib.request.Request(here.geturl(), body, headers=asked)
    try:
        with _OPENER.open(request, timeout=30) as answer:
            return Got(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as answer:
        return Got(answer.code, answer.headers, answer.read())


def data(hub: str, query: str) -> dict[str, Any]:
    """The data of an answer without errors."""
    answer = json.loads(get(f"{hub}/graphql?{urllib.parse.urlencode({'query': query})}").text)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]
