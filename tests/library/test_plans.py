"""Plans of the reads on PostgreSQL: ranges of indexes, and no more pages read when the table is twenty times as long."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cms.ledger.models import Head
from cms.library import facets
from cms.library.models import Item, Record
from cms.library.reading import Library, ListQuery, Sort, directory
from cms.library.reading.lists import COUNTED, Window

pytestmark = pytest.mark.django_db

SMALL, LARGE = 1_000, 20_000
COLUMN = "00000000-0000-0000-0000-00000000000c"
SLACK = 40  # pages: deeper trees, rows of one list further apart
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


def day(number: int) -> int:
    return facets.microseconds(datetime(2020, 1, number, tzinfo=UTC))


def keys(*numbers: int) -> list[str]:
    return [str(number).rjust(36, "0") for number in numbers]


def cursor(library: Library) -> str:
    return library.lists([(ListQuery((HOT,)), Window(20))])[0][0].cursor(19)


Read = Callable[[Library], Any]
ONE = Window(20)
READS: dict[str, Read] = {
    "latest": lambda library: library.lists([(ListQuery((HOT,)), ONE)]),
    "oldest": lambda library: library.lists([(ListQuery((HOT,), sort=Sort.PUBLISHED_ASC), ONE)]),
    "updated": lambda library: library.lists([(ListQuery((HOT,), sort=Sort.UPDATED_DESC), ONE)]),
    "of a rare list": lambda library: library.lists([(ListQuery((RARE,)), ONE)]),
    "with archived": lambda library: library.lists([(ListQuery((HOT,), include_archived=True), ONE)]),
    "in a date range": lambda library: library.lists([(ListQuery((HOT,), published_from=day(5), published_before=day(9)), ONE)]),
    "after a cursor": lambda library: library.lists([(ListQuery((HOT,)), Window(20, cursor(library)))]),
    "column and region": lambda library: library.lists([(ListQuery((UNDER,), (("term:region:220100",),)), ONE)]),
    "region and type": lambda library: library.lists([(ListQuery((HOT,), (("term:region:220100",), ("type:notice",))), ONE)]),
    "pins": lambda library: library.lists([(ListQuery((UNDER,), sort=Sort.COLUMN_ORDER, column=COLUMN), ONE)]),
    "forty lists": lambda library: library.lists([(ListQuery((HOT,)), Window(8))] * 40),
    "neighbours": lambda library: library.neighbours(list(library.items(keys(500, 501, 502), "zh-Hans").values()), newer=False),
    "route": lambda library: library.route({"code": "portal", "locales": ["zh-Hans"], "defaultLocale": "zh-Hans"}, "/500/"),
    "no such route": lambda library: library.route({"code": "portal", "locales": ["zh-Hans"], "defaultLocale": "zh-Hans"}, "/nothing/"),
    "items": lambda library: library.items(keys(*range(1, 100)), "zh-Hans"),
    "records": lambda library: library.records("picture", [f"p{number}" for number in range(1, 20)]),
    "total of a rare list": lambda library: library.counts([ListQuery((SCARCE,))]),
    "total of a column and region": lambda library: library.counts([ListQuery((UNDER,), (("term:subject:scarce",),))]),
}  # fmt: skip


@pytest.fixture(scope="module")
def plans(django_db_setup: Any, django_db_blocker: Any) -> dict[int, dict[str, list[dict[str, Any]]]]:
    if connection.vendor != "postgresql":
        pytest.skip("plans are PostgreSQL's")
    with django_db_blocker.unblock():
        return {size: planned(size) for size in (SMALL, LARGE)}


def planned(size: int) -> dict[str, list[dict[str, Any]]]:
    with transaction.atomic():
        insert(size)
        found = {name: list(explained(read)) for name, read in READS.items()}
        found["total"] = list(explained(lambda library: library.counts([ListQuery((HOT,))])))
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
            " SELECT id, %s, position %% 500 = 0 AND position <= 1000, 0, '' FROM library_item WHERE position %% 5 = 0",
            [COLUMN],
        )
        Record.objects.bulk_create(Record(kind="picture", key=f"p{number}", position=0, document={}) for number in range(size))
        Record.objects.create(kind="site", key="portal", position=0, document={"code": "portal", "kind": "portal", "order": 0})
        for model in (Item, Record):
            cursor.execute(f"ANALYZE {model._meta.db_table}")
        cursor.execute("ANALYZE library_facet; ANALYZE library_placement")
    Head.objects.get_or_create(pk=1)
    directory.forget()


def explained(read: Read) -> Iterator[dict[str, Any]]:
    """The plan of each statement, run: what a read needs is there before it."""
    library = Library()
    assert library.directory.sites
    with CaptureQueriesContext(connection) as captured:
        assert read(library) is not None
    with connection.cursor() as cursor:
        for query in captured.captured_queries:
            for _ in range(2):  # the first run fetches what the next ones find at hand
                cursor.execute("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query["sql"])
                answer = cursor.fetchone()[0]
            (told,) = json.loads(answer) if isinstance(answer, str) else answer
            yield told["Plan"]


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def buffers(plans: list[dict[str, Any]]) -> int:
    return sum(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] for plan in plans)


@pytest.mark.parametrize("name", READS)
def test_reads_are_ranges_of_indexes(plans: Any, name: str) -> None:
    scanned = [node for plan in plans[LARGE][name] for node in nodes(plan)]
    assert scanned, "no statement was seen"
    assert not [node.get("Relation Name") for node in scanned if node["Node Type"] in {"Seq Scan", "Parallel Seq Scan"}]


@pytest.mark.parametrize("name", READS)
def test_nothing_long_is_sorted_or_joined(plans: Any, name: str) -> None:
    """A sort of a handful is one of what was found; a longer one would be of what was not asked for."""
    for node in (node for plan in plans[LARGE][name] for node in nodes(plan)):
        assert node["Actual Rows"] * node["Actual Loops"] <= 400, node["Node Type"]
        assert node.get("Rows Removed by Filter", 0) <= 400, node


@pytest.mark.parametrize("name", READS)
def test_pages_read_do_not_grow_with_the_table(plans: Any, name: str) -> None:
    small, large = (buffers(plans[size][name]) for size in (SMALL, LARGE))
    assert large <= small * 1.25 + SLACK, (small, large)


def test_totals_stop_counting(plans: Any) -> None:
    """The hot list holds 19,600 items, and so many are not looked at."""
    (plan,) = plans[LARGE]["total"]
    assert max(node["Actual Rows"] * node["Actual Loops"] for node in nodes(plan)) == COUNTED + 1
