"""SQL as text, the same on both databases."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeVar

BRANCHES = 400  # parts of one UNION ALL; SQLite refuses 501

Part = TypeVar("Part")
Text = tuple[str, Sequence[Any]]  # SQL, and the values of its marks


def chunks(parts: Iterable[Part], size: int) -> Iterator[list[Part]]:
    iterator = iter(parts)
    while chunk := list(islice(iterator, size)):
        yield chunk


def among(values: Sequence[Any]) -> Text:
    """Marks for `IN (…)`, and their values: the last one repeated until there are 1, 2, 4, 8… of them. Nothing is among none.

    So lists of any length make few different statements, which the database can keep prepared.
    """
    if not values:
        return "NULL", ()
    count = 1 << (len(values) - 1).bit_length()
    return ", ".join(["%s"] * count), [*values, *[values[-1]] * (count - len(values))]


def union(branches: Sequence[Text], *, once: bool = False) -> Text:
    """One UNION ALL, or UNION where each row is wanted `once`; each branch may have a limit of its own."""
    sql = f" UNION {'' if once else 'ALL '}".join(f"SELECT * FROM ({text}) AS part" for text, _ in branches)
    return sql, [value for _, values in branches for value in values]


def unions(branches: Sequence[Text]) -> Iterator[Text]:
    """One UNION ALL, or several when there are very many branches."""
    return map(union, chunks(branches, BRANCHES))


def moment(value: Any) -> datetime:
    """An instant as a row says it: SQLite has no type of its own for them, and says none of their time zone, which is UTC."""
    found: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)
