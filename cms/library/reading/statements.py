"""SQL as text. Reads are few, hot and the same on both databases; the ORM would take longer to write each than to run it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db import connection

BRANCHES = 400  # parts of one UNION ALL; SQLite refuses 501

Part = TypeVar("Part")
Rows = list[tuple[Any, ...]]


def fetch(sql: str, parameters: Sequence[Any]) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def marks(count: int) -> str:
    return ", ".join(["%s"] * count)


def chunks(parts: Iterable[Part], size: int = BRANCHES) -> Iterator[list[Part]]:
    iterator = iter(parts)
    while chunk := list(islice(iterator, size)):
        yield chunk


def union(branches: Sequence[tuple[str, Sequence[Any]]]) -> Rows:
    """One UNION ALL of limited branches, or several when there are very many."""
    rows: Rows = []
    for chunk in chunks(branches):
        sql = " UNION ALL ".join(f"SELECT * FROM ({text}) AS part" for text, _ in chunk)
        rows += fetch(sql, [value for _, values in chunk for value in values])
    return rows
