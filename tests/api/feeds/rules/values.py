"""Values as the validator knows them."""

import re
from email.utils import parsedate_to_datetime

RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
URN_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FULL_URI = re.compile(r"https?://[A-Za-z0-9.\-]+(:\d+)?(/[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def is_rfc822(text: str) -> bool:
    """With the right day of the week."""
    return bool(RFC822.fullmatch(text)) and parsedate_to_datetime(text).strftime("%a") == text[:3]


def is_id(text: str) -> bool:
    return bool(URN_UUID.fullmatch(text) or FULL_URI.fullmatch(text))


def matches(pattern: re.Pattern[str], text: str | None) -> bool:
    return bool(pattern.fullmatch(text or ""))
