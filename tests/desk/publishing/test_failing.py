"""When publishing fails the editor is back at the form with the reason, the typed text is a draft, and the public sees nothing of it."""

import json
from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError
from django.urls import reverse
from wagtail.signals import page_published
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.ledger.models import Event
from cms.news.models import NewsArticlePage
from tests import factories
from tests.desk.publishing.asking import leave_url, said
from tests.published import fresh, kinds, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@contextmanager
def failing(cause):
    """Every publishing fails meanwhile."""

    def fail(**kwargs):
        raise cause

    page_published.connect(fail)
    try:
        yield
    finally:
        page_published.disconnect(fail)


def typed(title="编辑刚写的标题", **fields):
    """What the editor's form posts."""
    empty = {name: streamfield([]) for name in ("attachments", "related_items")}
    body = streamfield([("rich_text", rich_text("<p>编辑刚写的正文</p>"))])
    sets = {name: inline_formset([]) for name in ("responsibilities", "classifications", "comments")}
    plain = {"title": title, "slug": "typed", "kind": "news_article", "reprint": "allowed", "update_kind": "minor"}
    return nested_form_data({**plain, "body": body, **empty, **sets}) | fields


def edit(client, page, headers=None, **fields):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed(**fields), headers=headers)


def create(client, parent, **fields):
    return client.post(reverse("wagtailadmin_pages:add", args=["news", "newsarticlepage", parent.pk]), typed(**fields))


PUBLISH = {"action-publish": "1"}


@pytest.fixture
def page(city_column):
    return factories.news(city_column, "旧标题")


def test_without_a_failure_it_is_published(city_editor, city_column):
    create(city_editor, city_column, **PUBLISH)
    assert row(NewsArticlePage.objects.get()).title == "编辑刚写的标题"


def check_draft(client, page, answer):
    """The editor is back at the form, which holds the reason and what was typed."""
    assert answer.url.startswith(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    shown = client.get(answer.url).content.decode()
    assert "没有印章" in shown
    assert "编辑刚写的标题" in shown
    draft = fresh(page).get_latest_revision_as_object()
    assert draft.title == "编辑刚写的标题"
    assert "编辑刚写的正文" in draft.body[0].value.source


def test_editing(city_editor, page):
    events = Event.objects.count()
    with failing(ValueError("没有印章")):
        answer = edit(city_editor, page, **PUBLISH)
    check_draft(city_editor, page, answer)
    assert (row(page).title, fresh(page).title, fresh(page).live) == ("旧标题", "旧标题", True)
    assert fresh(page).has_unpublished_changes
    assert Event.objects.count() == events
    assert edit(city_editor, page, **PUBLISH).url == reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert kinds(page) == ["published", "moved"]


def test_creating(city_editor, city_column):
    events = Event.objects.count()
    with failing(ValueError("没有印章")):
        answer = create(city_editor, city_column, **PUBLISH)
    page = NewsArticlePage.objects.get()
    check_draft(city_editor, page, answer)
    assert (page.live, page.live_revision, page.public_since, row(page)) == (False, None, None, None)
    assert Event.objects.count() == events


def test_publishing_what_was_a_draft(city_editor, city_column):
    page = factories.news(city_column, "旧标题", publish=False)
    with failing(ValueError("没有印章")):
        check_draft(city_editor, page, edit(city_editor, page, **PUBLISH))
    assert (fresh(page).live, row(page)) == (False, None)


def test_approving_in_a_workflow(province, page):
    edit(province, page, **{"action-submit": "1"})
    with failing(ValueError("没有印章")):
        answer = edit(province, page, **{"action-workflow-action": "1", "workflow-action-name": "approve"})
    check_draft(province, page, answer)
    assert row(page).title == "旧标题"
    assert fresh(page).current_workflow_state.status == "in_progress"


def test_unpublishing_and_the_desks_own_acts(province, page, monkeypatch):
    def fail(*args, **kwargs):
        raise ValueError("没有印章")

    monkeypatch.setattr("cms.publishing.publication.write", fail)
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for url in (reverse("wagtailadmin_pages:unpublish", args=[page.pk]), leave_url(page, "suppress"), leave_url(page, "withdraw")):
        assert province.post(url, {"reason": "有误"}).url == edit_url
    notice = json.dumps(
        {
            "blocks": [{"key": "a", "text": "旧", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}],
            "entityMap": {},
        }
    )
    assert province.post(leave_url(page, "archive"), {"notice": notice}).url == edit_url
    assert (fresh(page).live, fresh(page).archived_at) == (True, None)


def test_where_the_editor_came_from_is_not_forgotten(city_editor, page):
    back = reverse("wagtailadmin_home")
    with failing(ValueError("没有印章")):
        answer = edit(city_editor, page, **PUBLISH, next=back)
    assert answer.url.endswith("?next=%2Fadmin%2F")


def test_a_script_gets_json(city_editor, page):
    with failing(ValueError("没有印章")):
        answer = edit(city_editor, page, headers={"accept": "application/json"}, **PUBLISH)
    assert answer.status_code == 400
    assert answer.json()["success"] is False
    assert answer.json()["error_code"] == "publishing_failed"
    assert "没有印章" in answer.json()["error_message"]
    assert row(page).title == "旧标题"


@pytest.mark.parametrize(
    ("cause", "shown", "unsaid"),
    [
        (ValidationError("日期不对"), "日期不对", "["),
        (IntegrityError("unique constraint one_item_per_address"), "", "constraint"),
        (OperationalError("database is locked"), "", "locked"),
        (ValueError(), "ValueError", "Traceback"),
    ],
)
def test_the_reason_is_for_editors(city_editor, page, cause, shown, unsaid):
    with failing(cause):
        (message,) = said(edit(city_editor, page, **PUBLISH))
    assert shown in message
    assert unsaid not in message


def test_other_errors_are_not_swallowed(province, page, monkeypatch):
    monkeypatch.setattr("wagtail.admin.views.pages.edit.EditView.save_action", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        edit(province, page)


def test_autosaving_writes_no_event(city_editor, page):
    events = Event.objects.count()
    answer = edit(city_editor, page, headers={"accept": "application/json"})
    assert answer.json()["success"] is True
    assert Event.objects.count() == events
    assert row(page).title == "旧标题"
