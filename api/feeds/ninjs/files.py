"""Addresses of files that expire, signed by the hub; each names the hash of what it answers."""

import time
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.core.signing import BadSignature, Signer

LASTS = 24 * 3_600  # seconds at least
BY = 3_600  # seconds: addresses of one hour are the same, and caches know them


@cache
def signer() -> Signer:
    """Made when it is first needed: settings without a key are refused by the checks, in words that say what to do."""
    return Signer(salt="govwire.wire.files")


def public(kind: str, key: str) -> str:
    """The place below `/feeds/` of a `picture` or an `attachment`."""
    return f"files/{kind}/{key}"


def address(place: str, filename: str, sha256: str) -> str:
    """Absolute; of a file at a place below `/feeds/`."""
    expires = until()
    signature = signer().signature(_signed(place, filename, expires))
    said = {"expires": expires, "signature": signature} | ({"sha256": sha256} if sha256 else {})
    return f"{settings.PUBLIC_URL}/feeds/{place}/{quote(filename)}?{urlencode(said)}"


def until() -> int:
    """When addresses that are made at this moment expire, in seconds since 1970."""
    return (int(time.time()) // BY + 1) * BY + LASTS


def is_genuine(place: str, filename: str, expires: str, signature: str) -> bool:
    """Whether the hub made this address, whenever it expires."""
    try:
        signer().unsign(f"{_signed(place, filename, expires)}:{signature}")
    except BadSignature:
        return False
    return True


def has_expired(expires: str) -> bool:
    """Of a genuine one."""
    return int(expires) < time.time()


def _signed(place: str, filename: str, expires: Any) -> str:
    return f"{place}/{filename}/{expires}"
