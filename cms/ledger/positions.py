"""Positions: whole numbers without gaps, in commit order.

An autoincrement column is not commit order. The head row is updated as late in the transaction as possible and stays locked until
it commits, so the next position is given out only once the last one is visible (or gone).
"""

from dataclasses import dataclass

from django.db import connection

TAKE = "UPDATE ledger_head SET value = value + %(count)s WHERE id = 1 RETURNING value"
TAKE_FOR_DIRECTORY = "UPDATE ledger_head SET value = value + %(count)s, directory = value + %(count)s WHERE id = 1 RETURNING value"


@dataclass(frozen=True)
class HeadState:
    """The version of every answer: `value` of all of it, `directory` of sites and terms alone."""

    value: int
    directory: int


def take(count: int, *, directory: bool = False) -> int:
    """Take `count` positions and answer the first. To be called inside the transaction that writes their events."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_FOR_DIRECTORY if directory else TAKE, {"count": count})
        (value,) = cursor.fetchone()
    return int(value) - count + 1


def read() -> HeadState:
    """The head as committed. Read it *before* the data of an answer: the data is then at least as new as its version."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT value, directory FROM ledger_head WHERE id = 1")
        value, directory = cursor.fetchone()
    return HeadState(int(value), int(directory))
