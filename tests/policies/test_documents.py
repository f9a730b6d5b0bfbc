"""What the library holds of policies and interpretations."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from cms.library.models import Deadline
from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyIssuer, PolicyRelation
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_every_field(column, policies):
    body = factories.add(column, OrganisationPage(title="办公厅"))
    older = policies.add(column, "旧通知")
    page = policies.add(
        column,
        index_number="014000000/2007-00036",
        document_number="吉政办发〔2007〕36号",
        issuers=[PolicyIssuer(name="省政府办公厅", organisation=body), PolicyIssuer(name="省教育厅"), PolicyIssuer(organisation=body)],
        written_on=date(2007, 5, 1),
        effective_on=date(2007, 6, 1),
        expires_on=date(2012, 5, 31),
        relations=[
            policies.relation("amends", older),
            policies.relation("implements", title="国务院通知", document_number="国发〔2007〕1号", url="https://example.org/1"),
        ],
    )
    document = policies.document(page)
    nothing = {"title": None, "documentNumber": None, "url": None, "document": None, "takesEffectOn": None}
    assert document["indexNumber"] == "014000000/2007-00036"
    assert document["documentNumber"] == "吉政办发〔2007〕36号"
    key = str(body.translation_key)
    assert document["issuers"] == [
        {"name": "省政府办公厅", "organisation": key},
        {"name": "省教育厅", "organisation": None},
        {"name": None, "organisation": key},
    ]
    assert (document["writtenOn"], document["effectiveOn"], document["expiresOn"]) == ("2007-05-01", "2007-06-01", "2012-05-31")
    assert (document["validity"], document["inForce"]) == ("expired", False)
    assert document["relations"] == [
        {**nothing, "kind": "amends", "document": str(older.translation_key)},
        {**nothing, "kind": "implements", "title": "国务院通知", "documentNumber": "国发〔2007〕1号", "url": "https://example.org/1"},
    ]
    assert reconcile(repair=False).items == []


def test_empty_fields_are_null(column, policies):
    document = policies.document(policies.add(column))
    names = ("indexNumber", "documentNumber", "writtenOn", "effectiveOn", "expiresOn", "inForce")
    assert [document[name] for name in names] == [None] * 6
    assert (document["validity"], document["issuers"], document["relations"]) == ("unknown", [], [])


def test_in_force_facets(column, policies):
    valid, over, unknown = (policies.add(column, stated_validity=stated) for stated in ("valid", "repealed", "unknown"))
    found = {page: [policies.in_list(page, f"in-force:{code}") for code in ("true", "false")] for page in (valid, over, unknown)}
    assert found == {valid: [True, False], over: [False, True], unknown: [False, False]}


def test_interpretations_are_found_from_the_document(column, policies):
    one, two = policies.add(column), policies.add(column)
    page = policies.interpret(column, one, two, interpretation_form="picture")
    document = policies.document(page)
    assert document["documents"] == [str(one.translation_key), str(two.translation_key)]
    assert document["interpretationForm"] == "picture"
    assert policies.in_list(page, f"interprets:{one.translation_key}")
    one.delete()
    assert policies.document(page)["documents"] == [str(two.translation_key)]
    assert reconcile(repair=False).items == []


def test_validity_changes_at_beijing_midnight(column, policies, beijing):
    page = policies.add(column, stated_validity="valid", effective_on=date(2090, 1, 1), expires_on=date(2090, 12, 31))
    assert policies.status(page)[:2] == ("not_yet_effective", False)
    run_due(now=beijing(2089, 12, 31, 23, 59, 59))
    assert policies.kinds(page) == ["published"]
    assert run_due(now=beijing(2090, 1, 1)).done == 1
    assert policies.status(page)[:2] == ("valid", True)
    assert policies.in_list(page, "in-force:true")
    run_due(now=beijing(2090, 12, 31, 23, 59, 59))
    assert policies.status(page)[:2] == ("valid", True)
    assert run_due(now=beijing(2091, 1, 1)).done == 1
    assert policies.status(page)[:2] == ("expired", False)
    assert policies.in_list(page, "in-force:false")
    assert policies.kinds(page) == ["published", "updated", "updated"]
    assert not Deadline.objects.exists()


def test_a_document_that_never_ends(column, policies):
    page = policies.add(column, stated_validity="valid", expires_on=date.max)
    assert policies.status(page)[0] == "valid"
    assert not Deadline.objects.exists()


def test_deleted_bodies_leave_the_printed_name(column, policies):
    body = factories.add(column, OrganisationPage(title="办公厅"))
    page = policies.add(column, issuers=[PolicyIssuer(name="省政府办公厅", organisation=body), PolicyIssuer(organisation=body)])
    Page.objects.get(pk=body.pk).specific.delete()
    assert policies.document(page)["issuers"] == [{"name": "省政府办公厅", "organisation": None}]
    assert reconcile(repair=False).items == []


def test_it_cannot_end_before_it_begins(column, policies):
    with pytest.raises(ValidationError, match=r"correct|日期"):
        policies.add(column, effective_on=date(2024, 2, 1), expires_on=date(2024, 1, 1))


def test_a_document_cannot_repeal_itself(column, policies):
    page = policies.add(column)
    page.relations = [policies.relation("repeals", page)]
    with pytest.raises(ValidationError):
        page.save_revision()


def test_the_same_relation_twice_is_refused(column, policies):
    older = policies.add(column)
    with pytest.raises(ValidationError):
        policies.add(column, relations=[policies.relation("amends", older), policies.relation("amends", older)])


def test_a_relation_names_something():
    with pytest.raises(ValidationError) as caught:
        PolicyRelation(kind="amends", title=" ").clean()
    assert "target" in caught.value.message_dict
    with pytest.raises(ValidationError):
        PolicyIssuer().clean()
