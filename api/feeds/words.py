"""What feeds are called."""

from typing import NamedTuple

from api.feeds.writing.channel import name_of, plain
from cms.library.reading.directory import Site


class Said(NamedTuple):
    """What a feed says of itself."""

    latest: str
    titled: str
    description: str


_SAID = {
    "zh-Hans": Said("{site}：最新信息", "{site}：{title}", "最新发布和更正的信息。"),
    "en": Said("{site}: latest", "{site}: {title}", "What was published or corrected lately."),
}


def latest(site: Site | None, locale: str) -> str:
    """Of all that a site shows, or of a list that has no name."""
    return _SAID[locale].latest.format(site=name_of(site, locale))


def titled(site: Site | None, title: str, locale: str) -> str:
    """Of what has a name."""
    return _SAID[locale].titled.format(site=name_of(site, locale), title=plain(title))


def description(locale: str) -> str:
    return _SAID[locale].description
