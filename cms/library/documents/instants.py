"""Instants as answers give them."""

from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator

BEIJING = ZoneInfo("Asia/Shanghai")


def in_beijing(moment: datetime) -> datetime:
    """The same instant with Beijing's offset, to the second."""
    return moment.astimezone(BEIJING).replace(microsecond=0)


Instant = Annotated[datetime, AfterValidator(in_beijing)]
