"""What happens by the clock: scheduled publishing, expiry, and whatever a document said would change. One transaction each: a failing
item does not stop the next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.library.models import Deadline
from cms.publishing.publication import publication
from cms.publishing.records import sources

log = structlog.get_logger(__name__)

Chore = Callable[[], object]
_chores: dict[str, Chore] = {}


def register_chore(name: str, chore: Chore) -> None:
    """Something small that other parts want done at each look: cheap when there is nothing to do."""
    _chores[name] = chore


@dataclass
class Report:
    done: int = 0
    failed: int = 0


def run_due(now: datetime | None = None) -> Report:
    """Do everything that is due, the longest due first within each kind."""
    report = Report()
    for name, act in due(now or timezone.now()):
        try:
            act()
            report.done += 1
        except Exception:
            log.exception("scheduled act failed", act=name)
            report.failed += 1
    for name, chore in _chores.items():
        try:
            chore()
        except Exception:
            log.exception("chore failed", chore=name)
            report.failed += 1
    return report


def due(now: datetime) -> Iterator[tuple[str, Callable[[], object]]]:
    for page in Page.objects.filter(live=True, expire_at__lte=now).order_by("expire_at"):
        yield f"expire page {page.pk}", partial(expire, page, now)
    for revision in Revision.page_revisions.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at"):
        yield f"publish revision {revision.pk}", partial(publish, revision, now)
    for deadline in Deadline.objects.filter(at__lte=now).select_related("item", "record").order_by("at"):
        yield f"deadline {deadline.pk}", partial(refresh_due, deadline, now)


def expire(page: Page, now: datetime) -> None:
    with publication(now):
        page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(revision: Revision, now: datetime) -> None:
    with publication(now):
        revision.publish(log_action="wagtail.publish.scheduled")


def refresh_due(deadline: Deadline, now: datetime) -> None:
    """Built again at its moment, the document says what is so now; what it still waits for, it registers anew."""
    with publication(now) as under_way:
        if deadline.item is not None:
            under_way.mark_item(deadline.item.content_id, deadline.item.locale)
        elif deadline.record is not None:
            content = dict(sources()[deadline.record.kind](now)).get(deadline.record.key)
            under_way.keep_record(deadline.record.kind, deadline.record.key, content)
        deadline.delete()
