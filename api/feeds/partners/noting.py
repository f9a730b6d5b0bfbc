"""That a partner came, and from where: partners and editors see how far a client is behind."""

from datetime import datetime, timedelta

from cms.partners.models import Feed

SELDOM = timedelta(minutes=1)  # the same cursor is noted no more often
BRIEFLY = timedelta(seconds=1)  # nor is one of many that a client walks through


def note(feed: Feed, position: int, now: datetime, *, walking: bool) -> None:
    """`position` is that of the cursor that was brought: what came before it is applied. `walking` has a page behind this one."""
    moved = feed.position != position
    since = timedelta.max if feed.asked_at is None else now - feed.asked_at
    if (moved and not walking) or since > (BRIEFLY if moved else SELDOM):
        Feed.objects.filter(pk=feed.pk).update(position=position, asked_at=now, silence_told_at=None)
