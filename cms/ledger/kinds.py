"""The closed list of what an event can say."""

from enum import StrEnum


class EventKind(StrEnum):
    PUBLISHED = "published"
    UPDATED = "updated"
    CORRECTED = "corrected"
    MOVED = "moved"
    ARCHIVED = "archived"
    RESTORED = "restored"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    REPUBLISHED = "republished"


REMOVALS = frozenset({EventKind.WITHDRAWN, EventKind.EXPIRED})
ITEM = "item"  # the subject of events about items; every other subject is a kind of record
