"""Telling the ministry that what it took down is down here too: only what the mirror holds no more, and only what a person named."""

from collections.abc import Collection

from govwire_partner.failures import Misused
from govwire_partner.hub.confirmations import Pending
from govwire_partner.hub.wire import MOST_CONFIRMED, Wire
from govwire_partner.mirror.store import Store


def confirm(wire: Wire, store: Store, named: Collection[str] | None) -> list[Pending]:
    """Those named, or all that are awaited; answers what was confirmed. Raises Failure, Misused where the mirror still holds one."""
    confirmed: list[Pending] = []
    while waiting := _chosen(wire.pending(), named, confirmed):
        if held := [one.uri for one in waiting if store.document(one.uri) is not None]:
            raise Misused(f"The mirror still holds {', '.join(held)}. Pull first, and take down what you published of it.")
        for start in range(0, len(waiting), MOST_CONFIRMED):
            wire.confirm(waiting[start : start + MOST_CONFIRMED])
        confirmed += waiting
    return confirmed


def _chosen(waiting: list[Pending], named: Collection[str] | None, confirmed: list[Pending]) -> list[Pending]:
    """What the hub still lists after it was confirmed is not asked for again."""
    return [one for one in waiting if (named is None or one.uri in named) and one not in confirmed]
