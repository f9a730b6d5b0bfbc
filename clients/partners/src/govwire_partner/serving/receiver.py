"""What answers the hub: a message is acknowledged once it is on the disk, and acted upon after."""

import sqlite3
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, Protocol

from standardwebhooks.webhooks import Webhook

from govwire_partner.mirror.store import Store
from govwire_partner.serving.messages import Message, Unsigned, verified
from govwire_partner.terminal import complain

LARGEST = 64 * 2**10  # bytes of a body; the hub's are under 20 kB
NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")


class StartResponse(Protocol):
    """As WSGI has it."""

    def __call__(self, status: str, headers: list[tuple[str, str]]) -> object: ...


class Receiver:
    """A WSGI application. `wake` is called for each new message of the feed; the store is this receiver's own."""

    def __init__(self, signer: Webhook, store: Store, wake: Callable[[Message], object]) -> None:
        self._signer, self._store, self._wake, self._lock = signer, store, wake, Lock()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        status, text = self._answer(environ)
        body = f"{text}\n".encode() if text else b""
        start_response(status, [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))])
        return [body]

    def _answer(self, environ: dict[str, Any]) -> tuple[str, str]:
        if environ["REQUEST_METHOD"] != "POST":
            return "405 Method Not Allowed", "Webhooks are posted."
        headers = {name: environ.get(f"HTTP_{name.upper().replace('-', '_')}", "") for name in NAMES}
        try:
            message = verified(self._signer, headers, environ["wsgi.input"].read(LARGEST + 1))
        except Unsigned as error:
            complain(f"a webhook was refused: {error}")
            return "401 Unauthorized", "The signature does not hold."
        if message.feed != self._store.told("feed"):
            return "404 Not Found", f"This receives the feed {self._store.told('feed')}."
        return self._received(message)

    def _received(self, message: Message) -> tuple[str, str]:
        try:
            with self._lock:
                is_new = self._store.receive(message.id)
        except sqlite3.Error as error:
            complain(f"a webhook could not be kept ({error}); the hub will send it again")
            return "503 Service Unavailable", "Send it again."
        if is_new:
            self._wake(message)
        return "204 No Content", ""
