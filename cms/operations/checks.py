"""System checks of the settings: what is missing or weak is refused at start, by the name of its variable."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment

TAG = "govwire"


class SettingsError(ImproperlyConfigured, RuntimeError):
    """The settings do not do; the message names every variable to set. A RuntimeError too, which gunicorn says without a traceback."""


def _error(number: int, name: str, complaint: str) -> Error:
    return Error(f"{name} {complaint}", hint=environment.VARIABLES[name].description, id=f"{TAG}.E{number:03}")


def _secret_key() -> Iterator[Error]:
    key = environment.read("SECRET_KEY")
    if not key:
        yield _error(1, "SECRET_KEY", "is not set.")
    elif len(key) < 50 or len(set(key)) < 10 or "insecure" in key:
        yield _error(1, "SECRET_KEY", "is weak: take 50 random characters or more.")


def _debug() -> Iterator[Error]:
    if settings.DEBUG:
        yield _error(2, "DEBUG", "is on: it shows code and settings to strangers.")


def _hosts() -> Iterator[Error]:
    hosts = environment.read("ALLOWED_HOSTS")
    if not hosts:
        yield _error(3, "ALLOWED_HOSTS", "is not set.")
    elif any(host.strip(".") in {"*", ""} for host in hosts):
        yield _error(3, "ALLOWED_HOSTS", "allows every host name.")


def _database() -> Iterator[Error]:
    url = environment.read("DATABASE_URL")
    if not url:
        yield _error(4, "DATABASE_URL", "is not set.")
    elif not url.startswith(("postgres://", "postgresql://")):
        yield _error(4, "DATABASE_URL", "must name a PostgreSQL database.")


def _addresses() -> Iterator[Error]:
    for number, name in ((5, "PUBLIC_URL"), (6, "DESK_URL"), (14, "PARTNERS_URL")):
        parts = urlsplit(environment.read(name))
        if name == "PARTNERS_URL" and not parts.geturl():
            continue
        if not parts.netloc:
            yield _error(number, name, "is not set." if not parts.geturl() else "is not an address.")
        elif parts.scheme != "https":
            yield _error(number, name, "must begin with https://.")


def _mail() -> Iterator[Error]:
    for number, name in ((7, "EMAIL_URL"), (8, "EMAIL_FROM")):
        if not environment.read(name):
            yield _error(number, name, "is not set.")


def _folder() -> Iterator[Error]:
    folder = settings.DATA_DIR
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        yield _error(9, "DATA_DIR", f"is not a folder that this process may write: {folder}")


def _hub() -> Iterator[Error]:
    hub = environment.read("WEBSUB_HUB")
    if hub and (urlsplit(hub).scheme != "https" or not urlsplit(hub).netloc):
        yield _error(10, "WEBSUB_HUB", "must be an address that begins with https://.")


def _preview_clients() -> Iterator[Error]:
    """A token of a draft must not go over the wire in plain text; the addresses of sites are their profiles' to say."""
    if any(entry.partition("=")[2].startswith("http://") for entry in environment.read("PREVIEW_CLIENTS")):
        yield _error(11, "PREVIEW_CLIENTS", "must hold addresses that begin with https:// or {site}.")


def _loopback() -> Iterator[Error]:
    if environment.read("WEBHOOK_LOOPBACK"):
        yield _error(13, "WEBHOOK_LOOPBACK", "is on: partners could reach what listens on this machine.")


_PRODUCTION: Sequence[Callable[[], Iterator[Error]]] = (
    _secret_key,
    _debug,
    _hosts,
    _database,
    _addresses,
    _mail,
    _folder,
    _hub,
    _preview_clients,
    _loopback,
)


@register(TAG)
def check_production_settings(**_: Any) -> list[CheckMessage]:
    """Every complaint about the settings of a production process; none elsewhere."""
    if not environment.in_production():
        return []
    return [complaint for check in _PRODUCTION for complaint in check()]


def refuse_bad_settings() -> None:
    """Raises `SettingsError` where a server should not start; commands run the same checks by themselves."""
    complaints = run_checks(tags=[TAG])
    if complaints:
        raise SettingsError("".join(f"\n  {each.msg} ({each.id})" for each in complaints))
