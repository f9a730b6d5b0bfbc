"""What `WAGTAILSEARCH_BACKENDS` names: the backend of the database in use."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from modelsearch.backends.base import BaseSearchBackend


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:  # noqa: N802 (Wagtail looks for this name)
    """The search backend for PostgreSQL or SQLite; `params` are the options of the setting."""
    if connection.vendor == "postgresql":
        from cms.desk.searching import postgres

        return postgres.TokenSearchBackend(params)
    if connection.vendor == "sqlite":
        from cms.desk.searching import sqlite

        return sqlite.TokenSearchBackend(params)
    raise ImproperlyConfigured(f"The desk's search knows PostgreSQL and SQLite, not {connection.vendor}.")
