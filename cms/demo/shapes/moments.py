"""Dates relative to the day on which the demo is loaded, so that the province never looks abandoned."""

import datetime
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import model_validator

from .keys import Strict

BEIJING = ZoneInfo("Asia/Shanghai")


class Moment(Strict):
    """`days_ago: 12`, `days_ahead: 6`, or `last: "10-18"`: the latest such day of a year before the load; `at` is Beijing time."""

    days_ago: int | None = None
    days_ahead: int | None = None
    last: str | None = None
    at: datetime.time = datetime.time(9, 0)

    @model_validator(mode="after")
    def one_way_of_saying_it(self) -> Self:
        """Refuses a moment said in two ways, or in none."""
        if sum(value is not None for value in (self.days_ago, self.days_ahead, self.last)) != 1:
            raise ValueError("say exactly one of days_ago, days_ahead and last")
        return self

    def day(self, today: datetime.date) -> datetime.date:
        """The calendar day, for a demo loaded on `today`."""
        if self.last is not None:
            return _latest(self.last, today)
        return today + datetime.timedelta(days=(self.days_ahead or 0) - (self.days_ago or 0))

    def on(self, today: datetime.date) -> datetime.datetime:
        """The instant, with Beijing's offset, for a demo loaded on `today`."""
        return datetime.datetime.combine(self.day(today), self.at, tzinfo=BEIJING)


def _latest(month_and_day: str, today: datetime.date) -> datetime.date:
    """The latest day of that month and day (`MM-DD`) which is over by `today`."""
    month, day = (int(part) for part in month_and_day.split("-"))
    this_year = datetime.date(today.year, month, day)
    return this_year if this_year < today else datetime.date(today.year - 1, month, day)
