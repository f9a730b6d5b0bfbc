"""A place that shows a page, and what is known of sites and of what is public."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail.models import Locale, Page

from cms.library.locales import DEFAULT, public_locale
from cms.library.models import Item, Record

Rows = dict[int, Item]


@dataclass(frozen=True)
class Place:
    """One place that shows the page: its title, the site's name, and how the page stands there. `url` is its own page in the desk."""

    title: str
    site: str
    how: str
    url: str = ""


class Sites:
    """The sites' names and addresses, read once."""

    @cached_property
    def _documents(self) -> dict[str, Any]:
        return {row.key: row.document for row in Record.objects.filter(kind="site")}

    def name(self, code: str) -> str:
        """As editors know it; empty for no site."""
        document = self._documents.get(code)
        return str(document["names"].get(DEFAULT, code)) if document else code

    def url(self, code: str) -> str:
        """Without a last slash."""
        return str(self._documents.get(code, {}).get("url", ""))


def public_rows(pages: Sequence[Page]) -> Rows:
    """The library's rows of those that are public, by the page's key."""
    locales = {pk: public_locale(code) for pk, code in Locale.objects.values_list("pk", "language_code")}
    keys = {(str(page.translation_key), locales[page.locale_id]): page.pk for page in pages}
    found = Item.objects.filter(content_id__in={key for key, _locale in keys}).defer("body")
    return {keys[row.content_id, row.locale]: row for row in found if (row.content_id, row.locale) in keys}


def rows_of(content_ids: Iterable[str]) -> dict[tuple[str, str], Item]:
    """Rows with these identities, by identity and language."""
    found = Item.objects.filter(content_id__in=set(content_ids)).only("content_id", "locale", "title", "site")
    return {(row.content_id, row.locale): row for row in found}
