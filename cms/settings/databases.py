"""Django's database settings from `DATABASE_URL`: PostgreSQL, or SQLite that several processes may write."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import Env

from cms.settings import environment

_SQLITE: dict[str, object] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
_POSTGRESQL: dict[str, object] = {"connect_timeout": 5}
_PREPARED = 5  # times that a statement comes before it is kept


def databases(folder: Path) -> dict[str, dict[str, Any]]:
    """The setting `DATABASES`; without a URL SQLite in `folder`, and nothing at all in production, where a check says so."""
    url = environment.read("DATABASE_URL")
    if not url:
        return {"default": {}} if environment.in_production() else {"default": _sqlite(str(folder / "govwire.sqlite3"))}
    if url.partition(":")[0] not in Env.DB_SCHEMES:
        raise ImproperlyConfigured("DATABASE_URL must begin with postgres:// or sqlite://.")
    settings = dict(Env.db_url_config(url))
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        return {"default": _sqlite(settings["NAME"])}
    return {"default": _postgresql(settings)}


def _sqlite(name: str) -> dict[str, Any]:
    """A connection is kept too: to open one costs more than most statements."""
    kept = environment.read("DATABASE_CONN_MAX_AGE")
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "CONN_MAX_AGE": kept, "OPTIONS": dict(_SQLITE)}


def _postgresql(settings: dict[str, Any]) -> dict[str, Any]:
    return {
        "CONN_MAX_AGE": environment.read("DATABASE_CONN_MAX_AGE"),
        "CONN_HEALTH_CHECKS": environment.in_production(),
        **settings,
        "OPTIONS": {
            **_POSTGRESQL,
            "prepare_threshold": _PREPARED if environment.read("DATABASE_PREPARED") else None,
            **settings.get("OPTIONS", {}),
        },
    }
