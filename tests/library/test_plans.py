"""Plans of the reads on PostgreSQL: ranges of indexes, and no more pages read when the table is twenty times as long.

Each read is planned twice: for its values, and without knowing them, as PostgreSQL plans a statement that it keeps prepared.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from unittest import mock

import pytest
from django.db import connection, transaction

from cms.ledger.models import Head
from cms.library import facets
from cms.library.models import Address, Deadline, Facet, Item, Number, Record, Tombstone
from cms.library.numbers import Interval, codes_of
from cms.library.reading import Library, ListQuery, Sort, directory, entries
from cms.library.reading.lists import COUNTED, Window
from cms.library.reading.statements import running
from cms.library.reading.statements.prepared import numbered
from tests.performance.data.copying import copy_columns
from tests.performance.data.families import amount

pytestmark = pytest.mark.django_db

SMALL, LARGE = 1_000, 20_000
COLUMN = "00000000-0000-0000-0000-00000000000c"
SLACK = 40  # pages: deeper trees, rows of one list further apart
LEFT = datetime(2021, 1, 1, tzinfo=UTC)
DUE = datetime(2121, 1, 1, tzinfo=UTC)
OF_ONE_ROW = Head._meta.db_table
HOT = facets.everything("zh-Hans")
SCARCE = facets.in_site("changchun", "zh-Hans")
UNDER = facets.under_column(COLUMN, "zh-Hans")
RARE = facets.in_site("portal", "zh-Hans")

ITEMS = """
INSERT INTO library_item (content_id, locale, document_type, site, path, "column", ancestors, title, published_at, updated_at, archived,
    position, document, body)
SELECT lpad(n::text, 36, '0'), 'zh-Hans', 'notice', 'portal', '/' || n || '/', %s, '[]', 'x', now(), now(), false, n,
    json_build_object('contentId', lpad(n::text, 36, '0'), 'locale', 'zh-Hans', 'documentType', 'notice',
        'publishedAt', to_char(timestamp '2020-01-01' + n * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS+00:00'))::text, '[]'
FROM generate_series(1, %s) n
"""
FACETS = """
INSERT INTO library_facet (item_id, range, archived, published, updated)
SELECT id, %s, position %% 50 = 0, extract(epoch FROM timestamp '2020-01-01' + position * interval '1 hour')::bigint * 1000000,
    position * 1000000
FROM library_item WHERE position %% %s = 0
"""
# (scope, code, every how-many-th item): all stand in the hot lists, a few in the rare ones.
LISTS = [
    (HOT, "", 1), (HOT, "type:notice", 1), (HOT, "term:region:220100", 10), (HOT, "organisation:o", 7), (RARE, "", 20),
    (UNDER, "", 2), (UNDER, "term:region:220100", 20),
    (facets.in_column(COLUMN, "zh-Hans"), "", 1), (UNDER, "term:subject:scarce", 400), (SCARCE, "", 300),
]  # fmt: skip


# Amounts as many in each power of ten, every third to the yuan.
DECADE, TO_THE_YUAN = Interval.between("amount", 1e8, 1e9), Interval.between("amount", 12_345_678, 123_456_789)


def day(number: int) -> int:
    return facets.microseconds(datetime(2020, 1, number, tzinfo=UTC))


def keys(*numbers: int) -> list[str]:
    return [str(number).rjust(36, "0") for number in numbers]


def cursor(library: Library, query: ListQuery) -> str:
    return library.lists([(query, Window(20))])[0][0].cursor(19)


def named(library: Library, content_ids: list[str], records: set[tuple[str, str]]) -> Any:
    """What the first reader of a page asks for, when the page names so much."""
    return entries.named(content_ids, records)


Read = Callable[[Library], Any]
ONE = Window(20)
REGION_AND_TYPE = ListQuery((HOT,), (("term:region:220100",), ("type:notice",)))
PINNED = ListQuery((UNDER,), sort=Sort.COLUMN_ORDER, column=COLUMN)
READS: dict[str, Read] = {
    "latest": lambda library: library.lists([(ListQuery((HOT,)), ONE)]),
    "oldest": lambda library: library.lists([(ListQuery((HOT,), sort=Sort.PUBLISHED_ASC), ONE)]),
    "updated": lambda library: library.lists([(ListQuery((HOT,), sort=Sort.UPDATED_DESC), ONE)]),
    "of a rare list": lambda library: library.lists([(ListQuery((RARE,)), ONE)]),
    "with archived": lambda library: library.lists([(ListQuery((HOT,), include_archived=True), ONE)]),
    "in a date range": lambda library: library.lists([(ListQuery((HOT,), published_from=day(5), published_before=day(9)), ONE)]),
    "after a cursor": lambda library: library.lists([(ListQuery((HOT,)), Window(20, cursor(library, ListQuery((HOT,)))))]),
    "column and region": lambda library: library.lists([(ListQuery((UNDER,), (("term:region:220100",),)), ONE)]),
    "region and type": lambda library: library.lists([(REGION_AND_TYPE, ONE)]),
    "region and type after a cursor": lambda library: library.lists([(REGION_AND_TYPE, Window(20, cursor(library, REGION_AND_TYPE)))]),
    "pins": lambda library: library.lists([(PINNED, ONE)]),
    "pins of five": lambda library: library.lists([(PINNED, Window(8))] * 5),
    "pins and a page": lambda library: library.lists([(PINNED, Window(20, offset=40))]),
    "chosen": lambda library: library.lists([(replace(PINNED, chosen=(1, 2, 3)), ONE)]),
    "forty lists": lambda library: library.lists([(ListQuery((HOT,)), Window(8))] * 40),
    "neighbours": lambda library: library.neighbours(list(library.items(keys(500, 501, 502), "zh-Hans").values()), newer=False),
    "route": lambda library: library.route({"code": "portal", "locales": ["zh-Hans"], "defaultLocale": "zh-Hans"}, "/500/"),
    "route with the version": lambda library: entries.with_version("portal", "/500/"),
    "no such route": lambda library: library.route({"code": "portal", "locales": ["zh-Hans"], "defaultLocale": "zh-Hans"}, "/nothing/"),
    "items": lambda library: library.items(keys(*range(1, 100)), "zh-Hans"),
    "records": lambda library: library.records("picture", [f"p{number}" for number in range(1, 20)]),
    "items and records": lambda library: named(library, keys(*range(1, 20)), {("picture", f"p{number}") for number in range(1, 10)}),
    "total of a rare list": lambda library: library.counts([ListQuery((SCARCE,))]),
    "total of a column and region": lambda library: library.counts([ListQuery((UNDER,), (("term:subject:scarce",),))]),
}  # fmt: skip
# Where items have numbers: many more lists, most of them short.
OF_AMOUNTS: dict[str, Read] = {
    "amounts": lambda library: library.lists([(ListQuery((HOT,), numbers=(DECADE,)), ONE)]),
    "amounts to the yuan": lambda library: library.lists([(ListQuery((HOT,), numbers=(TO_THE_YUAN,)), ONE)]),
    "amounts and type": lambda library: library.lists([(ListQuery((HOT,), (("type:notice",),), numbers=(TO_THE_YUAN,)), ONE)]),
}
ALL = READS | OF_AMOUNTS


Plans = dict[str, list[dict[str, Any]]]
FOR_VALUES, FOR_ANY = "force_custom_plan", "force_generic_plan"
MODES = (FOR_VALUES, FOR_ANY)


@pytest.fixture(scope="module")
def all_plans(django_db_setup: Any, django_db_blocker: Any) -> dict[tuple[str, int], Plans]:
    if connection.vendor != "postgresql":
        pytest.skip("plans are PostgreSQL's")
    with django_db_blocker.unblock():
        return {(mode, size): one for size in (SMALL, LARGE) for mode, one in planned(size).items()}


@pytest.fixture(params=MODES)
def plans(all_plans: dict[tuple[str, int], Plans], request: pytest.FixtureRequest) -> dict[int, Plans]:
    return {size: all_plans[request.param, size] for size in (SMALL, LARGE)}


def planned(size: int) -> dict[str, Plans]:
    """By mode."""
    reads = READS | {"total": lambda library: library.counts([ListQuery((HOT,))])}
    with transaction.atomic():
        insert(size)
        found = {mode: {name: list(explained(read, mode)) for name, read in reads.items()} for mode in MODES}
        insert_amounts()
        for mode in MODES:
            found[mode] |= {name: list(explained(read, mode)) for name, read in OF_AMOUNTS.items()}
        transaction.set_rollback(True)
    directory.forget()
    return found


def insert(size: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(ITEMS, [COLUMN, size])
        for scope, code, every in LISTS:
            cursor.execute(FACETS, [facets.range_of(scope, code), every])
        cursor.execute(
            'INSERT INTO library_placement (item_id, "column", pinned, "order", accepted_by)'
            " SELECT id, %s, position %% 105 = 0 AND position <= 1000, 0, '' FROM library_item WHERE position %% 5 = 0",
            [COLUMN],
        )
        Record.objects.bulk_create(Record(kind="picture", key=f"p{number}", position=0, document={}) for number in range(size))
        Record.objects.create(kind="site", key="portal", position=0, document={"code": "portal", "kind": "portal", "order": 0})
        Address.objects.bulk_create(Address(site="portal", path=f"/former/{number}/", locale="zh-Hans") for number in range(size))
        Tombstone.objects.bulk_create(
            Tombstone(content_id=f"t{number}", locale="zh-Hans", site="portal", path=f"/left/{number}/", position=0, at=LEFT)
            for number in range(size)
        )
        Deadline.objects.bulk_create(Deadline(at=DUE, item_id=pk) for pk in Item.objects.values_list("pk", flat=True))
        for model in (Item, Record, Address, Tombstone, Deadline):
            cursor.execute(f"ANALYZE {model._meta.db_table}")
        cursor.execute("ANALYZE library_facet; ANALYZE library_placement")
    Head.objects.get_or_create(pk=1)
    directory.forget()


def insert_amounts() -> None:
    items = [(pk, position, int(amount(position))) for pk, position in Item.objects.values_list("pk", "position")]
    copy_columns(Number, ("item_id", "name", "value"), ((pk, "amount", value) for pk, _, value in items))
    hour = 3_600_000_000
    rows = (
        (pk, facets.range_of(HOT, code), position % 50 == 0, day(1) + position * hour, position * 1_000_000)
        for pk, position, value in items
        for code in codes_of("amount", value)
    )
    copy_columns(Facet, ("item_id", "range", "archived", "published", "updated"), rows)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE library_facet; ANALYZE library_number")


def explained(read: Read, mode: str) -> Iterator[dict[str, Any]]:
    """The plan of each statement, run: what a read needs is there before it."""
    library = Library()
    assert library.directory.sites
    with asked_for() if mode == FOR_VALUES else kept() as statements:
        assert read(library) is not None
    for sql, values in statements:
        yield plan_of(sql, list(values), mode)


@contextmanager
def asked_for() -> Iterator[list[tuple[str, Any]]]:
    """All that reach the database."""
    found: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, values: Any, many: Any, context: Any) -> Any:
        found.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(note):
        yield found


@contextmanager
def kept() -> Iterator[list[tuple[str, Any]]]:
    """Those that are let be prepared."""
    found: list[tuple[str, Any]] = []

    def note(wrapper: Any, sql: str, values: Any, prepare: bool) -> Any:
        if prepare:
            found.append((sql, values))
        return fetch(wrapper, sql, values, prepare)

    fetch = running._fetch
    with mock.patch.object(running, "_fetch", note):
        yield found


def plan_of(sql: str, values: list[Any], mode: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL plan_cache_mode = {mode}")
        cursor.execute(f"PREPARE asked AS {numbered(sql).decode()}")
        execute = f"EXECUTE asked({', '.join(['%s'] * len(values))})" if values else "EXECUTE asked"
        for _ in range(2):  # the first run fetches what the next ones find at hand
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {execute}", values)
            answer = cursor.fetchone()[0]
        cursor.execute("DEALLOCATE asked")
    (told,) = json.loads(answer) if isinstance(answer, str) else answer
    plan: dict[str, Any] = told["Plan"]
    return plan


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def buffers(plans: list[dict[str, Any]]) -> int:
    return sum(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] for plan in plans)


@pytest.mark.parametrize("name", ALL)
def test_reads_are_ranges_of_indexes(plans: Any, name: str) -> None:
    scanned = [node for plan in plans[LARGE][name] for node in nodes(plan) if node["Node Type"] in {"Seq Scan", "Parallel Seq Scan"}]
    assert {node["Relation Name"] for node in scanned} <= {OF_ONE_ROW}


@pytest.mark.parametrize("name", ALL)
def test_nothing_long_is_sorted_or_joined(plans: Any, name: str) -> None:
    """A sort of a handful is one of what was found; a longer one would be of what was not asked for."""
    for node in (node for plan in plans[LARGE][name] for node in nodes(plan)):
        assert node["Actual Rows"] * node["Actual Loops"] <= 400, node["Node Type"]
        assert node.get("Rows Removed by Filter", 0) <= 400, node


@pytest.mark.parametrize("name", ALL)
def test_pages_read_do_not_grow_with_the_table(plans: Any, name: str) -> None:
    small, large = (buffers(plans[size][name]) for size in (SMALL, LARGE))
    assert large <= small * 1.25 + SLACK, (small, large)


def test_each_read_was_planned(all_plans: Any) -> None:
    assert [name for name in ALL if not all_plans[FOR_VALUES, LARGE][name]] == []
    planned_for_values = {name for name in ALL if not all_plans[FOR_ANY, LARGE][name]}
    assert planned_for_values == {
        "region and type",
        "region and type after a cursor",
        "amounts and type",
        "total of a rare list",
        "total of a column and region",
    }


def test_totals_stop_counting(all_plans: Any) -> None:
    """The hot list holds 19,600 items, and so many are not looked at."""
    (plan,) = all_plans[FOR_VALUES, LARGE]["total"]
    assert max(node["Actual Rows"] * node["Actual Loops"] for node in nodes(plan)) == COUNTED + 1
