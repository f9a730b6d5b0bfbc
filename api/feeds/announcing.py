"""WebSub: a hub is told which feeds changed, by a consumer of the ledger. Without a hub (`WEBSUB_HUB`) there is none."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from urllib.parse import urlencode

import structlog
import urllib3
from django.conf import settings
from django.utils import timezone

from api.feeds.addresses import MEDIA_TYPES, Place, named
from cms.ledger import consumers
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library import facets, registry
from cms.library.locales import ALL
from cms.library.models import Item, StandingChange
from cms.library.reading import Library
from cms.library.standing import Standing

log = structlog.get_logger(__name__)

NEWS = timedelta(days=1)  # a hub fetches feeds as they are: of older events it need not hear
TOLD = 100  # feeds in one request
TIMEOUT = urllib3.Timeout(connect=5, read=15)
LATER = {429, *range(500, 600)}
SECTIONS = ("column", "topic", "organisation")


def register() -> None:
    """Where a hub is configured."""
    if settings.WEBSUB_HUB:
        consumers.register(Definition("websub", tell, batch=1_000, longest_wait=timedelta(minutes=10), needed_to_read=False))


def tell(events: Sequence[Event]) -> None:
    """Raises Unavailable while the hub does not answer, and HubRefused when it wants none of it."""
    fresh = [event.position for event in events if event.subject == ITEM and event.at > timezone.now() - NEWS]
    addresses = [place.address(form) for place in changed(fresh) for form in MEDIA_TYPES]
    with urllib3.PoolManager(timeout=TIMEOUT, retries=False) as pool:
        for start in range(0, len(addresses), TOLD):
            post(pool, addresses[start : start + TOLD])


class HubRefused(Exception):
    """The hub answered that it will not have this."""


def post(pool: urllib3.PoolManager, addresses: Sequence[str]) -> None:
    """As hubs take it: `hub.mode=publish`, and each feed as `hub.url`."""
    said = urlencode([("hub.mode", "publish"), *(("hub.url", address) for address in addresses)])
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        response = pool.request("POST", settings.WEBSUB_HUB, body=said, headers=headers, redirect=False)
    except urllib3.exceptions.HTTPError as error:
        raise Unavailable(str(error)) from error
    if response.status in LATER:
        raise Unavailable(f"the hub answered {response.status}")
    if not 200 <= response.status < 300:
        raise HubRefused(f"the hub answered {response.status}")
    log.info("feeds announced", feeds=len(addresses))


def changed(positions: Sequence[int]) -> Iterator[Place]:
    """The feeds with a name that show an item of these events, or did."""
    touched: set[int] = set()
    for change in StandingChange.objects.filter(position__in=positions):
        for packed in (change.before, change.after):
            touched |= Standing.unpacked(packed).ranges if packed else set()
    if touched:
        yield from (place for number, place in ranges() if number in touched)


def ranges() -> Iterator[tuple[int, Place]]:
    """The number of the list behind each feed that has a name."""
    directory = Library().directory
    for code, site in directory.sites.items():
        for locale in site["locales"]:
            yield facets.range_of(facets.in_site(code, locale), facets.LISTED), named("site", code, locale)
    for kind, content_id, locale in Item.objects.filter(document_type__in=SECTIONS).values_list("document_type", "content_id", "locale"):
        if kind == "column":
            number = facets.range_of(facets.under_column(content_id, locale), facets.LISTED)
        else:
            number = facets.range_of(facets.everything(locale), f"{kind}:{content_id}")
        yield number, named(kind, content_id, locale)
    for locale in ALL:
        scope = facets.everything(locale)
        for term in directory.terms.values():
            if term["scheme"] == "region":
                yield facets.range_of(scope, f"term:{term['id']}"), named("region", term["id"].partition(":")[2], locale)
        for one in registry.all_types():
            yield facets.range_of(scope, facets.of_type(one.name)), named("document-type", one.name, locale)
