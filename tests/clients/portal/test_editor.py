"""A policy's whole life in a real browser, the portal beside the desk: written, previewed while typing, published, corrected, withdrawn."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import FrameLocator, Page

from cms.demo.files.office import word
from tests.clients.portal.asking import get
from tests.clients.portal.previewing import signed_in
from tests.handbook import steps
from tests.handbook.browser import SURROUNDINGS, WIDE
from tests.handbook.scenes.coming import PORTAL
from tests.handbook.scenes.writing import OFFICE, WRITTEN

pytestmark = pytest.mark.portal

PATIENCE = 60_000  # milliseconds
TITLE, TYPED, CORRECTED = "冰雪运动若干措施", "冰雪运动开放若干措施", "冰雪运动开放与培养若干措施"
INTERPRETATION = "冰雪运动开放若干措施图解"
REASON = "文件内容有误，更正后重新发布。"
PICTURES = os.environ.get("PREVIEW_PICTURES")  # a folder: what was seen is kept there


@pytest.fixture
def window(demo, browser):
    context = browser.new_context(base_url=demo.hub, viewport=WIDE, **SURROUNDINGS)
    context.set_default_timeout(PATIENCE)
    signed_in(demo, context, "manager")
    yield context.new_page()
    context.close()


def test_from_the_first_word_to_gone(demo, window):
    sent: list[tuple[str, str]] = []
    window.context.on("request", lambda request: sent.append((request.url, request.headers.get("referer", ""))))
    number = write(window, OFFICE, "政策文件", TITLE, WRITTEN)
    see(window)
    address = publish(window)
    assert address.startswith(f"{demo.portal}/disclosure/policies/office/")
    interpret(window, number)
    publish(window)
    search = f"{demo.portal}/search/?q={quote('冰雪运动开放')}"
    shown = eventually(address, lambda text: INTERPRETATION in text)
    assert f"{TYPED}</h1>" in shown
    eventually(search, lambda text: f'href="{address}"' in text)

    window.goto(f"/admin/pages/{number}/edit/")
    window.fill("[name=title]", CORRECTED)
    assert publish(window) == address
    eventually(address, lambda text: f"{CORRECTED}</h1>" in text)

    withdraw(window, number)
    gone = get(address)
    assert (gone.status, REASON in gone.text, CORRECTED in gone.text) == (410, True, False)
    eventually(search, lambda text: f'href="{address}"' not in text)

    opened = {url.partition("?")[0] for url, _ in sent if "token=" in url}
    assert opened == {f"{demo.portal}/preview/"}
    assert [referer for _, referer in sent if "/preview/" in referer] == []


def eventually(address: str, holds: Callable[[str], bool]) -> str:
    """What a stranger reads there once it holds: the search follows in its own time."""
    until = time.monotonic() + PATIENCE / 1000
    while not holds(text := get(address).text):
        assert time.monotonic() < until, text
        time.sleep(0.2)
    return text


def photograph(window: Page, name: str) -> None:
    if PICTURES:
        window.wait_for_timeout(steps.SETTLED)
        window.screenshot(path=Path(PICTURES) / f"{name}.png")


def write(window: Page, column: tuple[str, ...], kind: str, title: str, lines: list[str]) -> str:
    """The number of a draft of what was typed in Word: of a policy number, issuer, date and text come from there."""
    window.goto(f"/admin/desk/word/{steps.place(window, PORTAL, *column)}/")
    window.set_input_files("[name=file]", {"name": f"{title}.docx", "mimeType": "application/octet-stream", "buffer": word(lines)})
    window.get_by_label(kind, exact=True).check()
    window.get_by_role("button", name="新建草稿").click()
    window.wait_for_url("**/edit/")
    window.wait_for_load_state("networkidle")
    return window.url.split("/")[-3]


def see(window: Page) -> None:
    """In the portal, while one types; a click there leads to the field, and the place in it is kept."""
    window.locator("[data-side-panel-toggle=preview]").first.click()
    frame = window.frame_locator("#w-preview-iframe")
    frame.locator("h1", has_text=TITLE).wait_for()
    frame.get_by_text("公共滑冰场在雪季").click()
    window.wait_for_function("document.activeElement.closest('[data-contentpath=body]') !== null")
    photograph(window, "preview-clicked")
    assert scrolled(frame) > 0
    steps.settle(window)
    window.fill("[name=title]", TYPED)
    frame.locator("h1", has_text=TYPED).wait_for()
    window.wait_for_function("document.querySelectorAll('.w-preview__iframe').length === 1")
    photograph(window, "preview-typed")
    assert scrolled(frame) > 0
    frame.locator("h1").click()
    window.wait_for_function("document.activeElement.name === 'title'")
    window.locator("[data-side-panel=preview] select").last.select_option("elder")
    frame.locator("html[data-reading=elder]").wait_for(state="attached")
    photograph(window, "preview-elder")


def scrolled(frame: FrameLocator) -> float:
    return float(frame.locator("html").evaluate("() => scrollY"))


def publish(window: Page) -> str:
    """The address to which what is said of it leads."""
    steps.open_menu(window)
    window.locator("[name=action-publish]").click()
    link = window.locator(".messages .success a", has_text=re.compile("^查看"))
    return link.first.get_attribute("href") or ""


def interpret(window: Page, number: str) -> None:
    """A draft that interprets the document."""
    write(window, ("政策解读",), "政策解读", INTERPRETATION, ["公共滑冰场在雪季每天向中小学生免费开放。"])
    window.locator("#id_interpreted-OPEN_MODAL").click()
    window.fill(".modal-body [name=q]", TYPED)
    window.locator(f".modal-body [type=checkbox][value='{number}']").check()
    photograph(window, "interpretation-chooser")
    window.locator(".modal-body [type=submit]:visible").last.click()
    window.locator(".modal-body").wait_for(state="detached")
    photograph(window, "interpretation")


def withdraw(window: Page, number: str) -> None:
    window.goto(f"/admin/desk/pages/{number}/withdraw/")
    window.fill("[name=reason]", REASON)
    window.locator("main form [type=submit]").click()
    window.locator(".messages .success").first.wait_for()
    photograph(window, "withdrawn")
