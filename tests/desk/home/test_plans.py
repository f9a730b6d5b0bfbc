"""What the home page and the first page of a list ask of PostgreSQL: as little of a long table as of a short one."""

import json

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from cms.news.models import NewsArticlePage
from tests import factories
from tests.desk.publishing.conftest import client_of, editor_of

pytestmark = pytest.mark.django_db

SMALL, LARGE = 1_000, 20_000
SLACK = 120  # pages: deeper trees of indexes
LATEST = 'ORDER BY "wagtailcore_page"."latest_revision_created_at" DESC NULLS LAST LIMIT'
OTHERS = {
    "id": "nextval(pg_get_serial_sequence('wagtailcore_page', 'id'))",
    "path": "path || lpad(n::text, 8, '0')", "depth": "depth + 2", "numchild": "0", "translation_key": "gen_random_uuid()",
    "latest_revision_id": "NULL", "live_revision_id": "NULL", "has_unpublished_changes": "n %% 5000 = 0", "live": "true",
    "first_published_at": "now() - n * interval '1 hour' - interval '2 days'",
    "last_published_at": "now() - n * interval '1 hour' - interval '2 days'",
    "latest_revision_created_at": "now() - n * interval '1 hour'",
    "expire_at": "CASE WHEN n %% 10 = 0 THEN now() + n * interval '1 day' END",
}  # fmt: skip


@pytest.fixture(scope="module")
def plans(django_db_setup, django_db_blocker):
    if connection.vendor != "postgresql":
        pytest.skip("plans are PostgreSQL's")
    with django_db_blocker.unblock():
        return {size: planned(size) for size in (SMALL, LARGE)}


def planned(size):
    with transaction.atomic():
        column = factories.column(factories.site("plans"), "栏目", update_every_days=14)
        insert(factories.news(column), size)
        editor = client_of(editor_of(column, "planner", "add", "change", "publish"))
        found = {"home": explained(editor, reverse("wagtailadmin_home")), "list": explained(editor, reverse("content_news:index"), LATEST)}
        transaction.set_rollback(True)
    return found


def insert(page, size):
    """Pages like this one, without revisions."""
    with connection.cursor() as cursor:
        for table, fields, made in (
            ("wagtailcore_page", Page._meta.local_concrete_fields, OTHERS),
            ("news_newsarticlepage", NewsArticlePage._meta.local_concrete_fields, {"page_ptr_id": "p.id"}),
        ):
            columns = [field.column for field in fields]
            values = ", ".join(made.get(column, f'"{column}"') for column in columns)
            names = ", ".join(f'"{column}"' for column in columns)
            source = (
                f"generate_series(1, {size}) n" if table == "wagtailcore_page" else f"wagtailcore_page p WHERE p.path LIKE '{page.path}_%%'"
            )
            key = "id" if table == "wagtailcore_page" else "page_ptr_id"
            of = f"(SELECT * FROM {table} WHERE {key} = {page.pk}) one"
            cursor.execute(f"INSERT INTO {table} ({names}) SELECT {values} FROM {of}, {source}", [])
            cursor.execute(f"ANALYZE {table}")


def explained(client: Client, address, only=""):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    asked = [query["sql"] for query in captured.captured_queries if query["sql"].startswith("SELECT") and only in query["sql"]]
    assert asked
    found = []
    with connection.cursor() as cursor:
        for sql in asked:
            for _ in range(2):  # the first run fetches what the next one finds at hand
                cursor.execute("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql.replace("%", "%%"), [])
                answer = cursor.fetchone()[0]
            (told,) = json.loads(answer) if isinstance(answer, str) else answer
            found.append((sql, told["Plan"]))
    return found


def nodes(plan):
    yield plan
    for below in plan.get("Plans", ()):
        yield from nodes(below)


def buffers(plan):
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


@pytest.mark.parametrize("name", ["home", "list"])
def test_no_statement_reads_the_whole_table(plans, name):
    for sql, plan in plans[LARGE][name]:
        scanned = [
            node for node in nodes(plan) if node["Node Type"].endswith("Seq Scan") and node.get("Relation Name") == "wagtailcore_page"
        ]
        assert not scanned, sql.partition(" FROM ")[2]


@pytest.mark.parametrize("name", ["home", "list"])
def test_pages_read_do_not_grow_with_the_table(plans, name):
    small, large = (sum(buffers(plan) for _sql, plan in plans[size][name]) for size in (SMALL, LARGE))
    assert large <= small * 1.25 + SLACK, (small, large)
