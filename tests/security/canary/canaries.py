"""Canaries: values that stand in one place of one item and nowhere else, so that whoever meets one knows where it flew out.

Words are of [a-z0-9], so that slugs and file names can carry them; days lie after the year 2300; numbers begin with 71; identities are
UUIDs that the hub gave itself.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WORD = re.compile(rb"zqx[0-9a-z]{5}")
DAY = re.compile(rb"2[3-9]\d\d-\d\d-\d\d")
NUMBER = re.compile(rb"(?<![0-9A-Za-z.])71\d{6}(?=(?:\.0)?(?![0-9A-Za-z.]))")  # whole, or written as a number that need not be
UUID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
FIRST_DAY = date(2300, 1, 1)


@dataclass(frozen=True)
class Canary:
    """`owner` is the item (`suppressed news_article`), `where` the place in it (`news_article.body.video.caption`)."""

    owner: str
    where: str
    said: bytes

    def __str__(self) -> str:
        return f"{self.owner}: {self.where} ({self.said.decode()})"


class Canaries:
    """Gives out canaries and knows them again."""

    def __init__(self) -> None:
        self._known: dict[bytes, Canary] = {}
        self._given = 0

    def __iter__(self) -> Iterator[Canary]:
        return iter(list(self._known.values()))

    def word(self, owner: str, where: str) -> str:
        number, text = self._next(), ""
        while len(text) < 5:
            number, digit = divmod(number, 36)
            text = DIGITS[digit] + text
        return self._add(owner, where, f"zqx{text}")

    def day(self, owner: str, where: str) -> date:
        day = FIRST_DAY + timedelta(days=self._next())
        self._add(owner, where, day.isoformat())
        return day

    def number(self, owner: str, where: str) -> int:
        return int(self._add(owner, where, str(71_000_000 + self._next())))

    def identity(self, owner: str, where: str, key: object) -> None:
        self._add(owner, where, str(key))

    def _next(self) -> int:
        self._given += 1
        return self._given

    def _add(self, owner: str, where: str, text: str) -> str:
        said = text.encode()
        self._known[said] = Canary(owner, where, said)
        return text

    def unsaid(self, value: object) -> None:
        """Given out, and then not written anywhere."""
        self._known.pop(str(value).encode(), None)

    def seen_in(self, data: bytes) -> set[Canary]:
        """Those that these bytes hold."""
        words = {found for pattern in (WORD, DAY, NUMBER, UUID) for found in pattern.findall(data)}
        return {self._known[word] for word in words if word in self._known}

    def owned(self, owners: Iterable[str]) -> set[Canary]:
        wanted = set(owners)
        return {canary for canary in self if canary.owner in wanted}
