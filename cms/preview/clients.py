"""The clients that show drafts, from the setting `PREVIEW_CLIENTS`: each is one mode of Wagtail's preview panel."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.library.models import Record

SITE = "{site}"  # stands for the public address of the page's site
LABELS = {"portal": _("Portal"), "elder": _("Portal, elder version"), "app": _("Mobile app")}


def label_of(name: str) -> Any:
    """As editors know the client; also of one that is in the setting no more."""
    return LABELS.get(name, name)


class WrongClients(ValueError):
    """The setting cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True)
class Client:
    """`address`: of the page that takes a token, as the setting says it."""

    name: str
    address: str

    @property
    def label(self) -> Any:
        return label_of(self.name)

    def address_for(self, site_url: str) -> str:
        """For an item of the site with this public address (no last slash)."""
        return self.address.replace(SITE, site_url)


def clients() -> dict[str, Client]:
    """By name, in the order of the setting. Raises WrongClients."""
    return {one.name: one for one in parsed(settings.PREVIEW_CLIENTS)}


def parsed(entries: Iterable[str]) -> Iterator[Client]:
    """From `name=address`. Raises WrongClients."""
    for entry in entries:
        name, _equals, address = entry.strip().partition("=")
        if not name.isidentifier() or not is_address(address):
            raise WrongClients(f"{entry!r} is not `name=https://…` or `name={{site}}/…`")
        yield Client(name, address)


def is_address(text: str) -> bool:
    parts = urlsplit(text.replace(SITE, "http://site", 1))
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not parts.fragment


def origin_of(address: str) -> str:
    """Scheme, host and port, as a browser says them in `Origin`."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode() if ":" not in (parts.hostname or "") else f"[{parts.hostname}]"
    standard = {"http": 80, "https": 443}.get(parts.scheme)
    return f"{parts.scheme}://{host}" + ("" if parts.port in (None, standard) else f":{parts.port}")


def origins() -> frozenset[str]:
    """Of every client for every public site."""
    sites = [str(row.document["url"]) for row in Record.objects.filter(kind="site")]
    found = {one.address_for(url) for one in clients().values() for url in (sites if SITE in one.address else [""])}
    return frozenset(map(origin_of, found))
