"""Runs statements: on a connection that still stands, prepared where that is allowed."""

from collections.abc import Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.library.reading.statements import prepared
from cms.library.reading.statements.kept import Rows


def fetch(sql: str, parameters: Sequence[Any], *, prepare: bool = True) -> Rows:
    """All rows. Raises Django's database errors.

    Not to `prepare` it has it planned for its values each time: for a statement whose best plan they decide.
    A kept connection may be gone since it was last used (the server was restarted, a firewall dropped it): what only reads is
    asked once more on a new one.
    """
    wrapper = connections[DEFAULT_DB_ALIAS]  # `django.db.connection` would look it up again at each attribute
    try:
        return _fetch(wrapper, sql, parameters, prepare)
    except (OperationalError, InterfaceError):
        if not lost(wrapper):
            raise
        wrapper.close()
        return _fetch(wrapper, sql, parameters, prepare)


def _fetch(wrapper: BaseDatabaseWrapper, sql: str, parameters: Sequence[Any], prepare: bool) -> Rows:
    if prepared.usable(wrapper):
        rows = prepared.fetch(wrapper, sql, parameters, prepare)
        # It answered: Django need not ask it whether it is there before the next statement of this request.
        wrapper.health_check_done = True  # type: ignore[attr-defined]
        return rows
    with wrapper.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def lost(wrapper: BaseDatabaseWrapper) -> bool:
    """Whether the connection was closed under us, and another may be opened."""
    opened = wrapper.connection
    return wrapper.vendor == "postgresql" and not wrapper.in_atomic_block and opened is not None and bool(opened.closed)
