"""A request that fails as a whole: a busy database is said so, and what was typed can be sent again."""

from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from cms.news.models import NewsArticlePage
from tests import factories
from tests.desk.publishing.test_failing import typed

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def page():
    return factories.news(factories.column(factories.site(), "要闻", slug="news"), "旧标题")


@pytest.fixture
def editor():
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_superuser("editor", "e@example.org", "x"))
    return client


@contextmanager
def locked(words=("INSERT", "UPDATE", "DELETE")):
    """Nothing can be written meanwhile."""

    def refuse(execute, sql, parameters, many, context):
        if sql.startswith(words):
            raise OperationalError("database is locked: wagtailcore_revision")
        return execute(sql, parameters, many, context)

    with connection.execute_wrapper(refuse):
        yield


def test_what_was_typed_is_there_to_be_sent_again(editor, page):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    with locked():
        answer = editor.post(address, typed(title="编辑<刚写>的标题", **{"action-publish": "1"}))
    shown = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "5", "no-store")
    assert "数据库繁忙" in shown
    assert f'action="{address}"' in shown
    assert "编辑&lt;刚写&gt;的标题" in shown
    assert 'name="body-0-value"' in shown
    assert "wagtailcore" not in shown
    assert NewsArticlePage.objects.get().title == "旧标题"


def test_programs_get_json(editor, page):
    with locked():
        answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed(), headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (503, "unavailable")


def test_no_password_is_repeated(db):
    User.objects.create_superuser("editor", "e@example.org", "geheim-x")
    with locked():
        answer = Client(raise_request_exception=False).post(reverse("wagtailadmin_login"), {"username": "editor", "password": "geheim-x"})
    assert answer.status_code == 503
    assert b"geheim-x" not in answer.content


def test_a_database_that_is_away(editor, page):
    with locked(words=("SELECT",)):
        answer = editor.get(reverse("wagtailadmin_home"))
    assert answer.status_code == 503
    assert b"<form" not in answer.content


def test_our_own_mistakes_name_the_request(editor, page, monkeypatch):
    def fail(*args, **kwargs):
        raise ValueError("内部细节")

    monkeypatch.setattr("wagtail.admin.views.home.HomeView.get_context_data", fail)
    answer = editor.get(reverse("wagtailadmin_home"))
    assert answer.status_code == 500
    assert answer["X-Request-ID"] in answer.content.decode()
    assert "内部细节" not in answer.content.decode()


def test_a_page_that_went_with_its_parent_is_not_found(editor, page):
    """What was typed stays in the browser's form; nothing is brought back half."""
    column, address = page.get_parent(), reverse("wagtailadmin_pages:edit", args=[page.pk])
    column.specific.delete()
    for gone in (address, reverse("wagtailadmin_pages:add", args=["news", "newsarticlepage", column.pk])):
        answer = editor.post(gone, typed(**{"action-publish": "1"}))
        assert (answer.status_code, "页面不存在" in answer.content.decode()) == (404, True)
    assert not NewsArticlePage.objects.exists()
