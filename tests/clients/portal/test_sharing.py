"""A draft for a leader without an account: the link from the desk, the draft in the portal, a word for the editors, and the link's end."""

import re
from secrets import token_hex

import pytest
from playwright.sync_api import Page

from tests.clients.portal import axe
from tests.clients.portal.asking import data
from tests.clients.portal.previewing import Desk
from tests.handbook.browser import NARROW, SURROUNDINGS

pytestmark = pytest.mark.portal

TITLE, CHANGED, LEADER = "请审阅的通告", "又改过的通告", "张三 副省长"
NOTICES = '{ items(site: "portal", filter: {documentTypes: [NOTICE]}, first: 100) { nodes { url attachments { filename } } } }'


@pytest.fixture
def draft(demo, desk: Desk) -> int:
    """That never was public, with a file to download."""
    notices = data(demo.hub, NOTICES)["items"]["nodes"]
    return desk.copied(desk.number(next(one["url"] for one in notices if one["attachments"])), TITLE, f"shared-{token_hex(4)}")


@pytest.fixture
def window(desk: Desk):
    page = desk.context.new_page()
    yield page
    page.close()


@pytest.fixture
def leader(browser):
    """A telephone of someone who never was here."""
    context = browser.new_context(viewport=NARROW, **SURROUNDINGS)
    yield context.new_page()
    context.close()


def test_from_the_link_to_its_end(demo, window, leader, draft):
    sent: list[tuple[str, str]] = []
    leader.context.on("request", lambda request: sent.append((request.url, request.headers.get("referer", ""))))
    link = made(window, draft)
    read(leader, link)
    approve(leader)
    window.goto(f"/admin/pages/{draft}/edit/")
    window.get_by_text(f"{LEADER} 已通过分享链接同意当前这一稿").wait_for()

    window.fill("[name=title]", CHANGED)
    window.get_by_role("button", name="保存草稿").click()
    window.locator(".messages .success", has_text=CHANGED).wait_for()
    open_again(leader, link)
    leader.locator(".notice").wait_for()
    leader.frame_locator("iframe").locator("h1", has_text=TITLE).wait_for()

    window.goto(f"/admin/desk/pages/{draft}/share/")
    assert LEADER in window.locator("table.listing").inner_text()
    window.get_by_role("button", name="收回").click()
    open_again(leader, link)
    leader.get_by_role("heading", name="链接无效").wait_for()
    assert leader.locator("iframe").count() == 0

    secret = link.partition("#")[2]
    assert [url for url, referer in sent if secret in url.partition("#")[0] + referer] == []
    assert [referer for _, referer in sent if "token=" in referer] == []
    assert {url.partition("?")[0] for url, _ in sent if "token=" in url} == {f"{demo.portal}/preview/"}


def made(window: Page, draft: int) -> str:
    window.goto(f"/admin/desk/pages/{draft}/share/")
    window.get_by_role("button", name="生成链接").click()
    return window.locator("#desk-link").input_value()


def read(leader: Page, link: str) -> None:
    """The text, the file in it, a public page beside it, another version, and the whole window."""
    leader.goto(link)
    frame = leader.frame_locator("iframe")
    frame.locator("h1", has_text=TITLE).wait_for()
    assert frame.locator("[data-source]").count() == 0
    assert leader.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe.found(leader, axe.EVERYTHING) == []
    files = frame.locator("main a[href*='/files/']")
    assert all("/preview/files/" in (one.get_attribute("href") or "") for one in files.all())
    with leader.expect_download() as download:
        frame.locator(".attachment a").first.click()
    assert download.value.path().stat().st_size > 0
    with leader.expect_popup() as beside:
        frame.locator(".breadcrumbs a").first.click()
    beside.value.locator(".search-box input").fill("补贴")
    beside.value.locator(".search-box button").click()
    beside.value.wait_for_url("**/search/?q=*")
    beside.value.close()
    leader.get_by_role("button", name="门户网站（长者版）").click()
    leader.frame_locator("iframe").locator("html[data-reading=elder]").wait_for(state="attached")
    with leader.expect_popup() as alone:
        leader.get_by_role("button", name="在新窗口中打开").click()
    alone.value.locator("h1", has_text=TITLE).wait_for()
    alone.value.wait_for_url(re.compile("/preview/[?]version=elder$"))
    alone.value.close()


def approve(leader: Page) -> None:
    """By name alone: nobody's word is none."""
    leader.get_by_role("button", name="同意").click()
    leader.get_by_role("alert").wait_for()
    leader.fill("[name=name]", LEADER)
    leader.get_by_role("button", name="同意").click()
    leader.locator(".thanks").wait_for()
    leader.frame_locator("iframe").locator("html[data-reading=elder] h1", has_text=TITLE).wait_for()


def open_again(leader: Page, link: str) -> None:
    """As from the message that it came in: only what stands after `#` differs from where they are."""
    leader.goto("about:blank")
    leader.goto(link)
