"""Instants as answers give them, and the days of Beijing that they fall in."""

from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

BEIJING = ZoneInfo("Asia/Shanghai")


def in_beijing(moment: datetime) -> datetime:
    """The same instant with Beijing's offset, to the second."""
    return moment.astimezone(BEIJING).replace(microsecond=0)


Instant = Annotated[datetime, AfterValidator(in_beijing)]


def day_in_beijing(moment: datetime) -> date:
    return moment.astimezone(BEIJING).date()


def beginning_of(day: date) -> datetime:
    """Beijing midnight."""
    return datetime.combine(day, time.min, BEIJING)


def end_of(day: date) -> datetime | None:
    """The midnight after; none for the last day that can be written, which stands for never."""
    return beginning_of(day + timedelta(days=1)) if day < date.max else None
