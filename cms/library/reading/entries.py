"""Items as readers hold them."""

from collections.abc import Iterable, Iterator
from typing import Any

import orjson
import structlog

from cms.library.locales import DEFAULT
from cms.library.reading.statements import Rows, chunks, fetch, marks

log = structlog.get_logger(__name__)

COLUMNS = 'i.id, i.site, i.path, i."column", i.ancestors, i.position, i.document'


class Entry(dict[str, Any]):
    """An item's document under GraphQL's names, with the narrow columns beside it. `body` is read when it is asked for."""

    __slots__ = ("ancestors", "body", "column", "row", "site")

    row: int
    site: str
    column: str
    ancestors: list[str]
    body: list[dict[str, Any]] | None

    @property
    def content_id(self) -> str:
        return str(self["contentId"])

    @property
    def locale(self) -> str:
        return str(self["locale"])


def entry(row: tuple[Any, ...]) -> Entry:
    """From a row of COLUMNS."""
    id, site, path, column, ancestors, position, document = row
    found = Entry(orjson.loads(document))
    found.row, found.site, found.column, found.body = id, site, column, None
    found.ancestors = orjson.loads(ancestors)
    found["path"] = path
    found["position"] = str(position)
    return found


def by_content_ids(content_ids: Iterable[str]) -> list[Entry]:
    """Every language's row of these items."""
    return _where("i.content_id", content_ids)


def by_rows(rows: Iterable[int]) -> list[Entry]:
    return _where("i.id", rows)


def _where(column: str, values: Iterable[Any]) -> list[Entry]:
    found: Rows = []
    for chunk in chunks(values, 5_000):
        found += fetch(f"SELECT {COLUMNS} FROM library_item i WHERE {column} IN ({marks(len(chunk))})", chunk)
    return list(entries(found))


def entries(rows: Rows) -> Iterator[Entry]:
    """Those that can be read; damage is logged, and costs no other row its place."""
    for row in rows:
        try:
            yield entry(row)
        except (ValueError, TypeError):
            log.exception("row cannot be read", row=row[0], site=row[1], path=row[2])


def at_address(site: str, path: str) -> Entry | None:
    """The item at an address, its body read along: who asks for one item by its address shows it whole."""
    rows = fetch(f"SELECT {COLUMNS}, i.body FROM library_item i WHERE i.site = %s AND i.path = %s", [site, path])
    found = next(entries([row[:-1] for row in rows]), None)
    if found is not None:
        found.body = body_of(rows[0][0], rows[0][-1])
    return found


def bodies(entries: Iterable[Entry]) -> None:
    """Read the bodies that these entries lack."""
    lacking = {one.row: one for one in entries if one.body is None}
    for chunk in chunks(lacking, 5_000):
        for row, body in fetch(f"SELECT i.id, i.body FROM library_item i WHERE i.id IN ({marks(len(chunk))})", chunk):
            lacking[row].body = body_of(row, body)


def body_of(row: int, text: str) -> list[dict[str, Any]]:
    """Nothing, and a line in the log, when it cannot be read."""
    try:
        return [block for block in orjson.loads(text) if isinstance(block, dict)]
    except (ValueError, TypeError):
        log.exception("body cannot be read", row=row)
        return []


def in_language(entries: Iterable[Entry], locale: str) -> dict[str, Entry]:
    """By content id: the row in this language, or else in the source language."""
    found: dict[str, Entry] = {}
    for one in sorted(entries, key=lambda one: (one.locale == locale, one.locale == DEFAULT)):
        found[one.content_id] = one
    return found


def records(kind: str, keys: Iterable[str]) -> list[tuple[str, dict[str, Any]]]:
    """Key and public description, the key in it, of these records."""
    found: Rows = []
    for chunk in chunks(keys, 5_000):
        sql = f"SELECT r.key, r.document FROM library_record r WHERE r.kind = %s AND r.key IN ({marks(len(chunk))})"
        found += fetch(sql, [kind, *chunk])
    return [(key, orjson.loads(document) | {"key": key}) for key, document in found]
