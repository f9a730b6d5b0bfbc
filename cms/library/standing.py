"""Which lists an item stands in, as one value: kept with each event, so that a feed can tell what came to it, changed in it or left it."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from sys import byteorder

from cms.library.facets import range_of

FacetRow = tuple[int, bool, int, int]  # range, archived, published, updated


def named(number: str) -> int:
    """What a number's name is packed as."""
    return range_of("number", number)


@dataclass(frozen=True)
class Standing:
    """`ranges` are the numbers of its lists, `published` microseconds, `numbers` by `named`. What is not public stands nowhere."""

    ranges: frozenset[int] = frozenset()
    archived: bool = False
    published: int = 0
    numbers: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, facets: Iterable[FacetRow], numbers: Iterable[tuple[str, int]]) -> "Standing":
        """From an item's facets and numbers as the library keeps them: archived and published are the same in each facet."""
        rows = list(facets)
        archived, published = (rows[0][1], rows[0][2]) if rows else (False, 0)
        return cls(frozenset(row[0] for row in rows), bool(archived), published, {named(name): value for name, value in numbers})

    def leaves(self, after: "Standing") -> bool:
        """Whether some list that shows it now does not show it then."""
        return bool(self.ranges - after.ranges) or (after.archived and not self.archived)

    def packed(self) -> bytes:
        """64-bit numbers, little-endian: archived, published, how many numbers, their names and values, the ranges in order."""
        pairs = [part for pair in sorted(self.numbers.items()) for part in pair]
        values = array("q", [self.archived, self.published, len(self.numbers), *pairs, *sorted(self.ranges)])
        if byteorder == "big":
            values.byteswap()
        return values.tobytes()

    @classmethod
    def unpacked(cls, packed: bytes | memoryview) -> "Standing":
        """What `packed` made."""
        return _unpacked(bytes(packed))


@lru_cache(maxsize=4_000)
def _unpacked(packed: bytes) -> Standing:
    """The newest events are read by every partner, and what is public nowhere is always the same."""
    values = array("q", packed)
    if byteorder == "big":
        values.byteswap()
    archived, published, count = values[:3]
    pairs = values[3 : 3 + 2 * count]
    return Standing(frozenset(values[3 + 2 * count :]), bool(archived), published, dict(zip(pairs[::2], pairs[1::2], strict=True)))
