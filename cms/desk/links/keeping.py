"""Keeps what a round found, so that the report and the publication checks can say it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from cms.desk.links.finding import Place
from cms.desk.links.models import DeadLink, Reason

LONGEST = 2000


def keep(found: Mapping[str, set[Place]], dead: Mapping[str, Reason], now: datetime) -> None:
    """In place of the round before. What fails again keeps the day on which it first did."""
    with transaction.atomic():
        since = {(row.page_id, row.address): row.since for row in DeadLink.objects.all()}
        DeadLink.objects.all().delete()
        rows = [(place.page, address[:LONGEST], reason) for address, reason in dead.items() for place in sorted(found[address])]
        DeadLink.objects.bulk_create(
            DeadLink(page_id=page, address=address, reason=reason, since=since.get((page, address), now)) for page, address, reason in rows
        )
