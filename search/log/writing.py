"""Adds counts to the database: one statement a batch, whoever else counts the same."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import UniqueConstraint

from search.log.models import Counted

BATCH = 500  # rows of one statement

Key = tuple[date | str | int, ...]


def add(model: type[Counted], counts: Mapping[Key, Mapping[str, int]]) -> None:
    """Keys are values of the model's unique fields. `total` replaces what was there, everything else is added to it.

    In the order of the keys, so that two processes with the same texts wait for each other in the same order.
    """
    rows = sorted(counts.items())
    for start in range(0, len(rows), BATCH):
        _upsert(model, rows[start : start + BATCH])


def _upsert(model: type[Counted], rows: list[tuple[Key, Mapping[str, int]]]) -> None:
    keys, counted = _unique(model), list(rows[0][1])
    columns = [*keys, *counted]
    values = list(_values(model, columns, rows))
    marks = ", ".join([f"({', '.join(['%s'] * len(columns))})"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(f"{_insert(model, columns)} VALUES {marks} {_added(model, keys, counted)}", values)


def _unique(model: type[Counted]) -> list[str]:
    (constraint,) = (one for one in model._meta.constraints if isinstance(one, UniqueConstraint))
    return list(constraint.fields)


def _values(model: type[Counted], columns: list[str], rows: list[tuple[Key, Mapping[str, int]]]) -> Iterator[Any]:
    known = {field.name: field for field in model._meta.concrete_fields}
    fields = [known[name] for name in columns]
    for key, counts in rows:
        for field, value in zip(fields, [*key, *counts.values()], strict=True):
            yield field.get_db_prep_save(value, connection)


def _insert(model: type[Counted], columns: list[str]) -> str:
    return f"INSERT INTO {_quoted(model._meta.db_table)} ({', '.join(map(_quoted, columns))})"


def _added(model: type[Counted], keys: list[str], counted: list[str]) -> str:
    table = _quoted(model._meta.db_table)
    sums = (f"{name} = {'' if name == _quoted('total') else f'{table}.{name} + '}excluded.{name}" for name in map(_quoted, counted))
    return f"ON CONFLICT ({', '.join(map(_quoted, keys))}) DO UPDATE SET {', '.join(sums)}"


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
