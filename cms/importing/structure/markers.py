"""The numbers that official documents put before their parts, and how deep each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from cms.library.numerals import NUMERALS, whole_number


class Rank(IntEnum):
    """How deep a part stands: the smaller, the higher."""

    TITLE = 0
    PART = 1
    CHAPTER = 2
    SECTION = 3
    ARTICLE = 4
    LEDE = 5
    CLAUSE = 6
    SUBCLAUSE = 7
    ITEM = 8
    SUBITEM = 9
    SHORT = 10


@dataclass(frozen=True, slots=True)
class Marker:
    """The number at the start of a line: `label` as printed, `number` its value, `rest` what follows it."""

    rank: Rank
    label: str
    number: int | None
    rest: str


_CHINESE = "一二三四五六七八九十百零〇○"
_PATTERNS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (Rank.PART, re.compile(rf"第([{NUMERALS}]+)(?:编|分编|篇|部分)(?=\s|$|[^，。；的]{{1,24}}$)")),
    (Rank.CHAPTER, re.compile(rf"第([{NUMERALS}]+)章(?=\s|$|[^，。；的]{{1,24}}$)")),
    (Rank.SECTION, re.compile(rf"第([{NUMERALS}]+)节(?=\s|$|[^，。；的]{{1,24}}$)")),
    (Rank.ARTICLE, re.compile(rf"第([{NUMERALS}]+)条(?:之[{_CHINESE}]+)?(?=\s|$)")),
    (Rank.CLAUSE, re.compile(rf"([{_CHINESE}]+)、")),
    (Rank.SUBCLAUSE, re.compile(rf"[（(]([{_CHINESE}]+)[）)]")),
    (Rank.SUBITEM, re.compile(r"[（(](\d+)[）)]|(\d+)[）)]")),
    (Rank.ITEM, re.compile(r"(\d+)[.．、](?!\d)")),
    (Rank.CLAUSE, re.compile(r"(\d+)(?=　)")),
)
_DECIMAL = re.compile(r"\d+(?:\.\d+){1,3}(?=\s|　)")
_DECIMAL_RANKS = {1: Rank.SUBCLAUSE, 2: Rank.ITEM, 3: Rank.SUBITEM}


def read_marker(text: str) -> Marker | None:
    """The number that `text` starts with, or None."""
    decimal = _DECIMAL.match(text)
    if decimal:
        label = decimal.group()
        return Marker(_DECIMAL_RANKS[label.count(".")], label, None, text[decimal.end() :].strip())
    for rank, pattern in _PATTERNS:
        found = pattern.match(text)
        if found:
            digits = next(group for group in found.groups() if group is not None)
            return Marker(rank, found.group(), whole_number(digits), text[found.end() :].strip())
    return None
