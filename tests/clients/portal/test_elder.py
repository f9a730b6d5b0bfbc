"""长者模式 on every kind of page, by a cookie alone: large and high in contrast (工信部《互联网网站适老化通用设计规范》)."""

import pytest

from tests.clients.portal import axe
from tests.clients.portal.pages import PAGES

pytestmark = pytest.mark.portal

# Contrast of 7 is AAA's rule; the rest of AAA is not asked for.
STRONG = {"runOnly": [*axe.LAYOUT["runOnly"], "color-contrast-enhanced"]}
# Text below 18 px that a reader sees.
SMALL = """[...document.querySelectorAll("body *")].filter(element => element.checkVisibility() && !element.closest(".unseen")
    && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())
    && parseFloat(getComputedStyle(element).fontSize) < 18).map(element => element.outerHTML.slice(0, 120))"""
# What can be pressed and is lower than 44 px, links inside sentences left out (WCAG 2.2, 2.5.5).
NARROW = """[...document.querySelectorAll("main button, main .button, main summary, header a, header summary, header button, nav a")]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 44 && !element.closest(".breadcrumbs"))
    .map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def window(demo, browser):
    context = browser.new_context(viewport={"width": 390, "height": 850}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{demo.portal}/?reading=elder")
    kept = context.cookies()
    others = {page.site for page in PAGES} - {"portal"}
    context.add_cookies([{**cookie, "domain": f"{site}.localhost"} for cookie in kept for site in others])
    yield page
    context.close()


@pytest.mark.parametrize("page", [page for page in PAGES if not page.document_type], ids=lambda page: page.name)
def test_it_is_large_and_clear(demo, window, page):
    window.goto(page.address(demo))
    assert window.locator("html[data-reading=elder]").count() == 1
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert window.evaluate(SMALL) == []
    assert window.evaluate(NARROW) == []
    assert axe.found(window, STRONG) == []


@pytest.mark.parametrize("can", [True, False])
def test_reading_aloud_is_offered_where_the_browser_can(demo, browser, can):
    context = browser.new_context(viewport={"width": 390, "height": 850})
    window = context.new_page()
    if not can:
        window.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis")
    else:  # a voice that goes on: without one installed, the browser gives up at once
        window.add_init_script("window.said = []; speechSynthesis.speak = utterance => said.push(utterance.text)")
    window.goto(f"{demo.portal}/news/highlights/snow-season/")
    listen = window.locator("[data-listen]")
    assert window.locator("[data-print]").is_visible()
    assert listen.is_visible() is can
    if can:
        listen.click()
        assert (listen.get_attribute("aria-pressed"), listen.inner_text()) == ("true", "停止朗读")
        assert window.evaluate("said[0]") == window.locator("h1").inner_text()
    context.close()
