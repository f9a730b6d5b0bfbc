"""What is said when something cannot be answered: a closed list of codes, each with words that a person can act on."""

from enum import StrEnum
from typing import Any

from django.db import InterfaceError, OperationalError


class Code(StrEnum):
    """What went wrong, for programs (`extensions.code`)."""

    BAD_REQUEST = "BAD_REQUEST"
    UNKNOWN_SITE = "UNKNOWN_SITE"
    UNKNOWN_LOCALE = "UNKNOWN_LOCALE"
    UNKNOWN_TERM = "UNKNOWN_TERM"
    BAD_CURSOR = "BAD_CURSOR"
    OUT_OF_RANGE = "OUT_OF_RANGE"
    TOO_COMPLEX = "TOO_COMPLEX"
    TOO_LARGE = "TOO_LARGE"
    METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED"
    NOT_ACCEPTABLE = "NOT_ACCEPTABLE"
    UNSUPPORTED_MEDIA_TYPE = "UNSUPPORTED_MEDIA_TYPE"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL"


class Refusal(Exception):
    """A request, or a part of it, that is refused for a reason its sender may know.

    ``english`` and ``chinese`` say what is wrong and what to do about it; no inner names, no values of others.
    """

    def __init__(self, code: Code, english: str, chinese: str) -> None:
        super().__init__(english)
        self.code = code
        self.english = english
        self.chinese = chinese


def is_outage(error: Exception) -> bool:
    """Whether the database itself fails, so that asking again cannot help."""
    return isinstance(error, OperationalError | InterfaceError)
