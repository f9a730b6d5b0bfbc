"""The record as data. Its hash can be computed by whoever holds it.

`sha256` is SHA-256, lower-case hex, of the rest of the record as JSON in UTF-8 with sorted keys and no spaces (RFC 8785 for what stands
here: texts, whole numbers, null, lists).
"""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any

import orjson

from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.documents.instants import in_beijing
from cms.withdrawals.models import Recall, Withdrawal

Record = dict[str, Any]


def record(withdrawal: Withdrawal, now: datetime) -> Record:
    """All that is known of it at this moment."""
    said: Record = {
        "record": "withdrawal",
        "madeAt": moment(now),
        "item": {
            "contentId": withdrawal.content_id,
            "locale": withdrawal.locale,
            "title": withdrawal.title,
            "site": withdrawal.site,
            "path": withdrawal.path,
        },
        "withdrawal": {
            "position": withdrawal.position,
            "at": moment(withdrawal.at),
            "by": withdrawal.actor,
            "reason": withdrawal.reason,
            "publicAgainAt": moment(withdrawal.ended_at),
        },
        "events": list(events(withdrawal)),
        "partners": [partner(one) for one in withdrawal.recalls.order_by("partner_name")],
    }
    return {**said, "sha256": sha256(canonical(said)).hexdigest()}


def canonical(said: Record) -> bytes:
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)


def events(withdrawal: Withdrawal) -> Iterator[Record]:
    """The item's, as the ledger has them."""
    for one in Event.objects.filter(subject=ITEM, key=withdrawal.content_id, locale=withdrawal.locale):
        yield {"position": one.position, "at": moment(one.at), "kind": one.kind, "by": one.actor}


def partner(recall: Recall) -> Record:
    """What one partner had received, was told, and said."""
    return {
        "name": recall.partner_name,
        "feed": recall.feed,
        "receivedVersion": recall.version,
        "receivedTextHash": recall.text_hash,
        "receivedAt": moment(recall.received_at),
        "askedAt": moment(recall.asked_at),
        "fetchedAt": moment(recall.told_at),
        "mailedAt": moment(recall.mailed_at),
        "reminders": recall.reminders,
        "remindedAt": moment(recall.reminded_at),
        "confirmedAt": moment(recall.confirmed_at),
        "confirmedBy": recall.confirmed_by,
    }


def moment(at: datetime | None) -> str | None:
    """In Beijing's time, with its offset."""
    return in_beijing(at).isoformat() if at else None
