"""One attempt: a request that is bounded in time and size, and follows no redirect."""

import time
from dataclasses import dataclass

import anyio
from httpcore2 import AsyncConnectionPool, NetworkError, ProtocolError, Response, TimeoutException, UnsupportedProtocol, default_ssl_context

from api.webhooks.sending.outside import Outside, PrivateAddressError
from cms.partners.webhooks.addresses import complaint

SECONDS = 20  # for all of it
CONNECTING = 5  # seconds
MOST_READ = 16_384  # bytes of an answer; the rest is not fetched
KEPT = 1_000  # characters of it
FIXED = [("content-type", "application/json"), ("user-agent", "govwire-webhooks/1.0"), ("accept", "*/*")]


@dataclass(frozen=True)
class Letter:
    """What is to be posted where, signed."""

    url: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Answer:
    """`status` is 0 where none came, and `error` says why; `retry_after` is the header as it came."""

    status: int
    milliseconds: int
    text: str = ""
    error: str = ""
    retry_after: str = ""

    @property
    def is_success(self) -> bool:
        """2xx alone; a redirect is none."""
        return 200 <= self.status < 300


def pool(most: int) -> AsyncConnectionPool:
    """Connections are kept for a while: who gets many messages is not greeted anew each time."""
    return AsyncConnectionPool(
        ssl_context=default_ssl_context(),
        max_connections=most,
        max_keepalive_connections=most,
        keepalive_expiry=30,
        network_backend=Outside(),
    )


async def post(connections: AsyncConnectionPool, letter: Letter) -> Answer:
    """Never raises for what a receiver does."""
    began, status, text, wish = time.monotonic(), 0, "", ""
    error = complaint(letter.url)
    try:
        with anyio.fail_after(SECONDS):
            if not error:
                async with connections.stream(
                    "POST", letter.url, headers=[*FIXED, *letter.headers.items()], content=letter.body, extensions=_PATIENCE
                ) as response:
                    status, wish = response.status, _header(response, b"retry-after")
                    text = await _beginning(response)
    except (TimeoutError, TimeoutException):
        error = f"no answer within {SECONDS} s"
    except PrivateAddressError as private:
        error = str(private)
    except (NetworkError, ProtocolError, UnsupportedProtocol, OSError) as failure:
        error = f"{type(failure).__name__}: {failure}"[:KEPT]
    return Answer(status, round((time.monotonic() - began) * 1000), text, "" if status else error, wish)


_PATIENCE = {"timeout": {"connect": CONNECTING, "read": SECONDS, "write": SECONDS, "pool": SECONDS}}


async def _beginning(response: Response) -> str:
    read = bytearray()
    async for chunk in response.aiter_stream():
        read += chunk
        if len(read) >= MOST_READ:
            break
    return read.decode(errors="replace").replace("\0", "")[:KEPT]


def _header(response: Response, name: bytes) -> str:
    return next((value.decode(errors="replace") for key, value in response.headers if key.lower() == name), "")
