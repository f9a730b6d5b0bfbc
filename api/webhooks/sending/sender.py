"""Sends what is due: the worker's thread claims and records, one thread of its own holds all connections."""

import asyncio
from collections import Counter
from functools import cached_property
from queue import Empty, SimpleQueue
from threading import Thread

from django.db import DatabaseError
from django.utils import timezone
from httpcore2 import AsyncConnectionPool

from api.webhooks.sending import outcomes
from api.webhooks.sending.claiming import claimed
from api.webhooks.sending.posting import Answer, Letter, pool, post
from cms.partners.webhooks import signing
from cms.partners.webhooks.models import Message

MOST = 1_000  # on their way at once


class Sender:
    """`act` again and again: it waits for no receiver. What is on its way when the process ends is sent again after its lease."""

    def __init__(self) -> None:
        self._flying: Counter[int] = Counter()
        self._done: SimpleQueue[tuple[Message, Answer]] = SimpleQueue()

    def act(self) -> int:
        """How many set out."""
        self._record()
        now = timezone.now()
        messages = claimed(now, self._flying, MOST - self._flying.total())
        for message in messages:
            signed = signing.headers(message.endpoint, message.name, message.body, timezone.now())
            self._flying[message.endpoint_id] += 1
            letter = Letter(message.endpoint.url, signed, message.body.encode())
            asyncio.run_coroutine_threadsafe(self._send(message, letter), self._loop)
        return len(messages)

    @property
    def flying(self) -> int:
        """How many are on their way, or back and not recorded."""
        return self._flying.total()

    def _record(self) -> None:
        found = []
        while True:
            try:
                found.append(self._done.get_nowait())
            except Empty:
                break
        if not found:
            return
        try:
            outcomes.record(found, timezone.now())
        except DatabaseError:
            for one in found:
                self._done.put(one)
            raise
        self._flying -= Counter(message.endpoint_id for message, _ in found)

    async def _send(self, message: Message, letter: Letter) -> None:
        try:
            answer = await post(self._connections, letter)
        except Exception as error:
            answer = Answer(0, 0, error=f"{type(error).__name__}: {error}")
        self._done.put((message, answer))

    @cached_property
    def _connections(self) -> AsyncConnectionPool:
        return pool(MOST)

    @cached_property
    def _loop(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.new_event_loop()
        Thread(target=loop.run_forever, name="webhooks", daemon=True).start()
        return loop
