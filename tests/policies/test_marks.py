"""A newer document marks the older one, in all ways in and out."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.policies.marking import decide_and_refresh
from cms.policies.models import PolicyDocumentPage, PolicyMark
from cms.policies.models.marks import MarkState
from cms.publishing import departures
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

REPEALED = ("repealed", False, ["repealed_by"])
VALID = ("valid", True, [])


@pytest.fixture
def older(column, policies):
    return policies.add(column, "旧通知", stated_validity="valid")


@pytest.fixture
def newer(column, policies, older):
    return policies.add(column, "新通知", relations=[policies.relation("repeals", older)])


def again(page):
    page.refresh_from_db()
    page.save_revision().publish()


def test_publishing_marks(older, newer, policies):
    assert policies.status(older) == REPEALED
    assert policies.kinds(older) == ["published", "updated"]
    relation = policies.document(older)["relations"][0]
    assert (relation["document"], relation["title"]) == (str(newer.translation_key), None)
    assert reconcile(repair=False).items == []


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("amends", ("amended", True, ["amended_by"])),
        ("replaces", ("repealed", False, ["replaced_by"])),
        ("implements", ("valid", True, ["implemented_by"])),
    ],
)
def test_kinds(column, policies, older, kind, status):
    policies.add(column, relations=[policies.relation(kind, older)])
    assert policies.status(older) == status


def test_a_draft_marks_nothing(column, policies, older):
    draft = policies.add(column, publish=False, relations=[policies.relation("repeals", older)])
    assert (policies.status(older), policies.kinds(older)) == (VALID, ["published"])
    draft.save_revision().publish()
    assert policies.status(older) == REPEALED


def test_a_relation_in_a_later_draft_marks_nothing(column, policies, older):
    page = policies.add(column)
    page.relations = [policies.relation("repeals", older)]
    revision = page.save_revision()
    older.save_revision().publish()
    assert policies.status(older) == VALID
    revision.publish()
    assert policies.status(older) == REPEALED


def test_a_scheduled_document_marks_when_its_time_comes(column, policies, older):
    page = policies.add(column, publish=False, relations=[policies.relation("repeals", older)])
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert (policies.status(older), PolicyMark.objects.count()) == (VALID, 0)
    later = timezone.now() - timedelta(minutes=1)
    revision = page.latest_revision
    revision.content = {**revision.content, "go_live_at": later.isoformat()}
    revision.approved_go_live_at = later
    revision.save()
    assert run_due().done == 1
    assert policies.status(older) == REPEALED


def test_unpublishing_unmarks_and_publishing_marks_again(older, newer, policies):
    newer.unpublish()
    assert policies.status(older) == VALID
    again(newer)
    assert policies.status(older) == REPEALED
    assert policies.kinds(older) == ["published", "updated", "updated", "updated"]


@pytest.mark.parametrize(
    "leave",
    [
        lambda page: departures.withdraw(page, "有误"),
        departures.suppress,
        lambda page: departures.redirect(page, "https://example.org/"),
        lambda page: page.delete(),
        lambda page: page.get_parent().delete(),
        lambda page: page.get_parent().specific.unpublish() or page.unpublish(set_expired=True),
        lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        lambda page: PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login"),
    ],
    ids=["withdraw", "suppress", "redirect", "delete", "delete column", "expire", "private", "private column"],
)
def test_leaving_unmarks(leave, older, column, policies):
    elsewhere = factories.column(Page.objects.get(pk=column.pk).get_parent(), "另一栏目")
    page = policies.add(elsewhere, relations=[policies.relation("repeals", older)])
    assert policies.status(older) == REPEALED
    leave(Page.objects.get(pk=page.pk).specific)
    assert policies.status(older) == VALID
    assert reconcile(repair=False).items == []


def test_expiry_by_the_clock_unmarks(older, newer, policies):
    PolicyDocumentPage.objects.filter(pk=newer.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    run_due()
    assert policies.status(older) == VALID


def test_open_to_everyone_again_marks_again(older, newer, policies):
    restriction = PageViewRestriction.objects.create(page=newer, restriction_type="login")
    assert policies.status(older) == VALID
    restriction.delete()
    assert policies.status(older) == REPEALED


def test_archived_documents_still_mark(older, newer, policies):
    departures.archive(newer, "<p>已归档</p>")
    assert policies.status(older) == REPEALED


def test_a_relation_taken_back_unmarks(older, newer, policies):
    newer.relations = []
    newer.save_revision().publish()
    assert policies.status(older) == VALID
    assert not PolicyMark.objects.exists()


def test_another_kind_takes_the_place(older, newer, policies):
    newer.relations = [policies.relation("amends", older)]
    newer.save_revision().publish()
    assert policies.status(older) == ("amended", True, ["amended_by"])
    assert PolicyMark.objects.get().kind == "amends"


def test_an_older_document_published_later_is_marked(column, policies):
    older = policies.add(column, "旧通知", publish=False)
    policies.add(column, relations=[policies.relation("repeals", older)])
    older.save_revision().publish()
    assert policies.status(older) == REPEALED


def test_deleting_the_older_one_leaves_the_words(column, policies, older):
    older_key = str(older.translation_key)
    page = policies.add(column, relations=[policies.relation("repeals", older, title="旧通知"), policies.relation("amends", older)])
    assert [one["document"] for one in policies.document(page)["relations"]] == [older_key, older_key]
    older.delete()
    assert [(one["title"], one["document"]) for one in policies.document(page)["relations"]] == [("旧通知", None)]
    assert reconcile(repair=False).items == []


def test_it_is_repealed_from_the_day_on_which_the_newer_one_holds(column, policies, older, beijing):
    policies.add(column, effective_on=date(2090, 1, 1), relations=[policies.relation("repeals", older)])
    assert policies.status(older) == ("valid", True, ["repealed_by"])
    assert policies.document(older)["relations"][0]["takesEffectOn"] == "2090-01-01"
    run_due(now=beijing(2090, 1, 1))
    assert policies.status(older) == REPEALED
    assert policies.kinds(older) == ["published", "updated", "updated"]


def test_two_documents_that_repeal_each_other_come_to_rest(column, policies, older, newer):
    older.relations = [policies.relation("repeals", newer)]
    older.save_revision().publish()
    assert policies.status(older) == policies.status(newer) == REPEALED


def test_marks_hold_in_every_language(column, policies, older, newer):
    english = factories.locale("en")
    home, section = Page.objects.get(pk=column.pk).get_parent().specific, column
    for page in (home, section, older):
        page.copy_for_translation(english).save_revision().publish()
    assert policies.status(older, "en") == REPEALED
    translated = newer.copy_for_translation(english)
    translated.save_revision().publish()
    newer.unpublish()
    assert policies.status(older, "en") == policies.status(older) == REPEALED
    PolicyDocumentPage.objects.get(pk=translated.pk).unpublish()
    assert policies.status(older, "en") == policies.status(older) == VALID


class TestWaiting:
    """Where the editor may not publish the older document, its owner decides."""

    @pytest.fixture
    def owner(self, column, editor_of):
        return editor_of(column, "owner")

    @pytest.fixture
    def stranger(self, other_column, editor_of):
        return editor_of(other_column, "stranger")

    @pytest.fixture
    def page(self, other_column, policies, older, stranger):
        page = policies.add(other_column, "长春市通知", publish=False, relations=[policies.relation("repeals", older)])
        page.save_revision(user=stranger).publish(user=stranger)
        return page

    def test_the_editor_of_both_marks_at_once(self, column, policies, older, owner):
        page = policies.add(column, publish=False, relations=[policies.relation("repeals", older)])
        page.save_revision(user=owner).publish(user=owner)
        assert policies.status(older) == REPEALED
        assert PolicyMark.objects.get().decided_by == owner

    def test_it_waits_for_the_owner(self, policies, older, page, owner):
        assert (policies.status(older), policies.kinds(older)) == (VALID, ["published"])
        mark = PolicyMark.objects.get()
        assert mark.state == MarkState.WAITING
        decide_and_refresh(mark, MarkState.ACCEPTED, owner)
        assert policies.status(older) == REPEALED
        assert policies.kinds(older) == ["published", "updated"]

    def test_the_clock_publishes_for_its_last_editor(self, policies, older, other_column, stranger):
        page = policies.add(other_column, publish=False, relations=[policies.relation("repeals", older)])
        page.save_revision(user=stranger, approved_go_live_at=timezone.now() - timedelta(minutes=1))
        assert run_due().done == 1
        assert PolicyDocumentPage.objects.get(pk=page.pk).live
        assert PolicyMark.objects.get().state == MarkState.WAITING

    def test_publishing_the_older_one_again_accepts_nothing(self, policies, older, page, owner):
        older.save_revision(user=owner).publish(user=owner)
        assert policies.status(older) == VALID

    def test_a_translation_waits_as_its_original_does(self, policies, column, older, page):
        english = factories.locale("en")
        for one in (Page.objects.get(pk=column.pk).get_parent().specific, column, older):
            one.copy_for_translation(english).save_revision().publish()
        assert policies.status(older, "en") == VALID
        assert {mark.state for mark in PolicyMark.objects.all()} == {MarkState.WAITING}

    def test_refused_stays_refused(self, policies, older, page, owner, stranger):
        decide_and_refresh(PolicyMark.objects.get(), MarkState.REFUSED, owner)
        page.save_revision(user=stranger).publish(user=stranger)
        assert policies.status(older) == VALID
