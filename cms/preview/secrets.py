"""Secrets that are handed out once; only their digests are kept."""

from hashlib import sha256
from secrets import token_urlsafe

import orjson

BYTES = 32


def fresh() -> str:
    """256 random bits, for an address or a header."""
    return token_urlsafe(BYTES)


def digest(secret: str) -> str:
    """SHA-256, lower-case hex. Long random secrets need no salt and no slow hash."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def digest_of_json(value: object) -> str:
    """SHA-256 of the canonical text: sorted keys, no white space."""
    return sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()
