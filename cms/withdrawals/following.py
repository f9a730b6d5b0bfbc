"""Follows the ledger: what leaves is asked back from whom received it, what returns is awaited no more."""

from collections.abc import Sequence

from django.utils import timezone
from wagtail.models import Page

from cms.ledger import consumers
from cms.ledger.consumers import Definition
from cms.ledger.kinds import ITEM, EventKind
from cms.ledger.models import Event
from cms.library.locales import language_code
from cms.withdrawals import recalls
from cms.withdrawals.models import Withdrawal


def register() -> None:
    consumers.register(Definition("withdrawals", follow, needed_to_read=False))


def follow(events: Sequence[Event]) -> None:
    """Told twice, nothing happens. What has nothing to do with withdrawals costs one statement for all."""
    items = [event for event in events if event.subject == ITEM]
    unended = Withdrawal.objects.filter(content_id__in={event.key for event in items}, ended_at=None) if items else ()
    open_ones = {(one.content_id, one.locale) for one in unended}
    for event in items:
        if event.kind == EventKind.WITHDRAWN:
            open_for(event)
            open_ones.add((event.key, event.locale))
        elif (event.key, event.locale) in open_ones:
            end_before(event)


def open_for(event: Event) -> Withdrawal:
    """With what the desk knows of it; the library knows nothing of it any more."""
    withdrawal = _open_already(event) or Withdrawal.objects.get_or_create(position=event.position, defaults=_said(event))[0]
    recalls.ask(withdrawal, timezone.now())
    return withdrawal


def _open_already(event: Event) -> Withdrawal | None:
    """What left before can still change how, which asks nobody again."""
    found = Withdrawal.objects.filter(content_id=event.key, locale=event.locale, position__lte=event.position, ended_at=None)
    return found.order_by("position").first()


def end_before(event: Event) -> None:
    """Whatever else happens to an item than leaving: it is public, or left by its time and was public until then."""
    Withdrawal.objects.filter(content_id=event.key, locale=event.locale, position__lt=event.position, ended_at=None).update(
        ended_at=event.at
    )


def _said(event: Event) -> dict[str, object]:
    page = Page.objects.filter(translation_key=event.key, locale__language_code=language_code(event.locale)).first()
    return {
        "content_id": event.key, "locale": event.locale, "at": event.at, "site": event.site, "path": event.path, "reason": event.note,
        "actor": event.actor, "title": page.title if page else "", "page": page,
    }  # fmt: skip
