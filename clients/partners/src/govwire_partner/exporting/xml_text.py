"""Texts that XML, and so Word and WordPress, can hold."""

import re

_OTHERS = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def cleaned(text: str) -> str:
    """A mark in the place of each character that XML cannot hold."""
    return _OTHERS.sub("\ufffd", text)
