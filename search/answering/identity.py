"""The name of an answer, by what was asked and of which state of the index; it says nothing about who asked. The version of all answers."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from django.utils import timezone

from cms.library.reading import cursors
from search.answering.asking import Question
from search.engines.port import Applied

PURPOSE = "search answer"


@dataclass(frozen=True)
class Named:
    """What a query id says."""

    text: str
    site: str
    locale: str
    filtered: str
    position: int


def query_id(question: Question, applied: Applied) -> str:
    return cursors.encode(PURPOSE, question.text[:200], question.site, question.locale, digest(question), applied.position)


def digest(question: Question) -> str:
    """Of filters and order, so that answers to one text differ by name where they differ."""
    asked = f"{question.listing.fingerprint} {question.order.name} {question.title_only} {question.near}"
    return blake2b(asked.encode(), digest_size=6).hexdigest()


def named(query_id: str) -> Named:
    """Raises BadCursor for what was not made here."""
    return Named(*cursors.decode(PURPOSE, query_id))


@dataclass(frozen=True)
class Version:
    """`value` is empty while the engine is down; `due` is when the clock changes an answer: the next best bet ends."""

    value: str
    due: datetime | None = None

    def __str__(self) -> str:
        return self.value

    def lasts(self) -> float | None:
        """Seconds until the clock alone may change an answer; none when nothing is due."""
        return None if self.due is None else max(0.0, (self.due - timezone.now()).total_seconds())
