"""Years, as papers write them: 2024年, 二〇二四年, 二零二四年."""

import re

_YEAR = re.compile(r"(?:(19[4-9]\d|20\d\d)|((?:一九[四五六七八九]|二[〇零][〇零一二三四五六七八九])[〇零一二三四五六七八九]))(年度?)?")
_CIRCLE = str.maketrans("0123456789零", "〇一二三四五六七八九〇")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


def spellings(word: str) -> tuple[str, ...]:
    """The other spellings of a year; a number alone is one only with its 年."""
    match = _YEAR.fullmatch(word)
    if not match or (match[1] and not match[3]):
        return ()
    year, unit = match[1] or match[2], match[3] or ""
    circle = year.translate(_CIRCLE)
    found = (year.translate(_DIGITS), circle, circle.replace("〇", "零"))
    return tuple(one + unit for one in dict.fromkeys(found) if one != year)
