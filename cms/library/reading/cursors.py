"""Cursors: opaque, versioned, bound to the list that made them. A changed one is refused, not misread."""

import base64
import binascii
from hashlib import blake2b
from typing import Any

import orjson
from django.conf import settings

VERSION = 1
_SEAL = 6  # bytes: tampering is an accident or a test of patience, not a way to anything hidden


class BadCursor(ValueError):
    """Not a cursor of this list."""


def encode(purpose: str, *values: Any) -> str:
    body = orjson.dumps([VERSION, *values])
    return _text(_seal(purpose, body, settings.SECRET_KEY) + body)


def decode(purpose: str, cursor: str) -> list[Any]:
    """The values that were encoded. Raises BadCursor."""
    try:
        raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except (ValueError, UnicodeError, binascii.Error) as error:
        raise BadCursor(cursor) from error
    seal, body = raw[:_SEAL], raw[_SEAL:]
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    if cursor != _text(raw) or not body or seal not in [_seal(purpose, body, key) for key in keys]:
        raise BadCursor(cursor)
    version, *values = orjson.loads(body)
    if version != VERSION:
        raise BadCursor(cursor)
    return values


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _seal(purpose: str, body: bytes, key: str) -> bytes:
    """Followers keep their cursors for years: those of a key that was replaced hold for as long as it is a fallback."""
    return blake2b(purpose.encode() + b"\n" + body, key=key.encode()[:64], digest_size=_SEAL).digest()
