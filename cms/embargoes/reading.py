"""What partners may read of advance copies. It imports no page models."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from cms.embargoes.models import AdvanceCopy, AdvanceReceipt, Approval
from cms.library.models import Item
from cms.library.reading import ListQuery
from cms.library.reading.files import PublicFile, kept_file
from cms.library.reading.standings import meets
from cms.library.standing import Standing
from cms.partners.models import Partner

TOLD = timedelta(days=30)  # how long it is said that an embargo was broken off


def is_approved(partner: Partner) -> bool:
    return Approval.objects.filter(partner=partner).exists()


def current(now: datetime) -> QuerySet[AdvanceCopy]:
    """Those whose text is still scheduled for the moment that they name: a schedule that was cancelled ends them at once."""
    return AdvanceCopy.objects.filter(
        ended_at=None, until__gt=now, page__live=False, revision__approved_go_live_at=F("until"), row__isnull=False
    )


def held_by(query: ListQuery, now: datetime, most: int) -> list[AdvanceCopy]:
    """Those that the list will show, the next to be released first."""
    standings = current(now).exclude(standing=b"").values_list("pk", "standing")
    held = [pk for pk, standing in standings if meets(query, Standing.unpacked(standing))]
    return list(current(now).filter(pk__in=held[:most]))


def file_of(copy: int, partner: int, kind: str, key: str, filename: str, now: datetime) -> PublicFile | None:
    """A picture's or an attachment's file that a copy shows, for a partner that may have it now."""
    found = Partner.objects.filter(pk=partner).first()
    if found is None or not found.may_read(now) or not is_approved(found):
        return None
    given = current(now).filter(pk=copy).first()
    shown: Any = given.references if given else []
    return kept_file(kind, key, filename) if [kind, key] in shown else None


def broken_off(partner: Partner, now: datetime) -> QuerySet[AdvanceCopy]:
    """Of those that this partner was given; without what is public or given again by now."""
    same = {"content_id": OuterRef("content_id"), "locale": OuterRef("locale")}
    public, again = Item.objects.filter(**same), AdvanceCopy.objects.filter(**same, ended_at=None)
    ended = AdvanceCopy.objects.filter(receipts__partner=partner, outcome=AdvanceCopy.Outcome.BROKEN_OFF, ended_at__gt=now - TOLD)
    return ended.filter(~Exists(public), ~Exists(again))


def note_received(partner: Partner, copies: Sequence[AdvanceCopy], now: datetime) -> None:
    """Of newer versions alone."""
    known = dict(AdvanceReceipt.objects.filter(partner=partner, copy__in=copies).values_list("copy", "version"))
    rows = [AdvanceReceipt(copy=one, partner=partner, version=one.version, at=now) for one in copies if known.get(one.pk, 0) < one.version]
    AdvanceReceipt.objects.bulk_create(rows, update_conflicts=True, unique_fields=["copy", "partner"], update_fields=["version", "at"])
