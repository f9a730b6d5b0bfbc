"""The rules of families: what is missing is said, and what is there is not."""

from datetime import date

import pytest

from cms.core.checking import all_rules
from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.news.models import NewsArticlePage
from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyInterpretationPage, PolicyIssuer
from cms.services.models import ServiceBundlePage, ServiceItemPage
from cms.sites.models import InformationPage
from cms.taxonomy.classifying import classify
from cms.taxonomy.models import Term
from cms.topics.models import TopicPage
from tests import factories
from tests.desk.checking.finding import found, places
from tests.factories import block

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TEXT = [block("rich_text", "<p>正文</p>")]
STEP = {"name": "受理", "limit_amount": None, "limit_unit": "working_day", "standard": "", "outcome": ""}
PLACE = {"name": "政务大厅", "address": "人民大街1号", "hours": "9:00-16:00", "telephone": "", "windows": ""}
MATERIAL = {"name": "申请表", "required": True, "original": True, "copies": 1, "source": "", "notes": ""}
BASIS = {"name": "行政许可法", "document_number": "", "clause": "", "text": ""}
CONTACT = {"name": "招商局", "telephone": "0431-1", "email": "", "address": ""}

FILLED = [
    (NewsArticlePage, "news.body", "body", TEXT),
    (NewsArticlePage, "news.source", "source", "吉林日报"),
    (PolicyDocumentPage, "policies.issuer", "issuers", [PolicyIssuer(name="吉林省人民政府")]),
    (PolicyDocumentPage, "policies.written_on", "written_on", date(2026, 1, 1)),
    (PolicyDocumentPage, "policies.index_number", "index_number", "11220000"),
    (PolicyDocumentPage, "policies.document_number", "document_number", "吉政发〔2026〕1号"),
    (PolicyDocumentPage, "policies.body", "body", TEXT),
    (PolicyInterpretationPage, "policies.interpretation_body", "body", TEXT),
    (ServiceItemPage, "services.place", "places", [block("place", PLACE)]),
    (ServiceItemPage, "services.materials", "materials", [block("material", MATERIAL)]),
    (ServiceItemPage, "services.legal_basis", "legal_bases", [block("legal_basis", BASIS)]),
    (ServiceItemPage, "services.steps", "steps", [block("step", STEP)]),
    (ServiceItemPage, "services.limit", "promised_amount", 5),
    (ServiceBundlePage, "services.stages", "stages", [block("stage", {"title": "准备", "summary": "", "services": []})]),
    (InvestmentProjectPage, "investment.contact", "contacts", [block("contact", CONTACT)]),
    (InvestmentProjectPage, "investment.valid_until", "valid_until", date(2030, 1, 1)),
    (InvestmentParkPage, "investment.park_contact", "contacts", [block("contact", CONTACT)]),
    (TopicPage, "topics.sections", "sections", [block("section", {"title": "要闻", "items": [], "summary": ""})]),
    (InformationPage, "sites.body", "body", TEXT),
]

ONE_TERM = [
    (ServiceItemPage, "services.type", "service_type"),
    (InvestmentProjectPage, "investment.industry", "industry"),
    (InvestmentProjectPage, "investment.region", "region"),
    (InvestmentParkPage, "investment.park_region", "region"),
]


@pytest.mark.parametrize(("model", "code", "field", "value"), FILLED)
def test_a_part_that_is_missed(column, model, code, field, value):
    page = factories.add(column, model(title="一条"), publish=False)
    assert places(page, code) == [field]
    setattr(page, field, value)
    assert not found(page, code)


@pytest.fixture
def terms(db):
    for scheme in ("service_type", "service_theme", "industry", "region"):
        for slug in ("a", "b"):
            Term.objects.create(scheme=scheme, slug=slug, name=f"{scheme}{slug}")


@pytest.mark.parametrize(("model", "code", "scheme"), ONE_TERM)
def test_exactly_one_term(column, terms, model, code, scheme):
    page = factories.add(column, model(title="一条"), publish=False)
    for ids, said in [([], 1), ([f"{scheme}:a"], 0), ([f"{scheme}:a", f"{scheme}:b"], 1), (["service_theme:a"], 1)]:
        classify(page, ids)
        assert len(found(page, code)) == said
        assert set(places(page, code)) <= {"classifications"}


def test_a_theme(column, terms):
    page = factories.add(column, ServiceItemPage(title="一条"), publish=False)
    assert places(page, "services.theme") == ["classifications"]
    classify(page, ["service_theme:a", "service_theme:b"])
    assert not found(page, "services.theme")


def test_a_service_online_needs_no_place(column):
    page = factories.add(column, ServiceItemPage(title="一条", online_url="https://zwfw.example.cn/"), publish=False)
    assert not found(page, "services.place")


@pytest.mark.parametrize("body", [[], [block("rich_text", "")]])
def test_an_empty_paragraph_is_no_text(column, body):
    page = factories.news(column, publish=False, body=body)
    assert found(page, "news.body")
    page.attachments = [("attachment", factories.attachment())]
    assert not found(page, "news.body")


def test_interpretations(column):
    document = factories.add(column, PolicyDocumentPage(title="通知"))
    assert found(document, "policies.interpretation")
    reading = factories.add(column, PolicyInterpretationPage(title="解读"), publish=False)
    assert found(reading, "policies.interprets")
    reading.interpreted = [Interpreted(document=document)]
    assert not found(reading, "policies.interprets")
    reading.save_revision()
    assert found(document, "policies.interpretation")
    reading.get_latest_revision().publish()
    assert not found(document, "policies.interpretation")


def test_codes_are_unique_and_every_rule_is_tested():
    from pathlib import Path

    codes = [rule.code for rule in all_rules()]
    assert len(set(codes)) == len(codes)
    tests = "".join(path.read_text() for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert [code for code in codes if f'"{code}"' not in tests] == []
