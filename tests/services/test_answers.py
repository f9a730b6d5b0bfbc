"""What a client reads of services and bundles."""

import json
from datetime import date

import pytest

from cms.policies.models import PolicyDocumentPage
from cms.services.models import ServiceBundlePage
from tests import factories
from tests.api.client import data
from tests.services.conftest import stream

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SERVICE = """
query ($id: ID!) { item(contentId: $id) { __typename documentType jsonLd ... on ServiceItem {
  serviceCode serviceType { id name code } serviceStatus statusSince statusNote visits results onlineUrl
  legalBases { name documentNumber clause text document { title } } conditions { html text }
  materials { name required original copies source notes blankForm { title url } sample { title } }
  steps { name limit { amount unit } standard outcome } statutoryLimit { amount unit } promisedLimit { amount unit }
  fees { name amount standard basis } places { name address hours telephone windows longitude latitude }
  questions { question answer { text } } } } }
"""


def read(page):
    return data(SERVICE, id=str(page.translation_key))["item"]


def asked_for(name, form, *, copies=1):
    empty = {"source": "", "notes": "", "sample": None}
    return {"name": name, "required": True, "original": True, "copies": copies, "blank_form": form.pk, **empty}


def test_a_service(column, service):
    law = factories.add(column, PolicyDocumentPage(title="社会保障卡管理办法"))
    form = factories.attachment("申请表", "form.docx")
    basis = {"name": "社会保险法", "document_number": "", "clause": "第五十八条", "text": "", "document": law.pk}
    material = {
        "name": "身份证",
        "required": True,
        "original": True,
        "copies": 0,
        "source": "",
        "notes": "",
        "blank_form": form.pk,
        "sample": None,
    }
    step = {"name": "受理", "limit_amount": 1, "limit_unit": "hour", "standard": "材料齐全", "outcome": ""}
    place = {
        "name": "窗口",
        "address": "示例路一号",
        "hours": "工作日",
        "telephone": "",
        "windows": "",
        "longitude": 125.3,
        "latitude": 43.8,
    }
    page = service(
        column, "社会保障卡补换", "service_type:public-service", "service_theme:person-social-security",
        service_code="1122", legal_bases=stream("legal_basis", basis), conditions=stream("condition", "<p>本人</p>"),
        materials=stream("material", material), steps=stream("step", step), results=stream("result", "社会保障卡"),
        fees=stream("fee", {"name": "工本费", "amount": 20.0, "standard": "", "basis": ""}), places=stream("place", place),
        questions=stream("question", {"question": "多久？", "answer": "<p>当场。</p>"}), visits=1,
        statutory_amount=20, promised_amount=1,
    )  # fmt: skip
    found = read(page)
    assert (found["__typename"], found["serviceStatus"], found["serviceCode"], found["visits"]) == ("ServiceItem", "IN_USE", "1122", 1)
    assert found["serviceType"] == {"id": "service_type:public-service", "name": "公共服务", "code": "GG"}
    assert found["legalBases"] == [
        {"name": "社会保险法", "documentNumber": None, "clause": "第五十八条", "text": None, "document": {"title": "社会保障卡管理办法"}}
    ]
    assert found["conditions"] == [{"html": "<p>本人</p>", "text": "本人"}]
    [asked] = found["materials"]
    assert (asked["copies"], asked["notes"], asked["sample"], asked["blankForm"]["title"]) == (0, None, None, "申请表")
    assert found["steps"] == [{"name": "受理", "limit": {"amount": 1, "unit": "HOUR"}, "standard": "材料齐全", "outcome": None}]
    assert (found["statutoryLimit"], found["promisedLimit"]) == (
        {"amount": 20, "unit": "WORKING_DAY"}, {"amount": 1, "unit": "WORKING_DAY"},
    )  # fmt: skip
    assert found["fees"] == [{"name": "工本费", "amount": 20.0, "standard": None, "basis": None}]
    assert (found["places"][0]["longitude"], found["questions"][0]["answer"]["text"]) == (125.3, "当场。")
    assert found["jsonLd"]["@type"] == "GovernmentService"
    assert found["jsonLd"]["offers"][0]["price"] == 20.0


def test_a_form_is_served_while_a_service_asks_for_it(client, column, service):
    form = factories.attachment("申请表", "form.txt", b"name:")
    material = {
        "name": "申请表",
        "required": True,
        "original": True,
        "copies": 1,
        "source": "",
        "notes": "",
        "blank_form": form.pk,
        "sample": None,
    }
    page = service(column, materials=stream("material", material))
    address = f"/files/{form.key}/{form.filename}"
    assert b"".join(client.get(address)) == b"name:"
    page.unpublish()
    assert client.get(address).status_code == 404


def test_a_suspended_service_says_since_when(column, service):
    page = service(column, service_status="suspended", status_since=date(2026, 3, 1), status_note="请到窗口办理")
    found = read(page)
    assert (found["serviceStatus"], found["statusSince"], found["statusNote"]) == ("SUSPENDED", "2026-03-01", "请到窗口办理")
    query = "query ($s: [ServiceStatus!]) { items(filter: {serviceStatuses: $s}) { nodes { title } } }"
    assert [len(data(query, s=[one])["items"]["nodes"]) for one in ("SUSPENDED", "IN_USE")] == [1, 0]


def test_a_bundle_orders_services_that_are_public(column, service):
    first, second, draft = service(column, "一"), service(column, "二"), service(column, "三", publish=False)
    chosen = [{"type": "item", "value": page.pk, "id": str(page.translation_key)} for page in (second, draft, first)]
    bundle = ServiceBundlePage(
        title="一件事", stages=json.dumps([factories.block("stage", {"title": "办证", "summary": "", "services": chosen})])
    )
    factories.add(column, bundle)
    query = "query ($id: ID!) { item(contentId: $id) { ... on ServiceBundle { stages { title summary services { title } } } } }"
    found = data(query, id=str(bundle.translation_key))["item"]["stages"]
    assert found == [{"title": "办证", "summary": "", "services": [{"title": "二"}, {"title": "一"}]}]
