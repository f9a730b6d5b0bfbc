"""Bars, in whole units of a picture that stretches to the room there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from search.console.counts.totals import Day, Rank, share

HEIGHT = 1_000  # units of the highest bar
STEP, BAR = 100, 80  # units from one bar to the next, and of a bar


@dataclass(frozen=True)
class DayBar:
    """From the floor up: what found nothing, then what found something."""

    day: date
    found: int
    empty: int
    x: int
    found_y: int
    found_height: int
    empty_y: int
    empty_height: int


@dataclass(frozen=True)
class DaysChart:
    """`most` searches are as high as the picture."""

    bars: Sequence[DayBar]
    most: int

    @property
    def width(self) -> int:
        return STEP * len(self.bars)

    @property
    def height(self) -> int:
        return HEIGHT

    @property
    def bar(self) -> int:
        return BAR

    @property
    def busiest(self) -> DayBar | None:
        """None where nothing was searched."""
        return max(self.bars, key=lambda one: one.found + one.empty) if self.most else None


@dataclass(frozen=True)
class RankBar:
    """A place's share of all clicks, percent."""

    rank: Rank
    share: float
    width: int  # of a thousand: the longest has all


def days_chart(days: Sequence[Day]) -> DaysChart:
    most = max((one.asked for one in days), default=0)
    return DaysChart([_bar(number, one, most) for number, one in enumerate(days)], most)


def _bar(number: int, one: Day, most: int) -> DayBar:
    """Whatever there is one sees: no bar is lower than a hundredth."""
    empty, found = (max(HEIGHT // 100, HEIGHT * count // (most or 1)) if count else 0 for count in (one.empty, one.found))
    empty = min(empty, HEIGHT)
    found = min(found, HEIGHT - empty)
    return DayBar(one.day, one.found, one.empty, number * STEP + (STEP - BAR) // 2, HEIGHT - empty - found, found, HEIGHT - empty, empty)


def rank_bars(ranks: Sequence[Rank]) -> list[RankBar]:
    clicks, most = sum(one.clicks for one in ranks), max((one.clicks for one in ranks), default=0)
    return [RankBar(one, share(one.clicks, clicks) or 0.0, 1_000 * one.clicks // (most or 1)) for one in ranks]
