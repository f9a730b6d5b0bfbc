"""Which days are looked at, and which site."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from django.db.models import QuerySet
from django.utils import timezone

from cms.library.documents.instants import day_in_beijing
from search.log.models import Counted

CHOICES = (7, 30, 90)  # days
DEFAULT = 30

Model = TypeVar("Model", bound=Counted)


@dataclass(frozen=True)
class Period:
    """So many days up to the last one, it included. `site` is the code of the one that was searched; None: whichever."""

    last: date
    days: int = DEFAULT
    site: str | None = None

    @classmethod
    def asked(cls, days: str, site: str | None) -> "Period":
        """Up to today, as an address says it; what is no choice is the usual one."""
        known = int(days) if days.isdecimal() and int(days) in CHOICES else DEFAULT
        return cls(day_in_beijing(timezone.now()), known, site)

    @property
    def first(self) -> date:
        return self.last - timedelta(days=self.days - 1)

    @property
    def before(self) -> "Period":
        """As many days before it."""
        return replace(self, last=self.first - timedelta(days=1))

    def each_day(self) -> Iterator[date]:
        for number in range(self.days):
            yield self.first + timedelta(days=number)

    def of(self, model: type[Model], text: str | None = None) -> QuerySet[Model]:
        """The counts of these days, of one text or of all."""
        counts = model._default_manager.filter(day__range=(self.first, self.last))
        if self.site is not None:
            counts = counts.filter(site=self.site)
        return counts if text is None else counts.filter(text=text)
