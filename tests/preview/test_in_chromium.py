"""In a real browser, with a real client: the panel while one types, a click that leads to its field, and the page behind a share link."""

import json
import os
import re
from pathlib import Path

import pytest

from cms.desk.roles.models import SiteDesk
from cms.preview.models import Opinion
from tests import factories
from tests.desk.roles.people import person
from tests.handbook.browser import NARROW, SURROUNDINGS, WIDE
from tests.journeys.browser import chromium, signed_in
from tests.preview.stand_in import serving

PATIENCE = 20_000  # milliseconds
# Wagtail begins to look for changes some time after the page stands: how many of its forms it does not look at yet.
UNWATCHED = """
addEventListener("w-unsaved:ready", () => { window.unwatched = (window.unwatched ?? 0) + 1 });
addEventListener("w-unsaved:watch-edits", () => { window.unwatched -= 1 });
"""
PICTURES = os.environ.get("PREVIEW_PICTURES")  # a folder: what was seen is kept there


@pytest.fixture
def _sync(monkeypatch):
    """Playwright's own event loop runs in this thread; Django's queries beside it are not asynchronous."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture
def client(live_server, settings):
    with serving(live_server.url) as found:
        settings.PREVIEW_CLIENTS = [f"portal={found.address}"]
        settings.PUBLIC_URL = settings.DESK_URL = live_server.url
        yield found


@pytest.fixture
def page(transactional_db):
    home = factories.site("changchun", kind="city", name="长春市人民政府")
    column = factories.column(home, "长春要闻", slug="news")
    body = [factories.block("heading", {"text": "一、总体要求", "level": "2"}), factories.block("rich_text", "<p>正文</p>")]
    picture = factories.picture(collection=SiteDesk.objects.get(site__root_page=home).collection)  # of others' the form takes none
    return factories.news(column, "未公开的草稿", publish=False, body=json.dumps(body), image=picture)


def photograph(window, name: str) -> None:
    if PICTURES:
        window.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=name.startswith("share"))


@pytest.mark.usefixtures("_sync")
def test_while_one_types(page, live_server, client):
    editor = person(page.get_site().root_page.specific, "editor")
    with chromium() as browser, signed_in(browser, live_server.url, editor.username) as window:
        window.add_init_script(UNWATCHED)
        window.goto(f"/admin/pages/{page.pk}/edit/")
        window.locator("[data-side-panel-toggle=preview]").first.click()
        frame = window.frame_locator("#w-preview-iframe")
        frame.get_by_role("heading", name="未公开的草稿").wait_for(timeout=PATIENCE)
        window.wait_for_function("window.unwatched === 0")
        photograph(window, "panel-1366")
        window.fill("[name=title]", "正在输入的标题")
        frame.get_by_role("heading", name="正在输入的标题").wait_for(timeout=PATIENCE)
        frame.get_by_role("heading", name="一、总体要求").dispatch_event("click")
        window.wait_for_function("document.activeElement.closest('[data-contentpath]') !== null", timeout=PATIENCE)
        block = page.body[0].id
        assert window.evaluate("id => !!document.activeElement.closest(`[data-contentpath='${id}']`)", block)
        photograph(window, "panel-click-1366")
        if PICTURES:
            window.set_viewport_size(NARROW)
            window.wait_for_timeout(1000)
            photograph(window, "panel-390")
            window.set_viewport_size(WIDE)
        frame.get_by_role("heading", name="正在输入的标题").dispatch_event("click")
        window.wait_for_function("document.activeElement.name === 'title'", timeout=PATIENCE)
    said = "\n".join(client.seen)
    assert client.granted
    assert not [secret for secret in client.granted if secret in said]
    assert "Referer" not in said


@pytest.mark.usefixtures("_sync")
def test_a_stranger_page_moves_nothing(page, live_server, client):
    """A message that does not come from the preview's frame is not listened to, whatever its origin."""
    editor = person(page.get_site().root_page.specific, "editor")
    with chromium() as browser, signed_in(browser, live_server.url, editor.username) as window:
        window.goto(f"/admin/pages/{page.pk}/edit/")
        window.locator("[data-side-panel-toggle=preview]").first.click()
        frame = window.frame_locator("#w-preview-iframe")
        frame.get_by_role("heading", name="未公开的草稿").wait_for(timeout=PATIENCE)
        window.locator("[name=summary]").focus()
        window.evaluate("window.postMessage({govwire: {type: 'source', source: 'title'}}, '*')")
        stranger = "const it = document.createElement('iframe'); it.src = '%s/next'; it.name = 'stranger'; document.body.append(it)"
        window.evaluate(stranger % client.address.removesuffix("/preview/"))
        window.wait_for_function("frames['stranger']?.length === 0")
        window.frame("stranger").evaluate("parent.postMessage({govwire: {type: 'source', source: 'title'}}, '*')")
        frame.get_by_role("heading", name="一、总体要求").dispatch_event("click")  # handled after both
        window.wait_for_function("document.activeElement.name !== 'summary'", timeout=PATIENCE)
        assert window.evaluate("document.activeElement.name") != "title"


@pytest.mark.usefixtures("_sync")
def test_a_leader_opens_a_link_and_approves(page, live_server, client):
    editor = person(page.get_site().root_page.specific, "editor")
    with chromium() as browser:
        with signed_in(browser, live_server.url, editor.username) as window:
            window.goto(f"/admin/desk/pages/{page.pk}/share/")
            window.get_by_role("button", name="生成链接").click()
            link = window.locator("#desk-link").input_value()
            photograph(window, "share-desk-1366")
        assert re.fullmatch(re.escape(f"{live_server.url}/share/#") + r"[\w-]{43}", link)
        context = browser.new_context(viewport=NARROW, **SURROUNDINGS)
        leader = context.new_page()
        leader.goto(link)
        leader.frame_locator("iframe").get_by_role("heading", name="未公开的草稿").wait_for(timeout=PATIENCE)
        assert not context.cookies()
        photograph(leader, "share-390")
        leader.set_viewport_size({"width": 1366, "height": 900})
        photograph(leader, "share-1366")
        leader.fill("[name=name]", "张三 副市长")
        leader.get_by_role("button", name="同意").click()
        leader.locator(".thanks").wait_for(timeout=PATIENCE)
        photograph(leader, "share-thanks-1366")
        context.close()
        with signed_in(browser, live_server.url, editor.username) as window:
            window.goto(f"/admin/pages/{page.pk}/edit/")
            window.get_by_text("张三 副市长 已通过分享链接同意当前这一稿").wait_for(timeout=PATIENCE)
            photograph(window, "editor-approved-1366")
    assert Opinion.objects.get().kind == "approval"
    secret, said = link.partition("#")[2], "\n".join(client.seen)
    assert secret not in said
    assert "Referer" not in said
