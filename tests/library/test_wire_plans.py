"""The wire's reads on PostgreSQL: as many pages of a ledger of 20,000 events as of one of 1,000."""

import pytest
from django.db import connection, transaction

from cms.ledger.models import Event
from cms.library import facets
from cms.library.models import StandingChange
from cms.library.reading import ListQuery, wire
from cms.library.reading.standings import departures
from cms.library.standing import Standing
from tests.library.test_plans import FOR_VALUES, SLACK, asked_for, buffers, nodes, plan_of

pytestmark = pytest.mark.django_db

SMALL, LARGE = 1_000, 20_000
QUERY = ListQuery((facets.everything("zh-Hans"),))
EVENTS = """
INSERT INTO ledger_event (position, at, kind, subject, key, locale, document_type, site, path, previous_site, previous_path, note, actor)
SELECT n, now(), 'updated', 'item', lpad(n::text, 36, '0'), 'zh-Hans', 'notice', 'portal', '/' || n || '/', '', '', '', ''
FROM generate_series(1, %s) n
"""
STANDINGS = """
INSERT INTO library_standingchange (position, before, after, leaves)
SELECT n, CASE WHEN n %% 2 = 0 THEN %s::bytea END, CASE WHEN n %% 2 = 0 THEN %s::bytea ELSE %s::bytea END, n %% 2 = 0
FROM generate_series(1, %s) n
"""
READS = {
    "from the beginning": lambda size: wire.read(QUERY, 0, 100, size),
    "in the middle": lambda size: wire.read(QUERY, size // 2, 100, size),
    "at the end": lambda size: wire.read(QUERY, size - 50, 100, size),
    "nothing new": lambda size: wire.read(QUERY, size, 100, size),
    "of a list where nothing happens": lambda size: wire.read(ListQuery(("nowhere",)), size // 2 - 900, 100, size),
    "too old": lambda size: wire.is_forgotten(size // 2),
    "what left": lambda size: departures(QUERY, 50),
}


def planned(size):
    """By read, the plans of its statements."""
    stood, gone = Standing(frozenset({*range(70), *QUERY.driver})).packed(), Standing().packed()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(EVENTS, [size])
            cursor.execute(STANDINGS, [stood, gone, stood, size])
            cursor.execute(f"ANALYZE {Event._meta.db_table}; ANALYZE {StandingChange._meta.db_table}")
        found = {}
        for name, read in READS.items():
            with asked_for() as statements:
                read(size)
            found[name] = [plan_of(sql, list(values), FOR_VALUES) for sql, values in statements if "standingchange" in sql]
        transaction.set_rollback(True)
    return found


@pytest.fixture(scope="module")
def plans(django_db_setup, django_db_blocker):
    if connection.vendor != "postgresql":
        pytest.skip("plans are PostgreSQL's")
    with django_db_blocker.unblock():
        return {size: planned(size) for size in (SMALL, LARGE)}


@pytest.mark.parametrize("name", READS)
def test_no_table_is_scanned(plans, name):
    assert plans[LARGE][name]
    scanned = [node["Relation Name"] for plan in plans[LARGE][name] for node in nodes(plan) if node["Node Type"] == "Seq Scan"]
    assert scanned == []


@pytest.mark.parametrize("name", READS)
def test_pages_read_do_not_grow_with_the_ledger(plans, name):
    small, large = (buffers(plans[size][name]) for size in (SMALL, LARGE))
    assert large <= small * 1.25 + SLACK, (small, large)
