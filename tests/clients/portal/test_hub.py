"""How the portal asks the hub: once for each page view, by tag; and what it shows when the hub is away or slow."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.clients.portal.line import Line, standing
from tests.clients.portal.pages import PAGES
from tests.clients.portal.relay import relaying

pytestmark = pytest.mark.portal

# Milliseconds: what a busy machine keeps to, and what is over soon.
PATIENCE, SHORT = 30_000, 1_000
# What a page asks the hub for, where that is not its address alone.
OPERATIONS = {
    "section of organisations": ["Route", "Bodies"],
    "section of services": ["Route", "Services"],
    "section of projects": ["Route", "Projects"],
    "section of projects in English": ["Route", "Projects"],
    "search": ["Search"],
    "search in English": ["Search"],
    "search that finds nothing": ["Search"],
    "site map": ["SiteMap"],
    "gallery of components": ["Gallery"],
}


@contextmanager
def behind_a_relay(demo, patience: int = PATIENCE) -> Iterator[Line]:
    with relaying(demo.hub) as relay, standing(relay, demo.portal.removeprefix("http://"), patience) as found:
        yield found


@pytest.fixture
def line(demo) -> Iterator[Line]:
    with behind_a_relay(demo) as found:
        yield found


def test_one_request_for_a_page_two_where_the_sections_type_decides(demo, line):
    """On every kind of page; of what did not change nothing is sent again."""
    line.get("/")  # the list of sites is asked for now and then, the first time here
    for page in PAGES:
        first = line.page(page.address(demo))
        line.relay.asked.clear()
        again = line.page(page.address(demo))
        asked = [one for one in line.relay.asked if one[0] != "Sites"]
        assert asked == [(operation, True, 304) for operation in OPERATIONS.get(page.name, ["Route"])], page.name
        assert again.text == first.text, page.name


def test_while_the_hub_is_away_the_last_good_page_stands_and_says_so(line):
    before = line.get("/news/")
    line.relay.manner = "cut"
    during = line.get("/news/")
    assert during.status == 200
    assert "网站数据暂时无法更新" not in before.text
    assert re.search(r"网站数据暂时无法更新，您看到的是 \d{4}-\d\d-\d\d \d\d:\d\d 的内容。", during.text)
    assert during.headers["Cache-Control"] == "no-store"
    line.relay.manner = "open"
    assert line.get("/news/").text == before.text


def test_what_was_never_seen_is_a_plain_page(line):
    line.get("/")
    line.relay.manner = "cut"
    got = line.get("/news/")
    assert (got.status, got.headers["Retry-After"], got.headers["Cache-Control"]) == (503, "30", "no-store")
    assert "<h1>网站暂时无法访问</h1>" in got.text
    assert "default-src 'none'" in got.headers["Content-Security-Policy"]


def test_a_portal_that_never_saw_the_hub_starts_and_waits_for_it(line):
    line.relay.manner = "cut"
    assert line.get("/").status == 503
    line.relay.manner = "open"
    assert line.get("/").status == 200


def test_a_slow_hub_counts_as_away(demo):
    with behind_a_relay(demo, SHORT) as line:
        line.get("/news/")
        line.relay.manner, line.relay.delay = "slow", SHORT * 3 / 1000
        assert "网站数据暂时无法更新" in line.get("/news/").text
        assert line.get("/notices/").status == 503


def test_a_section_of_projects_stands_without_the_search(line):
    with_filters = line.get("/invest/projects/?stages=SEEKING")
    line.relay.cut = {"Projects"}
    without = line.get("/invest/projects/?stages=SIGNED")
    assert (with_filters.status, without.status) == (200, 200)
    assert ["筛选暂时不可用" in got.text for got in (with_filters, without)] == [False, True]
    assert without.text.count('<article class="card">') > 5
