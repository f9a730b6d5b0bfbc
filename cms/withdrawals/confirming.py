"""A partner confirms that it took something down."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cms.partners.models import Partner
from cms.withdrawals.models import Recall

BY = 200  # characters of who confirmed


@dataclass(frozen=True)
class Removal:
    """As the partner's client read it in its feed; `position` is that of the removal's event."""

    content_id: str
    locale: str
    position: int


def confirm(partner: Partner, removals: Sequence[Removal], by: str, now: datetime) -> list[datetime | None]:
    """When each was confirmed, for the first time; None where nothing was awaited. Two statements, and nothing changes the second time.

    Who took down what left at a position has taken down whatever of the item left before.
    """
    asked: dict[tuple[str, str], list[Recall]] = defaultdict(list)
    wanted = {one.content_id for one in removals}
    for recall in Recall.objects.filter(partner=partner, withdrawal__content_id__in=wanted).select_related("withdrawal"):
        asked[recall.withdrawal.content_id, recall.withdrawal.locale].append(recall)
    meant = [[recall for recall in asked[one.content_id, one.locale] if recall.withdrawal.position <= one.position] for one in removals]
    settle([recall for some in meant for recall in some], by, now)
    return [max((recall.confirmed_at or now for recall in some), default=None) for some in meant]


def settle(recalls: Sequence[Recall], by: str, now: datetime) -> int:
    """How many of these were not confirmed before."""
    unconfirmed = Recall.objects.filter(pk__in=[one.pk for one in recalls if one.confirmed_at is None], confirmed_at=None)
    return unconfirmed.update(confirmed_at=now, confirmed_by=by[:BY])
