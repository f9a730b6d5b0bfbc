"""Addresses of files that expire, signed by the hub; each names the hash of what it answers."""

import time
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote

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
    return f"{settings.PUBLIC_URL}{_sealed(place, filename, sha256, until())}"


@lru_cache(maxsize=20_000)
def _sealed(place: str, filename: str, sha256: str, expires: int) -> str:
    """A picture stands in many items, and in each of their versions."""
    signature = signer().signature(_signed(place, filename, expires))  # of letters that an address can have
    return f"/feeds/{place}/{quote(filename)}?expires={expires}&signature={signature}{f'&sha256={sha256}' if sha256 else ''}"


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
