"""Where feeds are found: `/feeds/<kind>/<key>.<format>` for those that have a name, `/feeds/items.<format>` for any list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.conf import settings

from api.feeds.queries import query_of
from api.feeds.writing import atom, json_feed, rss
from cms.library.locales import DEFAULT

MEDIA_TYPES = {"atom": atom.MEDIA_TYPE, "rss": rss.MEDIA_TYPE, "json": json_feed.MEDIA_TYPE}


class Place(NamedTuple):
    """A feed's address without its format: the path, and the parameters as they are written there."""

    path: str
    written: Mapping[str, Any]

    def address(self, form: str, **more: str) -> str:
        """Absolute."""
        asked = query_of({**self.written, **more})
        return f"{settings.PUBLIC_URL}/feeds/{self.path}.{form}" + (f"?{asked}" if asked else "")


@dataclass(frozen=True)
class Alternate:
    """One address of a feed, for `<link rel="alternate">`."""

    title: str
    media_type: str
    url: str


def named(kind: str, key: str, locale: str = DEFAULT, **written: str) -> Place:
    """The feed of a site, column, topic, organisation, region or document type, in a language."""
    return Place(f"{kind}/{key}", written if locale == DEFAULT else {**written, "locale": locale})


def of_items(written: Mapping[str, Any]) -> Place:
    """The feed of any list: `site`, `locale`, `filter`."""
    return Place("items", written)


def alternates(place: Place, title: str) -> Iterator[Alternate]:
    """In every format."""
    for form, media_type in MEDIA_TYPES.items():
        yield Alternate(title, media_type, place.address(form))
