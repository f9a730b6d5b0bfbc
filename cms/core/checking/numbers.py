"""Numbers of persons in a text: identity cards (GB 11643), bank cards, mobile telephones."""

import re
import unicodedata
from collections.abc import Iterator

from stdnum import luhn
from stdnum.cn import ric

_BEFORE, _AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_IDENTITY = re.compile(rf"{_BEFORE}[1-9]\d{{5}}[ -]?(?:18|19|20)\d{{6}}[ -]?\d{{3}}[\dXx]{_AFTER}")
_LABELLED = re.compile(r"身份证(?:件)?(?:号码?)?(?:为|是)?\s*[:：]?\s*([1-9]\d{14}(?:\d{2}[\dXx])?)" + _AFTER)
_BANK = re.compile(rf"{_BEFORE}(?:62\d\d|4\d{{3}}|5[1-5]\d\d)(?:[ -]?\d{{4}}){{3}}(?:[ -]?\d{{1,3}})?{_AFTER}")
_MOBILE = re.compile(rf"{_BEFORE}(?:86[ -]?)?1[3-9]\d[ -]?\d{{4}}[ -]?\d{{4}}{_AFTER}")


def identity_cards(text: str) -> Iterator[str]:
    """Whose place, birthday and check digit are right: 18 digits that only look like one are left alone."""
    for number in _numbers(_IDENTITY, text):
        if ric.is_valid(number):
            yield number


def identity_like(text: str) -> Iterator[str]:
    """Called an identity card in the text, of its length, and yet none: mistyped, or of the old kind with 15 digits."""
    for found in _LABELLED.finditer(_plain(text)):
        if not ric.is_valid(found[1]):
            yield found[1]


def bank_cards(text: str) -> Iterator[str]:
    """UnionPay, Visa and Mastercard, 16 to 19 digits with a right check digit."""
    for number in _numbers(_BANK, text):
        if luhn.is_valid(number) and not ric.is_valid(number):
            yield number


def mobile_telephones(text: str) -> Iterator[str]:
    """Of the mainland; with or without the country's code."""
    yield from _numbers(_MOBILE, text)


def masked(number: str) -> str:
    """Enough to find it in the text, too little to use it."""
    return f"{number[:3]}…{number[-2:]}"


def _plain(text: str) -> str:
    """Full-width digits are digits."""
    return unicodedata.normalize("NFKC", text)


def _numbers(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for found in pattern.finditer(_plain(text)):
        yield re.sub(r"[ -]", "", found[0])
