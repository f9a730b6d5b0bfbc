"""Texts that say who someone is. The log keeps none of them.

What only looks like such a number counts too: one that was mistyped is still somebody's, and a text more or less matters to no count.
So there are no check digits here, unlike where editors are warned. Days and years are no such numbers; suggestions are stricter
(`search.vocabulary.personal`).
"""

import re

from search.text.folding import fold

_IDENTITY = r"[1-9](?:[ -]?\d){16}[ -]?[\dx]"  # GB 11643, however it is grouped
_BANK = r"(?:62|4\d|5[1-5])(?:[ -]?\d){14,17}"  # UnionPay, Visa, Mastercard
_MOBILE = r"1[3-9](?:[ -]?\d){9}"
_LANDLINE = r"\(?0\d{2,3}\)?[ -]?[2-9]\d{6,7}"
_LONG = r"\d{11,}"
_NUMBER = re.compile(rf"(?<!\d)(?:{_IDENTITY}|{_BANK}|{_MOBILE}|{_LANDLINE}|{_LONG})(?!\d)")
_TRAVEL = re.compile(r"(?<![0-9a-z])[a-z]{1,2}\d{7,9}(?![0-9a-z])")  # passports, permits for Hong Kong, Macao and Taiwan
_MAIL = re.compile(r"[a-z0-9_.+-]@[a-z0-9]")
_DASHES = re.compile(r"[‐‑‒–—―−－_.·]")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九幺", "0012345678" + "91")


class Personal(ValueError):
    """It says who someone is."""


def is_personal(text: str) -> bool:
    """Whether it holds a number of an identity card, a passport, a bank card or a telephone, or an address of e-mail."""
    folded = " ".join(fold(text).split())
    if _MAIL.search(folded):
        return True
    plain = _DASHES.sub("-", folded).translate(_HAN_DIGITS)
    return bool(_NUMBER.search(plain) or _TRAVEL.search(plain))
