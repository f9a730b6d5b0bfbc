"""Policies in the editors' desk: the form's refusals, and the owner's decisions."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.policies.models import PolicyDocumentPage, PolicyMark

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def chief(db):
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief", "c@example.org", "x"))
    return client


BODY = streamfield([("rich_text", rich_text("<p>正文</p>"))])


def form(title="通知", relations=(), issuers=(), **fields):
    return nested_form_data(
        {
            "title": title, "summary": "", "image": "", "document_number": "", "index_number": "", "written_on": "2024-01-01",
            "effective_on": "", "expires_on": "", "stated_validity": "unknown", "body": BODY, "attachments": streamfield([]),
            "related_items": streamfield([]), "update_kind": "minor", "change_note": "", "slug": "new",
            "keywords": "", "source": "",
            "issuers": inline_formset([{"name": "", "organisation": "", **one} for one in issuers]),
            "relations": inline_formset([{"target": "", "title": "", "document_number": "", "url": "", **one} for one in relations]),
            "responsibilities": inline_formset([]), "classifications": inline_formset([]), "comments": inline_formset([]),
            "action-publish": "1", **fields,
        }
    )  # fmt: skip


def create(client, column, **fields):
    return client.post(reverse("wagtailadmin_pages:add", args=["policies", "policydocumentpage", column.pk]), form(**fields))


def test_an_editor_publishes_a_policy(chief, column, policies):
    older = policies.add(column, stated_validity="valid")
    answer = create(
        chief,
        column,
        title="新通知",
        issuers=[{"name": "办公厅"}],
        relations=[{"kind": "repeals", "target": older.pk}],
        effective_on="2024-01-01",
    )
    assert answer.status_code == 302
    page = PolicyDocumentPage.objects.get(title="新通知")
    assert policies.document(page)["issuers"] == [{"name": "办公厅", "organisation": None}]
    assert policies.status(older)[0] == "repealed"


@pytest.mark.parametrize("kind", ["policydocumentpage", "policyinterpretationpage"])
def test_the_forms_open(chief, column, kind):
    assert chief.get(reverse("wagtailadmin_pages:add", args=["policies", kind, column.pk])).status_code == 200


@pytest.mark.parametrize(
    "relations",
    [
        [{"kind": "amends"}],
        [{"kind": "amends", "title": "国务院通知"}, {"kind": "amends", "title": "国务院通知"}],
        [{"kind": "amends", "title": "国务院通知", "url": "javascript:alert(1)"}],
    ],
)
def test_nonsense_is_refused_at_its_place(chief, column, relations):
    answer = create(chief, column, relations=relations)
    assert answer.status_code == 200
    assert not PolicyDocumentPage.objects.exists()
    assert not answer.context["form"].formsets["relations"].is_valid()


def test_repealing_itself_is_refused_in_the_form(chief, column, policies):
    page = policies.add(column)
    data = form(relations=[{"kind": "repeals", "target": page.pk}], slug=page.slug)
    answer = chief.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert answer.status_code == 200
    assert answer.context["form"].formsets["relations"].errors[0]


def test_what_is_published_while_an_autosave_is_under_way_has_its_rows_once(chief, column):
    """The draft's rows are stored already, and the form that publishes does not know their numbers."""
    rows = {"issuers": [{"name": "办公厅"}, {"name": "财政厅"}], "relations": [{"kind": "amends", "title": "国务院通知"}]}
    create(chief, column, **rows, **{"action-publish": ""})
    page = PolicyDocumentPage.objects.get()
    stored = list(page.issuers.values_list("pk", flat=True))
    answer = chief.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form(**rows, slug=page.slug))
    assert (answer.status_code, len(stored)) == (302, 2)
    page.refresh_from_db()
    assert page.live
    assert list(page.issuers.values_list("pk", "name")) == list(zip(stored, ["办公厅", "财政厅"], strict=True))
    assert page.relations.count() == 1


def test_dates_the_wrong_way_round_are_refused(chief, column):
    answer = create(chief, column, effective_on="2024-02-01", expires_on="2024-01-01")
    assert "expires_on" in answer.context["form"].errors


class TestMarks:
    @pytest.fixture
    def waiting(self, column, other_column, policies, editor_of):
        older = policies.add(column, "旧通知", stated_validity="valid")
        stranger = editor_of(other_column, "stranger")
        page = policies.add(other_column, "长春市通知", publish=False, relations=[policies.relation("repeals", older)])
        page.save_revision(user=stranger).publish(user=stranger)
        return PolicyMark.objects.get()

    @pytest.fixture
    def owner(self, column, editor_of):
        client = Client()
        client.force_login(editor_of(column, "owner"))
        return client

    def test_the_owner_sees_and_accepts(self, waiting, owner, policies):
        listed = owner.get(reverse("policy_marks:index")).content.decode()
        assert "旧通知" in listed
        assert "长春市通知" in listed
        assert owner.post(reverse("policy_marks:decide", args=[waiting.pk]), {"decision": "accept"}).status_code == 302
        assert policies.status(waiting.older) == ("repealed", False, ["repealed_by"])
        owner.post(reverse("policy_marks:decide", args=[waiting.pk]), {"decision": "refuse"})
        assert policies.status(waiting.older) == ("valid", True, [])

    def test_nobody_else_does(self, waiting, policies):
        client = Client()
        client.force_login(get_user_model().objects.get(username="stranger"))
        assert "旧通知" not in client.get(reverse("policy_marks:index")).content.decode()
        answer = client.post(reverse("policy_marks:decide", args=[waiting.pk]), {"decision": "accept"})
        assert answer.status_code in {302, 403}
        assert policies.status(waiting.older) == ("valid", True, [])

    def test_only_the_two_words_are_understood(self, waiting, owner, policies):
        assert owner.post(reverse("policy_marks:decide", args=[waiting.pk]), {"decision": "x"}).status_code == 400
        assert owner.get(reverse("policy_marks:decide", args=[waiting.pk])).status_code == 405
        assert owner.post(reverse("policy_marks:decide", args=[waiting.pk + 1]), {"decision": "accept"}).status_code == 404

    def test_the_menu_leads_there_for_those_who_have_marks(self, waiting, owner):
        path = reverse("policy_marks:index")
        assert path in owner.get(reverse("wagtailadmin_home")).content.decode()

    def test_many_marks_cost_as_few_queries(self, waiting, column, other_column, policies, chief, django_assert_max_num_queries):
        for number in range(8):
            policies.add(other_column, f"通知{number}", relations=[policies.relation("repeals", policies.add(column))])
        chief.get(reverse("policy_marks:index"))
        with django_assert_max_num_queries(25):
            chief.get(reverse("policy_marks:index"))
