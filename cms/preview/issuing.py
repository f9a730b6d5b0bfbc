"""Tokens and grants: handed out, exchanged, ended."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from cms.ledger.kinds import ITEM, EventKind
from cms.ledger.models import Event
from cms.preview.models import Grant
from cms.preview.pages_port import pages
from cms.preview.secrets import digest, fresh

TOKEN = timedelta(seconds=60)
GRANT = timedelta(minutes=15)
TOGETHER = timedelta(seconds=10)  # the panel and a window of its own, opened in one moment, leave each other alone


def exchange(token: str, client: str, origin: str | None) -> tuple[str, Grant] | None:
    """The secret of a new grant, and the grant. A token that someone else shows, another client or origin, is spent with that."""
    held = Grant.objects.filter(token=digest(token), secret=None).select_related("user", "session", "share").first()
    if held is None:
        return None
    if held.client != client or origin not in (None, held.origin) or not holds(held):
        held.delete()
        return None
    secret = fresh()
    until = min([timezone.now() + GRANT, *([held.share.until] if held.share else [])])
    # Of two that come at once, one finds no row.
    if not Grant.objects.filter(pk=held.pk, secret=None).update(secret=digest(secret), until=until):
        return None
    held.refresh_from_db(fields=["secret", "until"])
    replaced_by(held).delete()
    return secret, held


def replaced_by(grant: Grant) -> QuerySet[Grant]:
    """Earlier ones of the same page, session and client: what is typed shows a newer draft each time."""
    if grant.session is None:
        return Grant.objects.none()
    same = Grant.objects.filter(client=grant.client, session=grant.session, page=grant.page, parent=grant.parent)
    return same.exclude(secret=None).filter(issued_at__lt=grant.issued_at - TOGETHER)


def grant_of(secret: str, origin: str | None) -> Grant | None:
    """That a client shows; nothing when it has ended, or is another client's."""
    held = Grant.objects.filter(secret=digest(secret)).select_related("user", "session", "share").first()
    return held if held is not None and origin in (None, held.origin) and still(held) else None


def numbered(pk: int) -> Grant | None:
    """An exchanged grant by its number, for what is bound to it."""
    held = Grant.objects.filter(pk=pk).exclude(secret=None).select_related("user", "session", "share").first()
    return held if held is not None and still(held) else None


def still(grant: Grant) -> bool:
    """Whether it holds; one that does not is removed, with its draft."""
    if holds(grant):
        return True
    grant.delete()
    return False


def holds(grant: Grant) -> bool:
    now = timezone.now()
    if grant.until <= now or not is_open(grant, now):
        return False
    may_see = bool(grant.user.is_active) and pages().may_see(grant.user, grant.page, grant.parent)
    ancestors = grant.draft["row"]["ancestors"]
    return may_see and not overtaken(grant.content_id, grant.locale, ancestors, grant.position)


def is_open(grant: Grant, now: datetime) -> bool:
    """The session, or the share link, that it hangs on."""
    if grant.share is not None:
        return grant.share.ended_at is None and grant.share.until > now
    return grant.session is not None and grant.session.expire_date > now


def overtaken(content_id: str, locale: str, ancestors: list[str], position: int) -> bool:
    """Whether the item was published or left, or something above it left, after the draft was built: the ledger says so."""
    own = Q(key=content_id, locale=locale)
    left = Q(key__in=ancestors, locale=locale, kind__in=[EventKind.WITHDRAWN, EventKind.EXPIRED])
    return Event.objects.filter(own | left, subject=ITEM, position__gt=position).exists()


def end(**whose: Any) -> int:
    """End the grants that these fields select; how many."""
    return Grant.objects.filter(**whose).delete()[0]
