"""The worker tidies the log once a day: along with the first events of the day, for a hub publishes every day."""

from collections.abc import Sequence
from datetime import date

import structlog
from django.db import DatabaseError
from django.utils import timezone

from cms.ledger import consumers
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.models import Event
from cms.library.documents.instants import day_in_beijing
from search.log.past import learn
from search.log.trimming import trim

log = structlog.get_logger(__name__)

_done: date | None = None


def register() -> None:
    consumers.register(Definition("search-log", tidy_daily, batch=1_000, needed_to_read=False))


def tidy_daily(events: Sequence[Event]) -> None:
    """Raises Unavailable: then it is tried again a while later."""
    global _done  # noqa: PLW0603  one per process: once more after a start does no harm
    today = day_in_beijing(timezone.now())
    if _done == today:
        return
    try:
        gone, learned = trim(today), learn()
    except DatabaseError as error:
        raise Unavailable(str(error)) from error
    _done = today
    log.info("search log tidied", gone=gone, past_queries=learned)
