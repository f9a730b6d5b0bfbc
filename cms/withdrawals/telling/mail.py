"""The e-mail: what must be taken down, and how that is confirmed. Of what is secret it says the identifier alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from cms.library.reading.standings import is_suppressed, tombstones
from cms.partners.models import Partner
from cms.withdrawals.models import Recall, Withdrawal
from cms.withdrawals.telling.addresses import addresses

FAILURES = (OSError, SMTPException)  # of a mail server that is away, or does not want it


@dataclass(frozen=True)
class Line:
    """One item."""

    withdrawal: Withdrawal
    recall: Recall
    secret: bool


def by_partner(recalls: Iterable[Recall]) -> list[tuple[Partner, list[Recall]]]:
    """One letter each, however much must go; without those that can only be called."""
    known = sorted((one for one in recalls if one.partner is not None), key=lambda one: (one.partner_id or 0, one.withdrawal.position))
    grouped = [(partner, list(theirs)) for partner, theirs in groupby(known, key=lambda one: one.partner)]
    return [(partner, theirs) for partner, theirs in grouped if partner is not None and addresses(partner)]


def send(partner: Partner, recalls: Sequence[Recall], *, again: bool) -> None:
    """Raises one of FAILURES."""
    stones = tombstones([(one.withdrawal.content_id, one.withdrawal.locale) for one in recalls])
    lines = [Line(one.withdrawal, one, is_suppressed(stones.get((one.withdrawal.content_id, one.withdrawal.locale)))) for one in recalls]
    subject = f"{'【催办】' if again else ''}【撤稿通知】请立即撤下 {len(lines)} 条信息"
    said = {"partner": partner, "lines": lines, "again": again, "public_url": settings.PUBLIC_URL}
    EmailMessage(subject, render_to_string("withdrawals/mail/recall.txt", said), to=addresses(partner)).send()
