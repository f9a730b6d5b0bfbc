"""Items as readers hold them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import orjson
import structlog

from cms.library.locales import DEFAULT
from cms.library.reading import version as versions
from cms.library.reading.statements import Rows, Text, among, chunks, fetch, unions
from cms.library.reading.version import Version

log = structlog.get_logger(__name__)

COLUMNS = 'i.id, i.site, i.path, i."column", i.ancestors, i.position, i.document'
MOST = 4_096  # values of one IN

RecordKey = tuple[str, str]  # kind and key
Positions = dict[str, tuple[tuple[str, int], ...]]  # by content id, each language with the position of its last change, in order


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


def by_rows(rows: Iterable[int]) -> list[Entry]:
    found: Rows = []
    for chunk in chunks(rows, MOST):
        marks, values = among(chunk)
        found += fetch(f"SELECT {COLUMNS} FROM library_item i WHERE i.id IN ({marks})", values)
    return list(entries(found))


def entries(rows: Iterable[tuple[Any, ...]]) -> Iterator[Entry]:
    """Those that can be read; damage is logged, and costs no other row its place."""
    for row in rows:
        try:
            yield entry(row)
        except (ValueError, TypeError):
            log.exception("row cannot be read", row=row[0], site=row[1], path=row[2])


def at_address(site: str, path: str) -> Entry | None:
    """The item at an address, its body read along: who asks for one item by its address shows it whole."""
    rows = fetch(f"SELECT {COLUMNS}, i.body FROM library_item i WHERE i.site = %s AND i.path = %s", [site, path])
    return _whole(rows[0]) if rows else None


def with_version(site: str, path: str) -> tuple[Version, Entry | None]:
    """The version and, in the same statement, the item at an address."""
    (row,) = fetch(
        f"SELECT {versions.COLUMNS}, {COLUMNS}, i.body FROM ledger_head h "
        "LEFT JOIN library_item i ON i.site = %s AND i.path = %s WHERE h.id = 1",
        [site, path],
    )
    return versions.version(row[:3]), None if row[3] is None else _whole(row[3:])


def _whole(row: tuple[Any, ...]) -> Entry | None:
    """From a row of COLUMNS and the body."""
    found = next(entries([row[:-1]]), None)
    if found is not None:
        found.body = body_of(row[0], row[-1])
    return found


def bodies(entries: Iterable[Entry]) -> None:
    """Read the bodies that these entries lack."""
    lacking = {one.row: one for one in entries if one.body is None}
    for chunk in chunks(lacking, MOST):
        marks, padded = among(chunk)
        for row, body in fetch(f"SELECT i.id, i.body FROM library_item i WHERE i.id IN ({marks})", padded):
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


def named(content_ids: Collection[str], records: Collection[RecordKey]) -> tuple[list[Entry], dict[RecordKey, dict[str, Any]]]:
    """Every language's row of these items, and the public descriptions of these records, the key in each; one statement for all."""
    branches = list(_named(content_ids, records))
    rows: Rows = []
    for text in unions(branches) if len(content_ids) + len(records) <= MOST else branches:
        rows += fetch(*text)
    return list(entries(row[1:] for row in rows if not row[0])), dict(_described(row for row in rows if row[0]))


def _named(content_ids: Collection[str], records: Collection[RecordKey]) -> Iterator[Text]:
    for chunk in chunks(content_ids, MOST):
        marks, values = among(chunk)
        yield f"SELECT '' AS kind, {COLUMNS} FROM library_item i WHERE i.content_id IN ({marks})", values
    for kind in sorted({kind for kind, _ in records}):
        for keys in chunks((key for one, key in records if one == kind), MOST):
            marks, values = among(keys)
            columns = "r.kind, 0, '', r.key, '', '', 0, r.document"
            yield f"SELECT {columns} FROM library_record r WHERE r.kind = %s AND r.key IN ({marks})", [kind, *values]


def _described(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[RecordKey, dict[str, Any]]]:
    """Those that can be read; damage is logged, and costs nothing else its place."""
    for kind, _, _, key, *_, document in rows:
        try:
            yield (kind, key), orjson.loads(document) | {"key": key}
        except (ValueError, TypeError):
            log.exception("record cannot be read", kind=kind, key=key)


def positions_of(content_ids: Collection[str]) -> Positions:
    """Versions of those that are public, without their content."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for chunk in chunks(content_ids, MOST):
        marks, values = among(chunk)
        rows = fetch(f"SELECT i.content_id, i.locale, i.position FROM library_item i WHERE i.content_id IN ({marks})", values)
        for content_id, locale, position in rows:
            found[content_id].append((locale, int(position)))
    return {content_id: tuple(sorted(some)) for content_id, some in found.items()}
