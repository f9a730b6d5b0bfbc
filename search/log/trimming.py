"""What the log forgets, and when."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from cms.library.documents.instants import day_in_beijing
from search.log.models import AskedText, Click, Counted, Feedback

DAYS_ONCE = 30  # of a text that came only once, and so may say who asked
DAYS = 400  # of everything: the same days of the year before can be compared


def trim(today: date | None = None) -> dict[str, int]:
    """How many rows went, by model. May be called at any time, and again."""
    today = today or day_in_beijing(timezone.now())
    gone: dict[str, int] = {}
    with transaction.atomic():
        for one in (AskedText, Click, Feedback):
            old = one._default_manager.filter(day__lt=today - timedelta(days=DAYS))
            gone[one.__name__] = sum(some.delete()[0] for some in (old, *_alone(one, today - timedelta(days=DAYS_ONCE))))
    return gone


def _alone(model: type[Counted], before: date) -> Iterator[QuerySet[Counted]]:
    """Rows of texts that came once: there is no other row of the text, here or among the texts that were asked."""
    same = model._default_manager.filter(text=OuterRef("text")).exclude(pk=OuterRef("pk"))
    asked = AskedText.objects.filter(text=OuterRef("text"))
    once = model._default_manager.filter(~Exists(same), day__lt=before, times=1)
    yield once if model is AskedText else once.filter(~Exists(asked))
