"""One demo and one browser for all tests of the portal."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.clients.portal.demo import Demo, running
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
