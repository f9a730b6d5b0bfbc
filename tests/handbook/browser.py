"""Chromium at the desk: signed in as one of the demo's accounts, in a window of a laptop's or a telephone's size."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from cms.demo.accounts import ACCOUNTS
from tests.handbook.chromium import PROGRAM, QUIET

WIDE: ViewportSize = {"width": 1366, "height": 768}
NARROW: ViewportSize = {"width": 390, "height": 780}
SURROUNDINGS: dict[str, Any] = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce"}
# Thick enough to be found at half the size, of a colour that the desk does not use.
OUTLINE = "element => Object.assign(element.style, {outline: '4px solid #e8590c', outlineOffset: '-4px', borderRadius: '4px'})"
SIGN_IN = "/admin/login/"
PATIENCE = 20_000  # milliseconds
PASSWORDS = {account.username: account.password for account in ACCOUNTS}


@dataclass(frozen=True)
class Desk:
    """Windows of one browser at one address, each signed in for itself."""

    browser: Browser
    address: str

    @contextmanager
    def window(self, account: str, *, narrow: bool) -> Iterator[Page]:
        """A window at the desk's home; at the sign-in page without an account."""
        size = NARROW if narrow else WIDE
        context = self.browser.new_context(base_url=self.address, viewport=size, **SURROUNDINGS)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        if account:
            sign_in(page, account, PASSWORDS[account])
        else:
            page.goto(SIGN_IN)
        try:
            yield page
        finally:
            context.close()


def sign_in(page: Page, account: str, password: str) -> None:
    """From anywhere to the desk's home."""
    page.goto(SIGN_IN)
    page.fill("[name=username]", account)
    page.fill("[name=password]", password)
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")


@contextmanager
def desk(address: str) -> Iterator[Desk]:
    """A browser of its own."""
    with sync_playwright() as playwright:
        surroundings: dict[str, str | float | bool] = {**os.environ, "LANGUAGE": "zh_CN"}
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=QUIET, env=surroundings)
        try:
            yield Desk(browser, address)
        finally:
            browser.close()


def photograph(page: Page, marked: tuple[str, ...]) -> bytes:
    """PNG of the window, with what is talked about outlined; raises where one of these is not there."""
    for selector in marked:
        page.locator(selector).first.evaluate(OUTLINE)
    page.wait_for_load_state("networkidle")
    return page.screenshot(animations="disabled")
