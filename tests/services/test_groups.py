"""The entrance of a service hall."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from tests import factories
from tests.api.client import code, data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

GROUPS = "query ($site: ID!, $by: ServiceGrouping!) { serviceGroups(site: $site, by: $by) { id name count } }"


def groups(by, site="portal"):
    return [(one["id"], one["count"]) for one in data(GROUPS, site=site, by=by)["serviceGroups"]]


def test_counts_by_words_in_the_order_of_their_list(column, service):
    service(column, "一", "service_theme:person-marriage", "audience:elderly", "service_type:licence")
    service(column, "二", "service_theme:person-marriage", "service_theme:person-education", "service_type:licence")
    assert groups("THEME") == [("service_theme:person-education", 1), ("service_theme:person-marriage", 2)]
    assert groups("TYPE") == [("service_type:licence", 2)]
    assert groups("AUDIENCE") == [("audience:elderly", 1)]
    assert groups("LIFE_EVENT") == []


def test_a_placed_service_counts_where_it_is_placed(column, changchun, service, place):
    page = service(changchun, "一", "service_theme:person-marriage")
    assert groups("THEME") == []
    place(page, column)
    assert groups("THEME") == groups("THEME", "changchun") == [("service_theme:person-marriage", 1)]


def test_counts_by_body(column, service):
    body = factories.add(column, OrganisationPage(title="民政厅"))
    factories.add(column, OrganisationPage(title="财政厅"))
    page = service(column)
    make_responsible(page, [body])
    page.save_revision().publish()
    assert data(GROUPS, site="portal", by="ORGANISATION")["serviceGroups"] == [
        {"id": str(body.translation_key), "name": "民政厅", "count": 1}
    ]


def test_news_of_a_theme_is_no_service(column, service):
    factories.news(column)
    service(column, "一", "audience:elderly", publish=False)
    assert groups("AUDIENCE") == []


def test_an_unknown_site_is_said(column):
    assert code(GROUPS, site="nowhere", by="THEME") == "UNKNOWN_SITE"


def test_statements_do_not_grow(column, service):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            groups("THEME")
        return len(captured)

    service(column, "一", "service_theme:person-marriage")
    groups("THEME")
    few = statements()
    for theme in ("education", "health", "housing", "transport"):
        service(column, theme, f"service_theme:person-{theme}")
    assert statements() == few
