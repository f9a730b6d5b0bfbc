"""Reads the outside addresses from the library: of what is public, as the public follows them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import Any, NamedTuple

from django.conf import settings
from wagtail.models import Page

from cms.library.locales import public_locale
from cms.library.models import Item, Record

_HREF = re.compile(r'href="(https?://[^"]+)"')
_ADDRESS = re.compile(r"https?://\S+")
_BATCH = 500


class Place(NamedTuple):
    """A public page, by its key, and the code of its site."""

    site: str
    page: int


def outside() -> dict[str, set[Place]]:
    """Address -> the pages that lead to it. Our own sites, desk and API are not outside."""
    ours = (*(record.document["url"] for record in Record.objects.filter(kind="site")), settings.PUBLIC_URL, settings.DESK_URL)
    found: dict[str, set[Place]] = defaultdict(set)
    items = Item.objects.order_by("pk").iterator(_BATCH)
    while batch := list(islice(items, _BATCH)):
        for place, address in _written(batch):
            if not address.startswith(ours):
                found[address].add(place)
    return found


def _written(items: Iterable[Item]) -> Iterator[tuple[Place, str]]:
    rows = {(item.content_id, item.locale): item for item in items}
    named = {key: set(addresses([item.document, item.body])) for key, item in rows.items()}
    wanted = {content_id for (content_id, _locale), found in named.items() if found}
    for page in Page.objects.filter(translation_key__in=wanted).select_related("locale"):
        key = (str(page.translation_key), public_locale(page.locale.language_code))
        for address in named.get(key, ()):
            yield Place(rows[key].site, page.pk), address


def addresses(value: Any) -> Iterator[str]:
    """Links in sanitised HTML, and texts that are an address and nothing else."""
    if isinstance(value, str):
        yield from [value] if _ADDRESS.fullmatch(value) else map(unescape, _HREF.findall(value))
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from addresses(one)
