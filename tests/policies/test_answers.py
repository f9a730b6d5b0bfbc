"""What a client reads of policies and interpretations."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyIssuer
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

POLICY = """
query ($id: ID!, $locale: String) { item(contentId: $id, locale: $locale) { __typename documentType jsonLd ... on PolicyDocument {
  indexNumber documentNumber issuers { name organisation { title } } writtenOn effectiveOn expiresOn validity inForce
  relations { kind title documentNumber url takesEffectOn document { title validity } }
  interpretations { title interpretationForm locale documents { title } } } } }
"""


def read(page, locale="zh-Hans"):
    return data(POLICY, id=str(page.translation_key), locale=locale)["item"]


def test_a_policy(column, policies):
    body = factories.add(column, OrganisationPage(title="办公厅"))
    older = policies.add(column, "旧通知", document_number="吉政办发〔2000〕1号", stated_validity="valid")
    page = policies.add(
        column, "新通知", index_number="1/2", document_number="吉政办发〔2007〕36号", written_on=date(2007, 5, 1), stated_validity="valid",
        issuers=[PolicyIssuer(organisation=body), PolicyIssuer(name="省教育厅")],
        relations=[policies.relation("repeals", older), policies.relation("implements", title="国务院通知", url="https://example.org/1")],
    )  # fmt: skip
    policies.interpret(column, page, interpretation_form="questions")
    found = read(page)
    assert (found["__typename"], found["documentType"]) == ("PolicyDocument", "POLICY_DOCUMENT")
    assert (found["indexNumber"], found["documentNumber"], found["writtenOn"]) == ("1/2", "吉政办发〔2007〕36号", "2007-05-01")
    assert (found["validity"], found["inForce"], found["effectiveOn"], found["expiresOn"]) == ("VALID", True, None, None)
    assert found["issuers"] == [{"name": "办公厅", "organisation": {"title": "办公厅"}}, {"name": "省教育厅", "organisation": None}]
    assert found["relations"] == [
        {
            "kind": "REPEALS", "title": "旧通知", "documentNumber": "吉政办发〔2000〕1号", "takesEffectOn": None,
            "url": f"http://portal.localhost/policies/{older.slug}/", "document": {"title": "旧通知", "validity": "REPEALED"},
        },
        {
            "kind": "IMPLEMENTS", "title": "国务院通知", "documentNumber": None, "takesEffectOn": None,
            "url": "https://example.org/1", "document": None,
        },
    ]  # fmt: skip
    assert found["interpretations"] == [
        {"title": "一图读懂", "interpretationForm": "QUESTIONS", "locale": "zh-Hans", "documents": [{"title": "新通知"}]}
    ]
    assert found["jsonLd"]["legislationLegalForce"] == "https://schema.org/InForce"
    [mark] = read(older)["relations"]
    assert (mark["kind"], mark["title"], mark["document"]) == ("REPEALED_BY", "新通知", {"title": "新通知", "validity": "VALID"})


def test_what_is_not_public_is_not_said(column, policies):
    body = factories.add(column, OrganisationPage(title="密厅"), publish=False)
    draft = policies.add(column, "密令", publish=False)
    page = policies.add(
        column,
        issuers=[PolicyIssuer(organisation=body), PolicyIssuer(name="省政府", organisation=body)],
        relations=[policies.relation("repeals", draft), policies.relation("amends", draft, title="某令")],
    )
    policies.interpret(column, page).unpublish()
    found = read(page)
    assert found["issuers"] == [{"name": "省政府", "organisation": None}]
    assert [(one["title"], one["document"]) for one in found["relations"]] == [("某令", None)]
    assert found["interpretations"] == []


def test_in_force_filter(column, policies):
    for title, stated in (("有效", "valid"), ("废止", "repealed"), ("不明", "unknown")):
        policies.add(column, title, stated_validity=stated)
    query = "query ($force: Boolean) { items(filter: {documentTypes: [POLICY_DOCUMENT], inForce: $force}) { nodes { title } totalCount } }"
    found = {force: [node["title"] for node in data(query, force=force)["items"]["nodes"]] for force in (True, False, None)}
    assert found == {True: ["有效"], False: ["废止"], None: ["不明", "废止", "有效"]}


def test_interpretations_come_in_the_documents_language_or_the_source_language(column, policies):
    english = factories.locale("en")
    page = policies.add(column)
    only, both = policies.interpret(column, page, title="文字"), policies.interpret(column, page, title="图解")
    for one in (Page.objects.get(pk=column.pk).get_parent().specific, column, page, both):
        one.copy_for_translation(english).save_revision().publish()
    shown = [(one["title"], one["locale"]) for one in read(page, "en")["interpretations"]]
    assert sorted(shown) == sorted([(only.title, "zh-Hans"), (both.title, "en")])
    assert {one["locale"] for one in read(page)["interpretations"]} == {"zh-Hans"}


def test_statements_do_not_grow_with_the_list(column, policies):
    query = """{ items(filter: {documentTypes: [POLICY_DOCUMENT]}, first: 50) { nodes { title ... on PolicyDocument {
        issuers { name organisation { title } } relations { title document { title } }
        interpretations { title documents { title } } } } } }"""

    def statements():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            data(query)
        return len(captured)

    older = policies.add(column)
    policies.interpret(column, older)
    policies.add(column, relations=[policies.relation("amends", older)])
    statements()
    few = statements()
    for _ in range(6):
        page = policies.add(column, relations=[policies.relation("amends", older)])
        policies.interpret(column, page, older)
    assert statements() == few
