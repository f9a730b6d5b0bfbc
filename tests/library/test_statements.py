"""Statements of readers: prepared or not they answer alike, and what goes wrong with a connection is mended or said."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from unittest import mock

import psycopg
import pytest
from django.db import DataError, OperationalError, ProgrammingError, connection, transaction

from cms.library.models import Item
from cms.library.reading.statements import fetch
from cms.library.reading.statements.prepared import usable

OFTEN = 15  # first unprepared, then prepared, then by a plan for any values
SQL = """SELECT i.id, i.position, i.archived, i.published_at, i.path, i.title, NULL, NULL::bigint FROM library_item i
WHERE i.site = %s AND i.position IN (%s, %s) AND i.archived = %s AND i.published_at = %s AND i.path LIKE '/%%' AND i.title <> '$1'
ORDER BY i.id"""
WHEN = datetime(2026, 3, 1, 8, 30, 15, 250_000, tzinfo=UTC)
TITLES = ("100% '引号' \"q\" \\ $2 %s", "", "吉林省 🏔\n", "null")
VALUES = ["portal", 2**62, 7, False, WHEN]


@pytest.fixture
def own(transactional_db: Any) -> Iterator[Any]:
    """A connection outside of transactions, as reads in production have it."""
    if connection.vendor != "postgresql":
        pytest.skip("prepared statements are PostgreSQL's")
    connection.close()
    connection.ensure_connection()
    assert usable(connection)
    yield connection
    connection.close()


@pytest.fixture
def items(own: Any) -> list[Item]:
    return Item.objects.bulk_create(
        Item(
            content_id=f"i{number}", locale="zh-Hans", document_type="notice", site="portal", path=f"/{number}/", title=title,
            published_at=WHEN, updated_at=WHEN, position=(2**62, 7)[number % 2], document={},
        )
        for number, title in enumerate(TITLES)
    )  # fmt: skip


def by_django(sql: str, values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def prepared() -> int:
    return int(by_django("SELECT count(*) FROM pg_prepared_statements", [])[0][0])


def server_process() -> int:
    return int(by_django("SELECT pg_backend_pid()", [])[0][0])


def cut() -> None:
    """As a restarted server or a firewall would: the client is not told."""
    process = server_process()
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [process])
        while other.execute("SELECT 1 FROM pg_stat_activity WHERE pid = %s", [process]).fetchone():
            pass


@transaction.atomic
def cut_within_a_transaction() -> None:
    cut()
    fetch("SELECT 1", [])


def test_both_ways_answer_alike(items: list[Item]) -> None:
    expected = by_django(SQL, VALUES)
    assert [row[5] for row in expected] == list(TITLES)
    assert [type(value).__name__ for value in expected[0]] == ["int", "int", "bool", "datetime", "str", "str", "NoneType", "NoneType"]
    before = prepared()
    for _ in range(OFTEN):
        assert fetch(SQL, VALUES) == expected
        assert [type(value) for row in fetch(SQL, VALUES) for value in row] == [type(value) for row in expected for value in row]
    assert prepared() == before + 1
    assert fetch(SQL, ["portal", 7, 7, False, WHEN]) == by_django(SQL, ["portal", 7, 7, False, WHEN])
    assert fetch(SQL, ["portal", 7, 7, None, WHEN]) == []
    assert prepared() == before + 1


def test_what_is_not_to_be_prepared_is_not(items: list[Item]) -> None:
    before = prepared()
    for _ in range(OFTEN):
        assert fetch(SQL, VALUES, prepare=False) == by_django(SQL, VALUES)
    assert prepared() == before


def test_a_connection_keeps_a_hundred_statements(own: Any) -> None:
    for number in range(130):
        for _ in range(7):
            assert fetch(f"SELECT {number} + %s::int", [1]) == [(number + 1,)]
    assert 50 < prepared() <= 101


def test_transactions_watchers_and_poolers_take_the_ordinary_way(own: Any, settings: Any) -> None:
    with transaction.atomic():
        assert not usable(connection)
        assert fetch("SELECT %s::int", [1]) == [(1,)]
    with connection.execute_wrapper(lambda execute, *arguments: execute(*arguments)):
        assert not usable(connection)
    settings.DEBUG = True
    assert not usable(connection)
    settings.DEBUG = False
    connection.connection.prepare_threshold = None
    assert not usable(connection)
    assert fetch("SELECT %s::int", [1]) == [(1,)]


# What goes wrong


@pytest.mark.parametrize("times", [0, OFTEN])
def test_a_lost_connection_is_opened_again(items: list[Item], times: int) -> None:
    for _ in range(times):
        fetch(SQL, VALUES)
    before = server_process()
    cut()
    assert len(fetch(SQL, VALUES)) == len(TITLES)
    assert server_process() != before


def test_a_lost_connection_is_opened_again_without_prepared_statements(items: list[Item]) -> None:
    connection.connection.prepare_threshold = None
    cut()
    assert len(fetch(SQL, VALUES)) == len(TITLES)


def test_a_connection_lost_within_a_transaction_is_an_error(own: Any) -> None:
    with pytest.raises(OperationalError):
        cut_within_a_transaction()
    assert fetch("SELECT 1", []) == [(1,)]


def test_a_server_that_does_not_come_back_is_an_error(own: Any) -> None:
    cut()
    with mock.patch.object(connection, "get_new_connection", side_effect=psycopg.OperationalError("refused")) as opened:
        for _ in range(2):
            with pytest.raises(OperationalError):
                fetch("SELECT 1", [])
        assert opened.call_count == 2
    assert fetch("SELECT 1", []) == [(1,)]


def test_an_altered_table_is_read_again(own: Any) -> None:
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}, autocommit=True) as other:
        other.execute("CREATE TABLE altered (a int)")
        try:
            other.execute("INSERT INTO altered VALUES (1)")
            for _ in range(OFTEN):
                assert fetch("SELECT * FROM altered WHERE a = %s", [1]) == [(1,)]
            other.execute("ALTER TABLE altered ADD COLUMN b text DEFAULT 'b'")
            for _ in range(OFTEN):
                assert fetch("SELECT * FROM altered WHERE a = %s", [1]) == [(1, "b")]
        finally:
            other.execute("DROP TABLE altered")


@pytest.mark.parametrize(
    ("sql", "values", "error"),
    [("SELECT nothing", [], ProgrammingError), ("SELECT 1 / %s::int", [0], DataError), ("SELECT %s::int", ["x"], DataError)],
)
def test_errors_are_djangos_and_leave_a_working_connection(own: Any, sql: str, values: Any, error: type[Exception]) -> None:
    before = server_process()
    for _ in range(OFTEN):
        with pytest.raises(error):
            fetch(sql, values)
        assert fetch("SELECT 1", []) == [(1,)]
    assert server_process() == before


def test_an_answer_is_health_enough(own: Any) -> None:
    """Django asks a kept connection whether it is there, once a request; a read that came back has told."""
    connection.health_check_enabled, connection.health_check_done = True, False
    with mock.patch.object(connection, "is_usable") as checked:
        fetch("SELECT 1", [])
        assert not Item.objects.exists()
        assert not checked.called
        connection.health_check_done = False
        Item.objects.exists()
        assert checked.called
