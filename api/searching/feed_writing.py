"""What the feed of a search says of itself."""

from collections.abc import Iterable
from typing import NamedTuple

from django.conf import settings

from api.feeds.arguments import Asked
from api.feeds.writing import rss
from api.feeds.writing.channel import Channel, name_of, plain, post
from cms.library.locales import DEFAULT
from cms.library.reading import Entry
from cms.library.reading.directory import Directory


class Said(NamedTuple):
    """What the channel says of itself."""

    search: str
    latest: str
    description: str


_SAID = {
    "zh-Hans": Said("{site}：搜索“{text}”", "{site}：最新信息", "符合此搜索条件的最新发布信息。"),
    "en": Said("{site}: search for “{text}”", "{site}: latest", "What was published lately and matches this search."),
}


def written(directory: Directory, asked: Asked, entries: Iterable[Entry]) -> bytes:
    """RSS 2.0, in the language asked for, or else the site's own."""
    values = asked.values
    site = directory.sites.get(values.get("site") or "") or next(iter(directory.sites.values()), None)
    locale = values.get("locale") or (site["defaultLocale"] if site else DEFAULT)
    said = _SAID[locale]
    name, text = name_of(site, locale), plain(values.get("text") or "")
    channel = Channel(
        title=(said.search if text else said.latest).format(site=name, text=text),
        description=said.description,
        page=f"{site['url']}/" if site else settings.PUBLIC_URL,
        address=f"{settings.PUBLIC_URL}/search.rss" + (f"?{asked.query}" if asked.query else ""),
        locale=locale,
        publisher=name,
    )
    return rss.written(channel, [post(entry, directory) for entry in entries if entry.site in directory.sites])
