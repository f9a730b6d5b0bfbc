"""What every format says of a feed and of the items in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from api.types.parts import url_of
from cms.library.documents.instants import BEIJING, beginning_of, day_in_beijing
from cms.library.locales import DEFAULT
from cms.library.reading import Entry
from cms.library.reading.directory import Directory, Site, named
from cms.library.reading.standings import Departure

# What XML 1.0 cannot say.
_UNSPEAKABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Channel:
    """`page` is what people read instead, `address` the feed's own, `first` and `next` those of its other pages."""

    title: str
    description: str
    page: str
    address: str
    locale: str
    publisher: str
    first: str | None = None
    next: str | None = None
    hub: str | None = None


@dataclass(frozen=True)
class Post:
    """An item as feeds tell it: plain texts, times of Beijing. `key` names it in RSS, `urn` elsewhere."""

    key: str
    urn: str
    title: str
    url: str
    summary: str
    published: datetime
    updated: datetime
    locale: str
    author: str | None = None
    categories: Sequence[str] = field(default_factory=list)
    image: str | None = None


@dataclass(frozen=True)
class Left:
    """An item that left the feed; `reason` is empty where there is none to be said."""

    urn: str
    at: datetime
    reason: str

    @classmethod
    def of(cls, departure: Departure) -> "Left":
        return cls(urn(*departure.key), departure.at.astimezone(BEIJING).replace(microsecond=0), plain(departure.reason))


def post(entry: Entry, directory: Directory, image: str | None = None) -> Post:
    """Of an item whose site is known. Links lead to the portal, or wherever its site's pages stand."""
    terms = (directory.terms.get(id) for id in entry["terms"])
    return Post(
        key=f"{entry.content_id}:{entry.locale}",
        urn=urn(entry.content_id, entry.locale),
        title=plain(entry["title"]),
        url=url_of(directory.sites[entry.site], entry["path"]),
        summary=plain(entry["summary"]),
        published=datetime.fromisoformat(entry["publishedAt"]).astimezone(BEIJING),
        updated=datetime.fromisoformat(entry["updatedAt"]).astimezone(BEIJING),
        locale=entry.locale,
        author=plain(entry.get("author") or entry["source"] or "") or None,
        categories=[plain(named(term, entry.locale)) for term in terms if term],
        image=image,
    )


def urn(content_id: str, locale: str) -> str:
    """The same for ever, wherever the item and this hub stand: the content id in the source language, one made of it in others."""
    return f"urn:uuid:{content_id}" if locale == DEFAULT else uuid5(NAMESPACE_URL, f"{content_id}:{locale}").urn


def name_of(site: Site | None, locale: str) -> str:
    return plain(named(site, locale)) if site else ""


def today() -> date:
    """Part of a feed's version, for an empty one says it."""
    return day_in_beijing(timezone.now())


def updated(posts: Sequence[Post], left: Sequence[Left] = ()) -> datetime:
    """When a feed last changed; of an empty one this day's beginning: the same feed is written in the same bytes."""
    return max([*(post.updated for post in posts), *(one.at for one in left)], default=beginning_of(today()))


def plain(text: str) -> str:
    """Without characters that XML has no way to write."""
    return _UNSPEAKABLE.sub("", text)
