"""Which partner must take what down."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from django.db.models import Exists, OuterRef, QuerySet

from cms.partners.models import Partner
from cms.withdrawals.models import Recall, Receipt, Withdrawal


class Keyed(Protocol):
    @property
    def content_id(self) -> str: ...
    @property
    def locale(self) -> str: ...
    @property
    def version(self) -> int: ...


def ask(withdrawal: Withdrawal, now: datetime) -> None:
    """Every partner that received the item, and has not confirmed a removal of it since. Asked twice, nothing happens."""
    same = {"content_id": withdrawal.content_id, "locale": withdrawal.locale}
    removed = Recall.objects.filter(
        partner=OuterRef("partner"), confirmed_at__isnull=False, withdrawal__position__gt=OuterRef("version"),
        **{f"withdrawal__{name}": value for name, value in same.items()},
    )  # fmt: skip
    received = Receipt.objects.filter(~Exists(removed), version__lt=withdrawal.position, **same).select_related("partner")
    Recall.objects.bulk_create((of_receipt(withdrawal, one, now) for one in received), ignore_conflicts=True)


def of_receipt(withdrawal: Withdrawal, receipt: Receipt, now: datetime) -> Recall:
    return Recall(
        withdrawal=withdrawal, partner=receipt.partner, partner_name=receipt.partner.name, feed=receipt.feed, version=receipt.version,
        text_hash=receipt.text_hash, received_at=receipt.at, asked_at=now,
    )  # fmt: skip


def ask_back_what_left_meanwhile(received: Iterable[Keyed], now: datetime) -> None:
    """A page that was read before a withdrawal may be given out after it."""
    versions = {(one.content_id, one.locale): one.version for one in received}
    current = Withdrawal.objects.filter(content_id__in={content_id for content_id, _ in versions}, ended_at=None)
    for one in current:
        if versions.get((one.content_id, one.locale), one.position) < one.position:
            ask(one, now)


def awaited(partner: Partner) -> QuerySet[Recall]:
    """Of one partner, in the ledger's order."""
    return outstanding().filter(partner=partner).order_by("withdrawal__position")


def outstanding() -> QuerySet[Recall]:
    """What partners have not confirmed; of items that are public again nothing is awaited."""
    return Recall.objects.filter(confirmed_at=None, withdrawal__ended_at=None).select_related("withdrawal")


def note_told(partner: Partner, positions: Iterable[int], now: datetime) -> None:
    """Its client fetched these removals."""
    Recall.objects.filter(partner=partner, told_at=None, withdrawal__position__in=list(positions)).update(told_at=now)
