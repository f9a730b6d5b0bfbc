"""WebSub: which hub tells readers of a feed that it changed."""

from django.conf import settings
from django.http import HttpResponse


def announced(response: HttpResponse, address: str) -> HttpResponse:
    """With the hub and the feed's own address in its header, as WebSub asks; unchanged without a hub."""
    if settings.WEBSUB_HUB:
        response["Link"] = f'<{settings.WEBSUB_HUB}>; rel="hub", <{address}>; rel="self"'
    return response
