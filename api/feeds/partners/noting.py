"""That a partner came, and from where: partners and editors see how far a client is behind."""

from datetime import datetime, timedelta

from cms.partners.models import Feed

SELDOM = timedelta(minutes=1)  # the same cursor is noted no more often


def note(feed: Feed, position: int, now: datetime) -> None:
    """`position` is that of the cursor that was brought: what came before it is applied."""
    if feed.position != position or feed.asked_at is None or now - feed.asked_at > SELDOM:
        Feed.objects.filter(pk=feed.pk).update(position=position, asked_at=now, silence_told_at=None)
