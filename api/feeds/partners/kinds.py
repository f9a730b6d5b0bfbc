"""What an event means to one feed."""

from enum import StrEnum

from cms.ledger.kinds import EventKind
from cms.library.reading.wire import Step


class Kind(StrEnum):
    """`withheld`: no longer for this feed, and why is not said; what was suppressed and what left the filter read the same."""

    PUBLISHED = "published"
    UPDATED = "updated"
    CORRECTED = "corrected"
    MOVED = "moved"
    RESTORED = "restored"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


REMOVALS = frozenset({Kind.WITHHELD, Kind.WITHDRAWN, Kind.EXPIRED})
# Of ninjs: what is withheld must be recalled wherever it was passed on, what is canceled as well, for good.
STATUSES = {Kind.WITHHELD: "withheld", Kind.WITHDRAWN: "canceled", Kind.EXPIRED: "canceled"}

_STAYING = {
    EventKind.PUBLISHED: Kind.PUBLISHED, EventKind.CORRECTED: Kind.CORRECTED, EventKind.MOVED: Kind.MOVED,
    EventKind.RESTORED: Kind.RESTORED,
}  # fmt: skip
_LEAVING = {EventKind.WITHDRAWN: Kind.WITHDRAWN, EventKind.EXPIRED: Kind.EXPIRED}


def kind_of(step: Step, *, suppressed: bool) -> Kind:
    """An item that leaves the feed's filter is a removal, one that comes into it is published, whatever its editor did."""
    if not step.stands:
        return Kind.WITHHELD if suppressed else _LEAVING.get(step.kind, Kind.WITHHELD)
    if not step.stood:
        return Kind.RESTORED if step.kind == EventKind.RESTORED else Kind.PUBLISHED
    return _STAYING.get(step.kind, Kind.UPDATED)
