"""Editors submit, reviewers approve, and that publishes."""

import pytest
from django.urls import reverse

from tests import factories
from tests.desk.publishing.test_failing import PUBLISH, edit
from tests.desk.roles.people import client_of, person
from tests.published import fresh, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def city():
    return factories.site("changchun", kind="city", name="长春市人民政府")


@pytest.fixture
def page(city):
    return factories.news(factories.column(city), "旧标题", publish=False)


def decide(client, page, action):
    state = fresh(page).current_workflow_task_state
    return client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]), {"comment": "可"})


def test_an_editor_cannot_publish(city, page):
    edit(client_of(person(city, "editor")), page, **PUBLISH)
    assert (fresh(page).live, row(page)) == (False, None)
    assert fresh(page).get_latest_revision_as_object().title == "编辑刚写的标题"


def test_submitted_approved_published(city, page):
    editor, reviewer = client_of(person(city, "editor")), client_of(person(city, "reviewer"))
    edit(editor, page, **{"action-submit": "1"})
    assert fresh(page).current_workflow_state.status == "in_progress"
    assert "编辑刚写的标题" in reviewer.get(reverse("wagtailadmin_home")).content.decode()
    decide(editor, page, "approve")
    assert row(page) is None
    decide(reviewer, page, "approve")
    assert row(page).title == "编辑刚写的标题"


def test_sent_back(city, page):
    edit(client_of(person(city, "editor")), page, **{"action-submit": "1"})
    decide(client_of(person(city, "reviewer")), page, "reject")
    assert fresh(page).current_workflow_state.status == "needs_changes"
    assert row(page) is None


def test_another_sites_reviewer_approves_nothing(city, page):
    other = factories.site("siping", kind="city", name="四平市人民政府")
    edit(client_of(person(city, "editor")), page, **{"action-submit": "1"})
    decide(client_of(person(other, "reviewer")), page, "approve")
    assert fresh(page).current_workflow_state.status == "in_progress"


def test_a_site_administrator_publishes_at_once(city, page):
    edit(client_of(person(city, "administrator")), page, **PUBLISH)
    assert row(page).title == "编辑刚写的标题"


def test_a_reviewer_does_not_publish_what_nobody_submitted(city, page):
    edit(client_of(person(city, "reviewer")), page, **PUBLISH)
    assert row(page) is None
