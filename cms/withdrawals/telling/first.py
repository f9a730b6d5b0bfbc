"""Tells partners at once, following the ledger on its own: a mail server that is away keeps nothing else waiting."""

from collections.abc import Sequence

from django.utils import timezone

from cms.ledger import consumers
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.models import Event
from cms.withdrawals import recalls
from cms.withdrawals.following import follow
from cms.withdrawals.models import Recall
from cms.withdrawals.telling import mail


def register() -> None:
    consumers.register(Definition("withdrawal-mail", tell, needed_to_read=False))


def tell(events: Sequence[Event]) -> None:
    """Whoever of both consumers comes first opens what these events withdraw. Raises Unavailable: then it is tried again."""
    follow(events)
    waiting = recalls.outstanding().filter(mailed_at=None).select_related("partner")
    for partner, theirs in mail.by_partner(waiting):
        try:
            mail.send(partner, theirs, again=False)
        except mail.FAILURES as error:
            raise Unavailable(str(error)) from error
        Recall.objects.filter(pk__in=[one.pk for one in theirs]).update(mailed_at=timezone.now())
