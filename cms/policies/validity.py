"""Whether a document is in force. Nothing claims to be in force that nobody has said is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Validity(TextChoices):
    """What the public is told (有效 尚未施行 已修改 失效 废止)."""

    VALID = "valid", _("In force")
    NOT_YET_EFFECTIVE = "not_yet_effective", _("Not yet in force")
    AMENDED = "amended", _("Amended")
    EXPIRED = "expired", _("Expired")
    REPEALED = "repealed", _("Repealed")
    UNKNOWN = "unknown", _("Not known")


class StatedValidity(TextChoices):
    """What an editor can say; whether it is in force *yet* follows from its date alone, which also ends it."""

    UNKNOWN = "unknown", _("Not known")
    VALID = "valid", _("In force")
    AMENDED = "amended", _("Amended, and in force as amended")
    EXPIRED = "expired", _("Expired")
    REPEALED = "repealed", _("Repealed")


@dataclass(frozen=True)
class Period:
    """The days between which a document holds: from the beginning of `effective_on` to the end of `expires_on`."""

    effective_on: date | None = None
    expires_on: date | None = None


def validity(stated: StatedValidity, period: Period, marks: Iterable[str], today: date) -> Validity:
    """`marks`: what newer documents in effect today do to it (`repeals`, `replaces`, `amends`). What ends a document weighs most."""
    done = set(marks)
    if stated == StatedValidity.REPEALED or done & {"repeals", "replaces"}:
        return Validity.REPEALED
    if stated == StatedValidity.EXPIRED or (period.expires_on is not None and today > period.expires_on):
        return Validity.EXPIRED
    if period.effective_on is not None and today < period.effective_on:
        return Validity.NOT_YET_EFFECTIVE
    if stated == StatedValidity.AMENDED or "amends" in done:
        return Validity.AMENDED
    return Validity.VALID if stated == StatedValidity.VALID else Validity.UNKNOWN


def in_force(told: Validity) -> bool | None:
    """None when nobody has said. An amended document is in force: what amends it says so."""
    if told in {Validity.REPEALED, Validity.EXPIRED, Validity.NOT_YET_EFFECTIVE}:
        return False
    return True if told in {Validity.VALID, Validity.AMENDED} else None
