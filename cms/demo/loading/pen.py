"""Writes the texts of one item: dates counted from its own, links to the pages and files that the load has made."""

import datetime
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from cms.core.models import Attachment

from ..shapes.keys import content_id
from ..wording import as_html, dated
from .made import Made

_TARGET = re.compile(r'href="(item|file):([^"]+)"')


@dataclass(frozen=True)
class Pen:
    """For one page in one language; `key` is the page's in the content files, `numbers` the 文号 of every policy."""

    made: Made
    numbers: Mapping[str, str]
    key: str
    locale: str
    day: datetime.date

    def plain(self, text: str) -> str:
        """Text with its dates and numbers."""
        return dated(text, self.day, self.numbers)

    def html(self, text: str) -> str:
        """Marked text as Wagtail stores rich text."""
        return _TARGET.sub(self._target, as_html(self.plain(text)))

    def id(self, *place: object) -> str:
        """The id of a block: the same at every load."""
        return str(uuid.uuid5(content_id(self.key), "/".join([self.locale, *map(str, place)])))

    def page(self, key: str | None) -> int | None:
        """A page's id in the database."""
        return self.made.page(key, self.locale).pk if key else None

    def picture(self, key: str | None) -> int | None:
        """A picture's id in the database."""
        return self.made.pictures[key].pk if key else None

    def file(self, key: str) -> Attachment:
        """A file to download."""
        return self.made.files[key]

    def file_url(self, key: str) -> str:
        """Where the public finds a file."""
        file = self.file(key)
        return f"{settings.PUBLIC_URL}/files/{file.key}/{file.filename}"

    def _target(self, match: re.Match[str]) -> str:
        kind, key = match.groups()
        if kind == "file":
            return f'linktype="document" id="{self.file(key).pk}"'
        return f'linktype="page" id="{self.page(key)}"'
