"""Emergency alerts as a series of messages: each change of one names what it replaces, as CAP 1.2 asks. Followed from the ledger."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from cms.ledger import consumers
from cms.ledger.consumers import Definition
from cms.ledger.models import Event
from cms.library.models import Record
from cms.partners.models import AlertMessage

Alert = Any  # as the site's record has it


def register() -> None:
    consumers.register(Definition("alerts", follow, needed_to_read=False))


def follow(events: Sequence[Event]) -> None:
    """The present state of each site that changed; told twice, nothing happens."""
    changed = {event.key: event.at for event in events if event.subject == "site"}
    for site, at in changed.items():
        record = Record.objects.filter(kind="site", key=site).first()
        tell(site, record.document["alerts"] if record else [], at)


def tell(site: str, alerts: Sequence[Alert], at: datetime) -> None:
    """What differs from what was told last. What is no emergency (no level) and what an older hub wrote (no id) is no alert."""
    current = {one["id"]: one for one in alerts if one.get("id") and one["level"]}
    with transaction.atomic():
        last = {one.alert: one for one in AlertMessage.objects.filter(site=site).order_by("number")}
        AlertMessage.objects.bulk_create(messages(site, current, last, at))


def messages(site: str, current: dict[str, Alert], last: dict[str, AlertMessage], at: datetime) -> Iterator[AlertMessage]:
    """A message that was cancelled is not taken up again: the alert begins anew, without references."""
    for id, alert in current.items():
        known = last.get(id)
        if known is None or known.kind == AlertMessage.Kind.CANCEL:
            number = known.number + 1 if known else 1
            yield AlertMessage(site=site, alert=id, number=number, kind=AlertMessage.Kind.ALERT, at=at, document=alert)
        elif known.document != alert:
            yield following(known, AlertMessage.Kind.UPDATE, at, alert)
    for id, known in last.items():
        if id not in current and known.kind != AlertMessage.Kind.CANCEL:
            yield following(known, AlertMessage.Kind.CANCEL, at, known.document)


def following(known: AlertMessage, kind: "AlertMessage.Kind", at: datetime, document: Alert) -> AlertMessage:
    return AlertMessage(
        site=known.site, alert=known.alert, number=known.number + 1, kind=kind, at=at, document=document, replaces=known.number
    )
