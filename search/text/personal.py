"""Texts that say who someone is: numbers of identity cards, passports, bank cards, telephones and cars, addresses of mail.

What only looks like such a number counts too: one that was mistyped is still somebody's, and a text more or less matters to nobody.
So there are no check digits here, unlike where editors are warned. Days and years are no such numbers.
"""

import re

from search.text.folding import fold

SHORTEST = 7  # digits: a telephone's without its prefix

_IDENTITY = r"[1-9](?:[ -]?\d){16}[ -]?[\dx]"  # GB 11643, however it is grouped
_BANK = r"(?:62|4\d|5[1-5])(?:[ -]?\d){14,17}"  # UnionPay, Visa, Mastercard
_MOBILE = r"1[3-9](?:[ -]?\d){9}"
_LANDLINE = r"\(?0\d{2,3}\)?[ -]?[2-9]\d{6,7}"
_LONG = r"\d{11,}"
_NUMBER = re.compile(rf"(?<!\d)(?:{_IDENTITY}|{_BANK}|{_MOBILE}|{_LANDLINE}|{_LONG})(?!\d)")
_TRAVEL = re.compile(r"(?<![0-9a-z])[a-z]{1,2}\d{7,9}(?![0-9a-z])")  # passports, permits for Hong Kong, Macao and Taiwan
_PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[a-z] ?-? ?(?=[a-z]*\d)[a-z0-9]{5,6}(?![a-z0-9])")
_MAIL = re.compile(r"[a-z0-9_.+-]@[a-z0-9]")
_ANY = re.compile(rf"\d(?:[ -]?\d){{{SHORTEST - 1},}}")
_DASHES = re.compile(r"[‐‑‒–—―−－_.·]")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九幺", "0012345678" + "91")


def is_personal(text: str) -> bool:
    """What the log keeps nothing of."""
    plain = _plain(text)
    if _MAIL.search(" ".join(fold(text).split())) or _PLATE.search(plain):
        return True
    digits = plain.translate(_HAN_DIGITS)
    return bool(_NUMBER.search(digits) or _TRAVEL.search(digits))


def may_be_personal(text: str) -> bool:
    """What is never suggested to others. Stricter: whatever has SHORTEST digits in a row, single spaces and hyphens between them or not."""
    return is_personal(text) or bool(_ANY.search(_plain(text).translate(_HAN_DIGITS)))


def _plain(text: str) -> str:
    """Folded, with single spaces and one kind of dash."""
    return _DASHES.sub("-", " ".join(fold(text).split()))
