"""The lists of each family: who sees which rows, what is found, in how many statements."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from cms.core.editing.listing import listings
from cms.investment.models import InvestmentProjectPage
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.policies.models import PolicyDocumentPage
from cms.publishing import departures, families
from cms.services.models import ServiceItemPage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def url(name, view="index"):
    return reverse(f"content_{name}:{view}")


def titles(client, name, **asked):
    answer = client.get(url(name), asked)
    assert answer.status_code == 200
    return [page.title for page in answer.context["object_list"]]


def test_every_kind_of_item_has_a_list(province, column):
    province.get(url("all"))
    listed = {listing.model for listing in listings()}
    own = {model for model in families.page_models() if not model._meta.app_label.startswith("govsites")}
    assert listed == own


@pytest.mark.parametrize("asked", [{}, {"q": "新闻"}, {"status": "public"}, {"mine": "on"}])
def test_every_list_answers(province, column, asked):
    factories.news(column)
    for name in ["all", *(listing.name for listing in listings())]:
        for view in ("index", "index_results"):
            assert province.get(url(name, view), asked).status_code == 200, name


def test_only_what_the_user_may_see(city_editor, column, city_column):
    factories.news(column, "省里的")
    factories.news(city_column, "市里的")
    assert titles(city_editor, "news") == ["市里的"]
    assert titles(city_editor, "news", q="省里") == []
    html = city_editor.get(url("news")).content.decode()
    assert "http://changchun.localhost/news/" in html
    assert "省内要闻" not in html


def test_who_works_on_no_page_has_no_lists(client, city, django_user_model):
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("keeper", "k@example.org", "x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert url("news") not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert client.get(url("news")).status_code == 302


def test_by_status(province, column):
    pages = {name: factories.news(column, name) for name in ("public", "changed", "archived", "left")}
    factories.news(column, "draft", publish=False)
    pages["changed"].save_revision()
    departures.archive(pages["archived"], "<p>旧</p>")
    departures.withdraw(pages["left"], "有误")
    later = factories.news(column, "scheduled", publish=False)
    later.go_live_at = "2099-01-01T00:00:00Z"
    later.save_revision().publish()
    assert {status: set(titles(province, "news", status=status)) for status in ("draft", "scheduled", "changed", "archived", "left")} == {
        "draft": {"draft"}, "scheduled": {"scheduled"}, "changed": {"changed"}, "archived": {"archived"}, "left": {"left"},
    }  # fmt: skip
    assert set(titles(province, "news", status="public")) == {"public", "changed", "archived"}
    html = province.get(url("news")).content.decode()
    for word in ("已归档", "已撤下", "草稿", "定时发布", "已发布，有改动"):
        assert word in html


def test_by_column_site_and_body(province, city, column, city_column):
    below = factories.column(city_column, "区县")
    body = factories.add(city_column, OrganisationPage(title="市教育局"))
    unit = factories.add(body, OrganisationPage(title="考试院"))
    page = factories.news(below, "深处的", publish=False)
    make_responsible(page, [unit])
    page.save_revision().publish()
    factories.news(column, "省里的")
    for asked in ({"column": city_column.path}, {"site": city.path}, {"organisation": body.path}, {"column": below.path}):
        assert titles(province, "news", **asked) == ["深处的"], asked
    assert "考试院" in province.get(url("news")).content.decode()


def test_by_a_familys_own_facts(province, column):
    one = PolicyDocumentPage(title="规定", document_number="吉政发〔2026〕3号", index_number="JL0001", written_on=date(2026, 1, 5))
    factories.add(column, one)
    factories.add(column, PolicyDocumentPage(title="办法", document_number="吉政发〔2025〕9号", written_on=date(2025, 1, 5)))
    assert titles(province, "policies", document_number="2026〕3") == ["规定"]
    assert titles(province, "policies", written_on_from="2026-01-01", written_on_to="2026-12-31") == ["规定"]
    factories.add(
        column, ServiceItemPage(title="落户", service_code="11220000MB", service_status="suspended", status_since=date(2026, 1, 1))
    )
    assert titles(province, "services", service_status="suspended") == ["落户"]
    assert titles(province, "services", service_status="in_use") == []
    factories.add(column, InvestmentProjectPage(title="风电", stage="seeking"))
    assert titles(province, "projects", stage="seeking") == ["风电"]


def test_search_by_words_and_numbers(province, column):
    factories.add(column, PolicyDocumentPage(title="高考工作规定", document_number="吉政发〔2026〕3号", index_number="JL0001/2026"))
    factories.add(column, PolicyDocumentPage(title="防汛办法"))
    for asked in ("高考", "吉政发〔2026〕3号", "JL0001", "jl0001/2026"):
        assert titles(province, "policies", q=asked) == ["高考工作规定"], asked
    assert titles(province, "policies", q="高考", status="draft") == []


@pytest.mark.parametrize("asked", [{}, {"q": "新闻"}, {"status": "public"}, {"ordering": "title"}, {"q": "新闻", "ordering": "-title"}])
@pytest.mark.parametrize("name", ["news", "all"])
def test_the_same_statements_for_few_and_many(city_editor, city_column, asked, name):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert city_editor.get(url(name), asked).status_code == 200
        return captured.captured_queries

    factories.news(city_column, "新闻")
    statements()
    few = len(statements())
    for number in range(9):
        factories.news(city_column, f"新闻{number}")
    many = statements()
    assert len(many) == few
    assert few <= 40, "\n".join(query["sql"][:200] for query in many)


def test_export(province, column):
    factories.add(column, PolicyDocumentPage(title="规定", document_number="吉政发〔2026〕3号"))
    csv = b"".join(province.get(url("policies"), {"export": "csv"}).streaming_content).decode()
    assert "吉政发〔2026〕3号" in csv
    assert "已发布" in csv
    xlsx = b"".join(province.get(url("policies"), {"export": "xlsx"}).streaming_content)
    rows = list(load_workbook(BytesIO(xlsx)).active.values)
    assert rows[1][0] == "规定"


def test_select_all_is_not_offered(province, column):
    for number in range(3):
        factories.news(column, f"新闻{number}")
    assert "data-bulk-action-num-objects-in-listing" not in province.get(url("news")).content.decode()
