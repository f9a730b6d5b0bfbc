"""Chromium at the desk of the tests' own server."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from tests.desk.roles.people import PASSWORD
from tests.handbook.browser import PROGRAM, QUIET, SURROUNDINGS, WIDE, sign_in


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def signed_in(browser: Browser, address: str, username: str) -> Iterator[Page]:
    """A window at the desk's home, after the sign-in page."""
    context = browser.new_context(base_url=address, viewport=WIDE, **SURROUNDINGS)
    page = context.new_page()
    sign_in(page, username, PASSWORD)
    try:
        yield page
    finally:
        context.close()
