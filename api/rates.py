"""How often one address may do something. Counted in the memory of each process, under a name that only this process can make.

No address is written anywhere, and what is counted is forgotten after a minute. Several processes let as many times as much through,
which does no harm: the limits are far from what people do, and near enough to spare the log.
"""

import time
from functools import cache
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from secrets import token_bytes

from django.conf import settings
from django.http import HttpRequest
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from api.http.refusals import too_many


def within_limits(request: HttpRequest, kind: str, most: int) -> None:
    """At most so many of this kind in a minute. Raises HttpRefusal, 429."""
    allowed = RateLimitItemPerMinute(most)
    name = name_of(address_of(request))
    if not limiter().hit(allowed, kind, name):
        resets = limiter().get_window_stats(allowed, kind, name).reset_time
        raise too_many(max(1, round(resets - time.time())))


@cache
def limiter() -> FixedWindowRateLimiter:
    """Made by the process that answers, not by the one that it was forked from."""
    return FixedWindowRateLimiter(MemoryStorage())


@cache
def _secret() -> bytes:
    return token_bytes(32)


def name_of(address: str) -> str:
    """Of a network of 64 bits with IPv6, where one machine has as many addresses as it likes."""
    try:
        parsed = ip_address(address)
    except ValueError:
        parsed = None
    whole = parsed.packed[:8] if isinstance(parsed, IPv6Address) else address.encode()
    return blake2b(whole, key=_secret(), digest_size=12).hexdigest()


def address_of(request: HttpRequest) -> str:
    """As our proxy, if there is one, says last; what a client says itself stands before."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
