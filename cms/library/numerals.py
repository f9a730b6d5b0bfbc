"""Chinese and Western whole numbers as official documents write them."""

from __future__ import annotations

import unicodedata

NUMERALS = "一二三四五六七八九十百千零〇○Ｏ两0-9０-９"
"""The inside of a regular expression's character class that matches every numeral."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "Ｏ": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def whole_number(text: str) -> int | None:
    """The number that `text` spells: `27`, `２７`, `二十七`, `二○一九`; None when it spells none."""
    plain = unicodedata.normalize("NFKC", text) if text.isdigit() else text
    if plain.isdecimal():
        return int(plain)
    if not plain or any(character not in _DIGITS and character not in _UNITS for character in plain):
        return None
    if not any(character in _UNITS for character in plain):
        return int("".join(str(_DIGITS[character]) for character in plain))
    return _with_units(plain)


def _with_units(text: str) -> int:
    total = digit = 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
