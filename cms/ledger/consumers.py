"""Who follows the ledger. Consumers register when Django starts; adding one is starting a cursor at zero."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q

from cms.ledger import positions
from cms.ledger.models import Consumer, Event

Handler = Callable[[Sequence[Event]], None]


class Unavailable(Exception):
    """Raised by a handler whose service is down: nothing is set aside, the cursor waits, the batch comes again."""


@dataclass(frozen=True)
class Definition:
    """`handle` gets events in order, at least once, and must converge on the library's current state.

    `longest_wait` is how long its service is left alone after it was unavailable again and again. Unless it is `needed_to_read`
    nobody's reading depends on it: the hub is ready however far it is behind. What another consumer, `after`, has not handled yet
    it is not given.
    """

    name: str
    handle: Handler
    batch: int = 200
    longest_wait: timedelta = timedelta(minutes=1)
    needed_to_read: bool = True
    after: str = ""


@dataclass(frozen=True)
class ConsumerStatus:
    """How far a consumer is behind, in events, and how many it gave up on."""

    name: str
    cursor: int
    lag: int
    dead: int
    needed_to_read: bool


_definitions: dict[str, Definition] = {}


def register(definition: Definition) -> None:
    _definitions[definition.name] = definition


def registered() -> list[Definition]:
    return list(_definitions.values())


def limit(definition: Definition) -> int | None:
    """The position that this consumer may not pass yet; None when it waits for nobody."""
    if definition.after not in _definitions:
        return None
    return Consumer.objects.filter(name=definition.after).values_list("cursor", flat=True).first() or 0


def status() -> list[ConsumerStatus]:
    """One line for each registered consumer, whether it ever ran or not."""
    head = positions.read().value
    rows = {row.name: row for row in Consumer.objects.annotate(dead=Count("set_aside", filter=Q(set_aside__dead=True)))}
    found = []
    for definition in registered():
        row = rows.get(definition.name)
        cursor = row.cursor if row else 0
        found.append(ConsumerStatus(definition.name, cursor, head - cursor, getattr(row, "dead", 0), definition.needed_to_read))
    return found
