"""Numbers of items as codes of facets, so that an interval of any width is a few ranges of the index that lists are read from.

A number stands in the step of its first three digits (12,345,678 in 12,300,000 to 12,399,999), and steps stand in groups of 4, 16, 64…:
each is a code. An interval is the fewest groups that cover it, at most three of a size at either end. Its ends, where they have more
than three digits, fall inside a step; then the kept number itself is compared with them (`exact`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

LARGEST = 2**63 - 1
FAN = 4
SIZES = 7  # FAN**SIZES is more than the steps of LARGEST


@dataclass(frozen=True)
class Interval:
    """Numbers from `start`, which is included, to `end`, which is not, as whole numbers from 0 to LARGEST + 1."""

    name: str
    start: int
    end: int

    @classmethod
    def between(cls, name: str, start: float | None, end: float | None) -> "Interval":
        """Of whole numbers: none lies between 1.5 and 2. The bounds are finite and not negative."""
        bounds = (0 if start is None else ceil(start), LARGEST + 1 if end is None else ceil(end))
        return cls(name, *(min(bound, LARGEST + 1) for bound in bounds))

    @property
    def codes(self) -> tuple[str, ...]:
        """Any of them holds for each number of the interval; none when it is empty."""
        if self.start >= self.end:
            return ()
        return tuple(_cover(self.name, step_of(self.start), step_of(self.end - 1) + 1))

    @property
    def exact(self) -> bool:
        """Whether its codes hold for no other number."""
        return self.start >= self.end or all(
            bound == LARGEST + 1 or step_of(bound) != step_of(bound - 1) for bound in (self.start, self.end) if bound
        )


def codes_of(name: str, number: int) -> Iterator[str]:
    """The step of a number and the groups around it."""
    step = step_of(number)
    yield from (_code(name, size, step // FAN**size) for size in range(SIZES + 1))


def step_of(number: int) -> int:
    """Larger numbers have no smaller steps. Numbers below 1,000 have one each."""
    digits = max(len(str(number)), 3)
    return (digits - 3) * 900 + number // 10 ** (digits - 3)


def _code(name: str, size: int, group: int) -> str:
    return f"number:{name}:{size}:{group}"


def _cover(name: str, start: int, end: int) -> Iterator[str]:
    """Groups of steps, the small ones at the ends first."""
    end = FAN**SIZES if end > step_of(LARGEST) else end
    for size in range(SIZES + 1):
        while start < end and start % FAN:
            yield _code(name, size, start)
            start += 1
        while start < end and end % FAN:
            end -= 1
            yield _code(name, size, end)
        start, end = start // FAN, end // FAN
