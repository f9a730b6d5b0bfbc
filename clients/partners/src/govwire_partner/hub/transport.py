"""Requests to the hub: asked again while it is away or the quota is used up, never sent anywhere else."""

import email.utils
import json
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.exceptions import HTTPError

from govwire_partner.failures import Unavailable, Unintelligible
from govwire_partner.hub.connection import Connection, origin_of
from govwire_partner.hub.refusals import refusal

LARGEST = 256 * 2**20  # bytes of one answer
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0  # seconds
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})

Sleep = Callable[[float], object]


@dataclass(frozen=True)
class Answer:
    """Read to its end."""

    status: int
    retry_after: str | None
    body: bytes


class Transport:
    """`patience` is how many seconds an absent hub is waited for; none: for ever."""

    def __init__(self, connection: Connection, patience: float | None = 120, sleep: Sleep = time.sleep) -> None:
        self._connection, self._patience, self._sleep = connection, patience, sleep
        self._pool = pool_for(connection.hub)

    def get(self, path: str, parameters: Mapping[str, str], read_timeout: float = 60) -> dict[str, Any]:
        """An answer's JSON object. Raises Failure."""
        query = urlencode(parameters)
        return self._insisting("GET", f"{self._connection.hub}{path}{'?' + query if query else ''}", None, read_timeout)

    def post(self, path: str, said: Mapping[str, Any]) -> dict[str, Any]:
        """As `get`."""
        return self._insisting("POST", f"{self._connection.hub}{path}", json.dumps(said).encode(), 60)

    @contextmanager
    def opened(self, href: str) -> Iterator[BaseHTTPResponse]:
        """A file of the hub, unread; without the token: its address is signed. Raises ValueError for an address elsewhere, HTTPError."""
        if origin_of(href) != self._connection.origin:
            raise ValueError("its address is not the hub's")
        response = self._pool.request("GET", href, redirect=False, retries=False, preload_content=False, timeout=Timeout(10, read=60))
        try:
            yield response
        finally:
            response.close()

    def _insisting(self, method: str, url: str, body: bytes | None, read_timeout: float) -> dict[str, Any]:
        begun, attempt = time.monotonic(), 0
        while True:
            pause, why = backoff(attempt), ""
            try:
                answer = self._asked(method, url, body, read_timeout)
            except HTTPError as error:
                why = f"it cannot be reached ({error})"
            else:
                if 200 <= answer.status < 300:
                    return decoded(answer.body)
                if answer.status not in AGAIN:
                    raise refusal(answer.status, answer.body)
                pause, why = retry_after(answer.retry_after) or pause, f"it answers {answer.status}"
            if self._patience is not None and time.monotonic() - begun + pause > self._patience:
                raise Unavailable(
                    f"The hub {self._connection.hub} is not available: {why}. Run the same command in {pause:.0f} s or later."
                )
            self._sleep(pause)
            attempt += 1

    def _asked(self, method: str, url: str, body: bytes | None, read_timeout: float) -> Answer:
        headers = {"Authorization": f"Bearer {self._connection.token}", "Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        timeout = Timeout(connect=10, read=read_timeout)
        response = self._pool.request(
            method, url, body=body, headers=headers, redirect=False, retries=False, preload_content=False, timeout=timeout
        )
        return whole(response)


def pool_for(hub: str) -> PoolManager:
    """Through the proxy that the environment names, if any."""
    scheme, place = origin_of(hub)
    proxy = getproxies().get(scheme)
    return ProxyManager(proxy) if proxy and not proxy_bypass(place.rpartition(":")[0]) else PoolManager()


def whole(response: BaseHTTPResponse) -> Answer:
    """Raises Unintelligible where it is too long."""
    try:
        body = response.read(LARGEST + 1)
    finally:
        response.release_conn()
    if len(body) > LARGEST:
        raise Unintelligible(f"The hub's answer is longer than {LARGEST:,} bytes: nothing of it was taken.")
    return Answer(response.status, response.headers.get("Retry-After"), body)


def decoded(body: bytes) -> dict[str, Any]:
    """Raises Unintelligible."""
    try:
        found = json.loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise Unintelligible("The hub's answer is no JSON: is the address a hub's? Look at --hub or GOVWIRE_HUB.") from error
    if not isinstance(found, dict):
        raise Unintelligible("The hub's answer is no JSON object: is the address a hub's? Look at --hub or GOVWIRE_HUB.")
    return found


def backoff(attempt: int) -> float:
    """Seconds, doubled each time, so spread that many newsrooms do not come at once."""
    doubled = FIRST_PAUSE * float(2 ** min(attempt, 10))
    return min(LONGEST_PAUSE, doubled) * random.uniform(0.5, 1)  # noqa: S311


def retry_after(header: str | None) -> float | None:
    """Seconds, of a number or a date; none where it says neither."""
    if not header:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        return max(1.0, email.utils.parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return None
