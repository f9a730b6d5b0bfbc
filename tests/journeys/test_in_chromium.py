"""The main journey in a real browser: an editor writes a news article in a column and submits it, a reviewer publishes it."""

import pytest
from django.urls import reverse

from cms.news.models import NewsArticlePage
from tests.desk.roles.people import person
from tests.journeys import acts
from tests.journeys.browser import chromium, signed_in

TITLE = "长春市开展冬季供暖检查"
PATIENCE = 20_000  # milliseconds


@pytest.fixture
def _sync(monkeypatch):
    """Playwright's own event loop runs in this thread; Django's queries beside it are not asynchronous."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.mark.usefixtures("_sync")
def test_written_submitted_published(transactional_db, live_server, city, column):
    editor, reviewer = person(city, "editor"), person(city, "reviewer")
    with chromium() as browser:
        with signed_in(browser, live_server.url, editor.username) as window:
            write(window, column)
        page = NewsArticlePage.objects.get(title=TITLE)
        assert page.current_workflow_state.status == "in_progress"
        path = f"/news/{page.slug}/"
        assert acts.seen(path) == ("NOT_FOUND", None)
        with signed_in(browser, live_server.url, reviewer.username) as window:
            approve(window, page)
    assert acts.seen(path) == ("ITEM", TITLE)


def write(window, column):
    window.goto(reverse("wagtailadmin_pages:add", args=["news", "newsarticlepage", column.pk]))
    window.fill("[name=title]", TITLE)
    window.locator("footer button.action-save").click()
    window.wait_for_url("**/edit/", timeout=PATIENCE)
    window.wait_for_load_state("networkidle")
    window.locator("footer [data-w-dropdown-target=toggle]").first.click()
    window.locator("[name=action-submit]").first.click()
    window.wait_for_url(f"**{reverse('wagtailadmin_explore', args=[column.pk])}**", timeout=PATIENCE)


def approve(window, page):
    """From the home page, where it waits."""
    window.get_by_role("link", name=TITLE).first.click()
    window.wait_for_load_state("networkidle")
    window.locator("footer [data-w-dropdown-target=toggle]").first.click()
    window.locator("[data-workflow-action-name=approve]").first.click()
    window.wait_for_url(f"**{reverse('wagtailadmin_explore', args=[page.get_parent().pk])}**", timeout=PATIENCE)
