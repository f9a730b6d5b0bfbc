"""One demo and one browser for all tests of the portal."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.clients.portal.demo import Demo, running
from tests.clients.portal.previewing import Desk, signed_in
from tests.handbook.browser import SURROUNDINGS, WIDE
from tests.handbook.chromium import PROGRAM, QUIET


@pytest.fixture(scope="session")
def demo() -> Iterator[Demo]:
    with running() as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=PROGRAM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def desk(demo: Demo, browser: Browser) -> Iterator[Desk]:
    context = browser.new_context(base_url=demo.hub, viewport=WIDE, **SURROUNDINGS)
    yield signed_in(demo, context)
    context.close()
