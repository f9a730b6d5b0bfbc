"""Sums of a period, by day, and by the place that was opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.db.models.functions import Coalesce

from search.console.counts.periods import Period
from search.log.models import AskedText, Click, Feedback

RANKS = 10  # places of an answer that are told apart; what stands below is told together


@dataclass(frozen=True)
class Totals:
    """`empty` are searches that found nothing as typed. Who opened what is not known: clicks are told per 100 searches."""

    asked: int
    empty: int
    clicks: int
    not_found: int

    @property
    def empty_share(self) -> float | None:
        """Percent; None without a search."""
        return share(self.empty, self.asked)

    @property
    def click_share(self) -> float | None:
        return share(self.clicks, self.asked)


@dataclass(frozen=True)
class Day:
    """Searches of one day that found something, and that found nothing."""

    day: date
    found: int
    empty: int

    @property
    def asked(self) -> int:
        return self.found + self.empty


@dataclass(frozen=True)
class Rank:
    """How often a place was opened; `last` stands for all from there on."""

    rank: int
    clicks: int
    last: bool = False


def share(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def totals(period: Period, text: str | None = None) -> Totals:
    asked = period.of(AskedText, text).aggregate(asked=Coalesce(Sum("times"), 0), empty=Coalesce(Sum("empty"), 0))
    clicks = period.of(Click, text).aggregate(clicks=Coalesce(Sum("times"), 0))
    missed = period.of(Feedback, text).filter(kind=Feedback.Kind.NOT_FOUND).aggregate(missed=Coalesce(Sum("times"), 0))
    return Totals(asked["asked"], asked["empty"], clicks["clicks"], missed["missed"])


def by_day(period: Period, text: str | None = None) -> list[Day]:
    """Every day of it, in order."""
    rows = period.of(AskedText, text).values("day").annotate(asked=Sum("times"), nothing=Sum("empty"))
    found = {row["day"]: (row["asked"], row["nothing"]) for row in rows}
    counts = ((day, *found.get(day, (0, 0))) for day in period.each_day())
    return [Day(day, asked - empty, empty) for day, asked, empty in counts]


def by_rank(period: Period, text: str | None = None) -> Sequence[Rank]:
    """From the first place down; empty where nothing was opened."""
    rows = period.of(Click, text).values("rank").annotate(clicks=Sum("times"))
    clicks = {row["rank"]: row["clicks"] for row in rows}
    if not clicks:
        return []
    below = sum(count for rank, count in clicks.items() if rank > RANKS)
    return [*(Rank(rank, clicks.get(rank, 0)) for rank in range(1, RANKS + 1)), Rank(RANKS + 1, below, last=True)]
