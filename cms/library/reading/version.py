"""The version of every answer, and until when it can hold."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from cms.library.reading.statements import fetch, moment


@dataclass(frozen=True)
class Version:
    """`value` versions everything, `directory` sites and terms alone; `due` is the next moment at which the clock changes an answer."""

    value: int
    directory: int
    due: datetime | None

    def __str__(self) -> str:
        return str(self.value)

    def lasts(self) -> float | None:
        """Seconds until the clock alone may change an answer; none when nothing is due."""
        return None if self.due is None else max(0.0, (self.due - timezone.now()).total_seconds())


COLUMNS = "h.value, h.directory, (SELECT min(d.at) FROM library_deadline d)"


def read() -> Version:
    """As committed. Read it *before* the data of an answer, or with it: the data is then at least as new as its version."""
    return version(fetch(f"SELECT {COLUMNS} FROM ledger_head h WHERE h.id = 1", [])[0])


def version(row: tuple[Any, ...]) -> Version:
    """From a row of COLUMNS."""
    value, directory, due = row
    return Version(int(value), int(directory), None if due is None else moment(due))
