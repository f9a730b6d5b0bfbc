"""What stands at an address: an item, a redirect, gone with its reason, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from cms.library.models import Address, Item, Tombstone
from cms.library.reading.directory import Site
from cms.library.reading.entries import Entry


@dataclass(frozen=True)
class Found:
    """Exactly one of `entry`, `location` and `reason` is set; none of them when there is nothing."""

    locale: str
    entry: Entry | None = None
    target: tuple[str, str] | None = None  # content id and locale of what a redirect leads to
    location: str = ""
    permanent: bool = True
    reason: str | None = None


def normalise(path: str) -> str:
    """Decoded, with both slashes."""
    decoded = unquote(path.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0])
    return "/" + decoded.strip("/") + ("/" if decoded.strip("/") else "")


def locale_of(site: Site, path: str) -> str:
    """The language that an address belongs to, by its prefix."""
    head = path.split("/")[1] if path.count("/") > 1 else ""
    return head if head in site["locales"] and head != site["defaultLocale"] else str(site["defaultLocale"])


def find(site: Site, asked: str, at_address: Callable[[str, str], Entry | None]) -> Found:
    path = normalise(asked)
    locale = locale_of(site, path)
    if "\0" in path:  # no database compares it
        return Found(locale)
    entry = at_address(site["code"], path)
    if entry is not None:
        exact = unquote(asked) == path or unquote(asked).endswith("/")
        return Found(locale, entry=entry) if exact else Found(locale, location=path)
    return redirect(site, path, locale) or gone(site, path, locale)


def redirect(site: Site, path: str, locale: str) -> Found | None:
    """To where the item stands now. One that has left itself is gone, or, when it was suppressed, was never there."""
    address = Address.objects.filter(site=site["code"], path=path).first()
    if address is None:
        return None
    if address.url:
        return Found(locale, location=address.url, permanent=address.permanent)
    target = Item.objects.filter(content_id=address.content_id, locale=address.locale).only("site", "path").first()
    if target is not None:
        return Found(locale, target=(target.site, target.path), permanent=address.permanent)
    tombstone = Tombstone.objects.filter(content_id=address.content_id, locale=address.locale).first()
    return Found(locale, reason=reason_of(tombstone))


def gone(site: Site, path: str, locale: str) -> Found:
    tombstone = Tombstone.objects.filter(site=site["code"], path=path).order_by("-at").first()
    return Found(locale, reason=reason_of(tombstone))


def reason_of(tombstone: Tombstone | None) -> str | None:
    hidden = tombstone is None or tombstone.kind == Tombstone.Kind.SUPPRESSED
    return None if hidden or tombstone is None else tombstone.reason
