"""A feed as RSS 2.0."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import escape

from api.searching.feed_arguments import Asked
from api.types.parts import url_of
from cms.library.documents.instants import BEIJING, beginning_of, day_in_beijing
from cms.library.locales import DEFAULT
from cms.library.reading import Entry
from cms.library.reading.directory import Directory, named

CONTENT_TYPE = Rss201rev2Feed.content_type

# What XML 1.0 cannot say.
_UNSPEAKABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Said(NamedTuple):
    """What the channel says of itself."""

    search: str
    latest: str
    description: str


_SAID = {
    "zh-Hans": Said("{site}：搜索“{text}”", "{site}：最新信息", "符合此搜索条件的最新发布信息。"),
    "en": Said("{site}: search for “{text}”", "{site}: latest", "What was published lately and matches this search."),
}


def today() -> date:
    """Part of a feed's version."""
    return day_in_beijing(timezone.now())


class Feed(Rss201rev2Feed):
    """Django's, with times of Beijing."""

    def latest_post_date(self) -> datetime:
        """Of an empty feed this day's beginning: the same feed is written in the same bytes."""
        return super().latest_post_date().astimezone(BEIJING) if self.items else beginning_of(today())


def written(directory: Directory, asked: Asked, entries: Iterable[Entry]) -> bytes:
    """Links lead to the portal, or wherever each site's pages stand. In the language asked for, or else the site's own."""
    values = asked.values
    site = directory.sites.get(values.get("site") or "") or next(iter(directory.sites.values()), None)
    locale = values.get("locale") or (site["defaultLocale"] if site else DEFAULT)
    said = _SAID[locale]
    name, text = plain(named(site, locale)) if site else "", plain(values.get("text") or "")
    feed = Feed(
        title=(said.search if text else said.latest).format(site=name, text=text),
        link=f"{site['url']}/" if site else settings.PUBLIC_URL,
        description=said.description,
        language=locale,
        feed_url=f"{settings.PUBLIC_URL}/search.rss" + (f"?{asked.query}" if asked.query else ""),
    )
    for entry in entries:
        if entry.site in directory.sites:
            add(feed, entry, url_of(directory.sites[entry.site], entry["path"]))
    return bytes(feed.writeString("utf-8"), "utf-8")


def add(feed: Feed, entry: Entry, url: str) -> None:
    """Readers show a description as HTML, a title as text; both are plain text in the library."""
    feed.add_item(
        title=plain(entry["title"]),
        link=url,
        description=escape(plain(entry["summary"])),
        pubdate=datetime.fromisoformat(entry["publishedAt"]).astimezone(BEIJING),
        unique_id=f"{entry.content_id}:{entry.locale}",
        unique_id_is_permalink=False,
    )


def plain(text: str) -> str:
    """Without characters that XML has no way to write."""
    return _UNSPEAKABLE.sub("", text)
