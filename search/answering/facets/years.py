"""Years of Beijing, the newest first, as lists bound them."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from django.utils import timezone

from cms.library.documents.instants import beginning_of, day_in_beijing
from cms.library.facets import microseconds

FIRST = 1949


def years() -> Iterator[tuple[int, tuple[int, int]]]:
    """Each with its first microsecond and the first of the next."""
    for year in range(day_in_beijing(timezone.now()).year, FIRST - 1, -1):
        yield year, (_begins(year), _begins(year + 1))


@cache
def _begins(year: int) -> int:
    return microseconds(beginning_of(date(year, 1, 1)))
