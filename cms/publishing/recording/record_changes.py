"""Changes of sites, terms, pictures and attachments: one record and one event each."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cms.ledger.kinds import EventKind
from cms.ledger.models import Event
from cms.library.models import Deadline, Record, Reference

DIRECTORY = frozenset({"site", "term"})  # kinds that readers keep in memory


@dataclass(frozen=True)
class RecordContent:
    """What the public sees, what it refers to, the files behind it, and when the clock alone changes it."""

    document: dict[str, Any]
    files: dict[str, str] = field(default_factory=dict)
    references: tuple[tuple[str, str], ...] = ()
    deadlines: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class RecordChange:
    kind: str
    key: str
    content: RecordContent | None

    @property
    def of_directory(self) -> bool:
        return self.kind in DIRECTORY


def differs(change: RecordChange, stored: Record | None) -> bool:
    if change.content is None or stored is None:
        return (change.content is None) != (stored is None)
    if (change.content.document, change.content.files) != (stored.document, stored.files):
        return True
    return differs_around(change.kind, change.content, stored)


def differs_around(kind: str, content: RecordContent, stored: Record) -> bool:
    """In what it refers to and waits for; only records of sites lose those, so others are looked up when they have some."""
    kept: set[tuple[str, str]] = set()
    due: set[datetime] = set()
    if content.references or kind == "site":
        kept = set(Reference.objects.filter(record=stored).values_list("kind", "key"))
    if content.deadlines or kind == "site":
        due = set(Deadline.objects.filter(record=stored).values_list("at", flat=True))
    return kept != set(content.references) or due != set(content.deadlines)


def write_record(change: RecordChange, position: int, now: datetime) -> Event:
    event = Event(position=position, at=now, kind=EventKind.UPDATED, subject=change.kind, key=change.key)
    stored = Record.objects.filter(kind=change.kind, key=change.key).first()
    if change.content is None:
        event.kind = EventKind.WITHDRAWN
        if stored is not None:
            stored.delete()
        return event
    if stored is None:
        event.kind = EventKind.PUBLISHED
    else:
        Reference.objects.filter(record=stored).delete()
        Deadline.objects.filter(record=stored).delete()
    write_content(stored or Record(kind=change.kind, key=change.key), change.content, position)
    return event


def write_content(record: Record, content: RecordContent, position: int) -> None:
    record.position, record.document, record.files = position, content.document, content.files
    record.save()
    Reference.objects.bulk_create(Reference(record=record, kind=kind, key=key) for kind, key in sorted(set(content.references)))
    Deadline.objects.bulk_create(Deadline(record=record, at=at) for at in sorted(set(content.deadlines)))
