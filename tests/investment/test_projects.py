"""Projects and parks: what a client reads, and how an offer ends."""

from datetime import date, datetime, timedelta
from itertools import product

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.library.documents.instants import BEIJING, end_of
from cms.library.models import Number
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from cms.taxonomy.classifying import classify
from cms.taxonomy.loading import load
from tests import factories
from tests.api.client import data
from tests.published import kinds, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

PROJECT = """
query ($id: ID!) { item(contentId: $id) { jsonLd ... on InvestmentProject {
  projectCode stage place totalAmount soughtAmount currency validUntil onNegativeList industry { code name } region { name }
  cooperation { id } park { title projects { totalCount nodes { title } } } offer { text } benefits { text } contacts { name email } } } }
"""


@pytest.fixture
def column(db):
    load()
    return factories.column(factories.site(), "投资", slug="invest")


def project(column, *terms, title="碳纤维项目", **fields):
    page = InvestmentProjectPage(title=title, **fields)
    classify(page, terms)
    return factories.add(column, page)


def read(page):
    return data(PROJECT, id=str(page.translation_key))["item"]


def test_a_project(column):
    park = factories.add(column, InvestmentParkPage(title="化工园", level="国家级", area=12.5))
    page = project(
        column, "industry:c28", "region:220200", "cooperation:equity", "cooperation:joint-venture",
        project_code="JL-1", total_amount=5_000_000_000, sought_amount=2_000_000_000, park=park, offer="<p>土地</p>", place="吉林市",
        valid_until=timezone.localdate() + timedelta(days=30),
    )  # fmt: skip
    found = read(page)
    assert (found["projectCode"], found["stage"], found["place"], found["currency"]) == ("JL-1", "SEEKING", "吉林市", "CNY")
    assert (found["totalAmount"], found["soughtAmount"]) == (5_000_000_000.0, 2_000_000_000.0)
    assert (found["industry"], found["region"]) == ({"code": "C28", "name": "化学纤维制造业"}, {"name": "吉林市"})
    assert [one["id"] for one in found["cooperation"]] == ["cooperation:equity", "cooperation:joint-venture"]
    assert found["park"] == {"title": "化工园", "projects": {"totalCount": 1, "nodes": [{"title": "碳纤维项目"}]}}
    assert (found["offer"]["text"], found["benefits"], found["contacts"]) == ("土地", None, [])
    assert found["jsonLd"]["@type"] == "Offer"


def test_without_amounts_there_is_no_currency(column):
    assert read(project(column))["currency"] is None


def test_filters(column):
    park = factories.add(column, InvestmentParkPage(title="化工园"))
    project(column, title="一", park=park, stage="signed")
    project(column, title="二")
    query = "query ($f: ItemFilter) { items(filter: $f) { nodes { title } } }"
    titles = lambda **asked: [one["title"] for one in data(query, f=asked)["items"]["nodes"]]  # noqa: E731
    assert titles(stages=["SIGNED", "BUILDING"]) == titles(park=str(park.translation_key)) == ["一"]


def test_amounts_are_compared_in_yuan(column):
    amounts = (None, 0, 999, 1_000, 12_345_678, 12_345_679, 100_000_000, 100_000_001, 9_223_372_036_854_775_807)
    for number, amount in enumerate(amounts):
        project(column, title=f"{number}", total_amount=amount)
    project(column, title="dollars", total_amount=1_000, currency="USD")
    bounds = (None, 0, 999.5, 1_000, 12_345_679, 100_000_000, 100_000_001, 1e12, 1e30)
    query = "query ($f: ItemFilter) { items(filter: $f) { totalCount nodes { title } } }"
    for start, end in product(bounds, bounds):
        if (start, end) == (None, None):
            continue
        found = data(query, f={"documentTypes": ["INVESTMENT_PROJECT"], "amountFrom": start, "amountBefore": end})["items"]
        wanted = {
            f"{number}" for number, amount in enumerate(amounts)
            if amount is not None and (start is None or float(amount) >= start) and (end is None or amount < end)
        }  # fmt: skip
        assert ({one["title"] for one in found["nodes"]}, found["totalCount"]) == (wanted, len(wanted)), (start, end)


def test_a_changed_amount_is_found_where_it_now_belongs(column):
    page = project(column, total_amount=12_345_678)
    page.total_amount = 12_345_679
    page.save_revision().publish()
    query = "query ($f: ItemFilter) { items(filter: $f) { totalCount } }"
    count = lambda **asked: data(query, f=asked)["items"]["totalCount"]  # noqa: E731
    assert (count(amountFrom=12_345_679, amountBefore=12_345_680), count(amountBefore=12_345_679)) == (1, 0)
    assert reconcile(repair=False).items == []
    page.unpublish()
    assert Number.objects.count() == 0


def test_an_offer_ends_at_beijing_midnight_after_its_last_day(column):
    last = timezone.localdate() + timedelta(days=3)
    page = project(column, valid_until=last)
    assert page.expire_at == end_of(last) == datetime.combine(last + timedelta(days=1), datetime.min.time(), BEIJING)
    run_due(now=end_of(last) - timedelta(seconds=1))
    assert row(page) is not None
    run_due(now=end_of(last))
    assert row(page) is None
    assert kinds(page)[-1] == "expired"


def test_more_cannot_be_sought_than_it_costs():
    page = InvestmentProjectPage(title="一", slug="a", total_amount=1, sought_amount=2, valid_until=date(2030, 1, 1))
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert "sought_amount" in refused.value.message_dict
