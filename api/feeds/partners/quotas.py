"""How many requests a partner has left, counted in each process: several let as many times as much through, which does no harm."""

import time

from limits import RateLimitItemPerHour

from api.feeds.partners.refusals import too_many
from api.rates import limiter
from cms.partners.models import Partner


def spend(partner: Partner) -> dict[str, str]:
    """Count one request; answers the headers of draft-ietf-httpapi-ratelimit-headers. Raises HttpRefusal, 429."""
    allowed = RateLimitItemPerHour(partner.hourly)
    hit = limiter().hit(allowed, "partner", str(partner.pk))
    left = limiter().get_window_stats(allowed, "partner", str(partner.pk))
    seconds = max(1, round(left.reset_time - time.time()))
    headers = {
        "RateLimit-Policy": f'"hour";q={partner.hourly};w=3600',
        "RateLimit": f'"hour";r={left.remaining};t={seconds}',
    }
    if not hit:
        raise too_many(seconds, headers)
    return headers
