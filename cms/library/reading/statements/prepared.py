"""Statements that PostgreSQL keeps parsed and planned, by psycopg: it prepares what comes again, and forgets what does not."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import Connection, RawCursor, errors

Rows = list[tuple[Any, ...]]


def usable(wrapper: BaseDatabaseWrapper) -> bool:
    """Whether reads may take this way now: on PostgreSQL, where the settings let statements be prepared (`DATABASE_PREPARED`).

    Not inside transactions, where a failed statement could not be repeated, and not where someone watches Django's own cursors.
    """
    if wrapper.vendor != "postgresql" or wrapper.in_atomic_block or wrapper.execute_wrappers or wrapper.queries_logged:
        return False
    if wrapper.connection is None:
        wrapper.ensure_connection()
    return wrapper.connection.prepare_threshold is not None


def fetch(wrapper: BaseDatabaseWrapper, sql: str, parameters: Sequence[Any], prepare: bool | None) -> Rows:
    """`prepare` as psycopg means it: none when it is often asked. Raises Django's database errors."""
    with wrapper.wrap_database_errors:
        try:
            return _run(wrapper.connection, sql, parameters, prepare)
        except errors.FeatureNotSupported:
            # A table was altered: "cached plan must not change result type". psycopg forgets its names along with the server.
            wrapper.connection.execute("DEALLOCATE ALL")
            return _run(wrapper.connection, sql, parameters, prepare)


def _run(opened: "Connection[tuple[Any, ...]]", sql: str, parameters: Sequence[Any], prepare: bool | None) -> Rows:
    written = [value if value is None or type(value) is str else str(value) for value in parameters]
    return RawCursor(opened).execute(numbered(sql), written, prepare=prepare).fetchall()


@lru_cache(maxsize=512)
def numbered(sql: str) -> bytes:
    """Django's marks as the server's own: `%s` is `$1`, `$2`…, `%%` a percent sign.

    The server takes the type of each from the column: psycopg would give an int a type by its size, and prepare more statements.
    """
    count = 0

    def mark(found: "re.Match[str]") -> str:
        nonlocal count
        if found[0] == "%%":
            return "%"
        count += 1
        return f"${count}"

    return re.sub("%[s%]", mark, sql).encode()
