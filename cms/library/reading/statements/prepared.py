"""Reads on PostgreSQL by statements that it keeps parsed and planned."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import errors

from cms.library.reading.statements.kept import Rows, by_thread


def usable(wrapper: BaseDatabaseWrapper) -> bool:
    """Whether reads may take this way now: on PostgreSQL, where the settings let statements be prepared (`DATABASE_PREPARED`).

    Not inside transactions, where a failed statement could not be repeated, and not where someone watches Django's own cursors.
    """
    if wrapper.vendor != "postgresql" or wrapper.in_atomic_block or wrapper.execute_wrappers or wrapper.queries_logged:
        return False
    if wrapper.connection is None:
        wrapper.ensure_connection()
    return wrapper.connection.prepare_threshold is not None


def fetch(wrapper: BaseDatabaseWrapper, sql: str, parameters: Sequence[Any], prepare: bool) -> Rows:
    """Raises Django's database errors."""
    written = [None if value is None else str(value).encode() for value in parameters]
    kept = by_thread.on(wrapper.connection)
    with wrapper.wrap_database_errors:
        try:
            return kept.ask(numbered(sql), written, prepare=prepare)
        except errors.FeatureNotSupported:
            # A table was altered: "cached plan must not change result type".
            kept.forget()
            return kept.ask(numbered(sql), written, prepare=prepare)


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
