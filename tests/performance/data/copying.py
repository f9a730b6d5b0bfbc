"""Rows into PostgreSQL by COPY: one made-up row says what all have in common, each row what is its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, models


def copy(template: models.Model, rows: Iterable[Mapping[str, Any]], model: type[models.Model] | None = None) -> None:
    """Insert a row for each mapping of column attributes; what it leaves out is the template's. `model`: one of the template's parents."""
    fields = (model or type(template))._meta.local_concrete_fields
    common = {field.attname: field.get_db_prep_save(field.value_from_object(template), connection) for field in fields}
    copy_columns(model or type(template), list(common), ([*(common | row).values()] for row in rows))


def copy_columns(model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of values that are ready for the database, in the order of the attributes named."""
    known = {field.attname: field.column for field in model._meta.local_concrete_fields}
    columns = ", ".join(f'"{known[name]}"' for name in names)
    with connection.cursor() as cursor, cursor.copy(f'COPY "{model._meta.db_table}" ({columns}) FROM STDIN') as stream:
        for row in rows:
            stream.write_row(row)


def keys(model: type[models.Model], count: int) -> range:
    """So many primary keys that nobody else will get."""
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [table, column])
        (sequence,) = cursor.fetchone()
        cursor.execute("SELECT nextval(%s), setval(%s, currval(%s) + %s)", [sequence, sequence, sequence, count - 1])
        first = cursor.fetchone()[0]
    return range(first, first + count)


@contextmanager
def without_indexes(model: type[models.Model]) -> Iterator[None]:
    """The table's plain indexes are made when its rows are there: filling them row by row takes several times as long."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # indexes with checks still to come cannot be dropped
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s"
            " AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass)",
            [table, table],
        )
        indexes = cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _, definition in indexes:
            cursor.execute(definition)


def settle() -> None:
    """What a database in service has had done by itself: statistics, and pages marked as visible to all."""
    connection.ensure_connection()
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
