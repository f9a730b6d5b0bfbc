"""Where a page stands: its site, its address there, and the columns above it."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale, Page, PageViewRestriction

from cms.library.locales import public_locale
from cms.library.models import Item, Record, Tombstone

Key = tuple[str, str]  # content id, locale

HOME_DEPTH = 2  # home pages stand directly below Wagtail's root, one for each site and language


@dataclass(frozen=True)
class Location:
    """`ancestors` from the home page to the parent; `columns` the sections among them, the nearest last."""

    site: str
    locale: str
    path: str
    ancestors: tuple[str, ...]
    columns: tuple[str, ...]

    @property
    def column(self) -> str:
        return self.columns[-1] if self.columns else ""


class Tree:
    """Reads of the page tree during one publication. Sites are few and read once."""

    def __init__(self) -> None:
        self.suppressed: set[Key] = set()  # in the transaction under way
        self._sites: dict[str, dict[str, Any]] | None = None
        self._above: dict[str, list[Page]] | None = None
        self._locales = {locale.pk: public_locale(locale.language_code) for locale in Locale.objects.all()}

    def hold(self) -> None:
        """From now on no page changes: what stands above one is read once for all its siblings."""
        self._above = {}

    def forget_sites(self) -> None:
        self._sites = None

    def site_of_root(self, content_id: str) -> dict[str, Any] | None:
        if self._sites is None:
            self._sites = {row.document["root"]: row.document for row in Record.objects.filter(kind="site")}
        return self._sites.get(content_id)

    def site_url(self, code: str) -> str:
        """The address of a site in the portal, without a last slash."""
        self.site_of_root("")
        return next((str(site["url"]) for site in (self._sites or {}).values() if site["code"] == code), "")

    def above(self, page: Page) -> list[Page]:
        """From the home page to the parent, plain rows."""
        parent = page.path[: -Page.steplen]
        if self._above is not None and parent in self._above:
            return self._above[parent]
        paths = [parent[:end] for end in range(HOME_DEPTH * Page.steplen, len(page.path), Page.steplen)]
        found = list(Page.objects.filter(path__in=paths).order_by("path").select_related("content_type")) if paths else []
        if self._above is not None:
            self._above[parent] = found
        return found

    def locate(self, page: Page) -> Location | None:
        """Nothing for a page outside every site."""
        above = self.above(page)
        home = above[0] if above else page
        site = self.site_of_root(str(home.translation_key))
        if site is None or page.depth < HOME_DEPTH:
            return None
        locale = self._locales[page.locale_id]
        prefix = "/" if locale == site["defaultLocale"] else f"/{locale}/"
        return Location(
            site=site["code"],
            locale=locale,
            path=prefix + page.url_path[len(home.url_path) :],
            ancestors=tuple(str(one.translation_key) for one in above),
            columns=tuple(str(one.translation_key) for one in above if getattr(one.specific_class, "lists_items", False)),
        )

    def is_public(self, page: Page) -> bool:
        """Live, itself and not an alias, and open to everyone."""
        return page.live and not page.alias_of_id and not self.is_secret(page)

    def is_secret(self, page: Page) -> bool:
        """Whether nothing of the page may be said: it is private, or its address holds that of something secret."""
        return self.is_private(page) or any(not self.was_said(one) for one in self.above(page) if not one.live)

    def is_open(self, page: Page) -> bool:
        """Whether what stands below the page may be public."""
        return (page.live or self.was_said(page)) and not self.is_secret(page)

    def was_said(self, page: Page) -> bool:
        """Of a page that is not live: whether it was public, and left in a way that keeps its address known."""
        key = str(page.translation_key), self._locales[page.locale_id]
        if key in self.suppressed:
            return False
        known = {"content_id": key[0], "locale": key[1]}
        left = Tombstone.objects.filter(**known).exclude(kind=Tombstone.Kind.SUPPRESSED).exclude(path="")
        return Item.objects.filter(**known).exists() or left.exists()

    def is_private(self, page: Page) -> bool:
        """Whether the page or one above it is restricted to some readers."""
        paths = [page.path[:end] for end in range(Page.steplen, len(page.path) + 1, Page.steplen)]
        return PageViewRestriction.objects.filter(page__path__in=paths).exists()
