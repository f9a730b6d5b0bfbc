"""Writes down which partner received which item: one row each, written only when the version is a newer one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cms.library.reading.statements import among, fetch
from cms.partners.models import Partner
from cms.withdrawals import recalls
from cms.withdrawals.models import Receipt

Key = tuple[str, str]  # content id and locale


@dataclass(frozen=True)
class Received:
    content_id: str
    locale: str
    version: int
    text_hash: str

    @property
    def key(self) -> Key:
        return self.content_id, self.locale


def note(partner: Partner, feed: str, received: Iterable[Received], now: datetime) -> None:
    """One statement when all of it is known. An item that was withdrawn while it was on its way is asked back at once."""
    newest = {one.key: one for one in sorted(received, key=lambda one: one.version)}
    known = versions_of(partner, [content_id for content_id, _ in newest])
    newer = [one for one in newest.values() if known.get(one.key, -1) < one.version]
    if newer:
        write(partner, feed, newer, now)
        recalls.ask_back_what_left_meanwhile(newer, now)


def versions_of(partner: Partner, content_ids: Sequence[str]) -> dict[Key, int]:
    """That are on record."""
    marks, values = among(content_ids)
    rows = fetch(
        f"SELECT content_id, locale, version FROM withdrawals_receipt WHERE partner_id = %s AND content_id IN ({marks})",  # noqa: S608
        [partner.pk, *values],
        prepare=False,
    )
    return {(content_id, locale): version for content_id, locale, version in rows}


def write(partner: Partner, feed: str, received: Sequence[Received], now: datetime) -> None:
    """In the order of the keys: two pages of one partner at once do not wait for each other in a circle."""
    rows = [
        Receipt(
            partner=partner, feed=feed, content_id=one.content_id, locale=one.locale, version=one.version, text_hash=one.text_hash,
            first_at=now, at=now,
        )
        for one in sorted(received, key=lambda one: one.key)
    ]  # fmt: skip
    Receipt.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["partner", "content_id", "locale"],
        update_fields=["feed", "version", "text_hash", "at"],
    )
