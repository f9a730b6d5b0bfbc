"""How the portal asks the hub: once for each page view, by tag; and what it shows when the hub is away or slow."""

import re
from collections.abc import Iterator

import pytest

from tests.clients.portal.line import Line, standing
from tests.clients.portal.relay import relaying

pytestmark = pytest.mark.portal

PATIENCE = 500  # milliseconds


@pytest.fixture
def line(demo) -> Iterator[Line]:
    with relaying(demo.hub) as relay, standing(relay, demo.portal.removeprefix("http://"), PATIENCE) as found:
        yield found


@pytest.mark.parametrize(
    ("path", "operations"),
    [
        ("/", ["Route"]),
        ("/news/highlights/snow-season/", ["Route"]),
        ("/nothing/", ["Route"]),
        ("/news/?page=2", ["Route"]),
        ("/services/", ["Route", "Services"]),
        ("/invest/projects/", ["Route", "Projects"]),
        ("/disclosure/organisations/", ["Route", "Bodies"]),
        ("/search/?q=a", ["Search"]),
        ("/sitemap/", ["SiteMap"]),
    ],
)
def test_one_request_for_a_page_two_where_the_sections_type_decides(line, path, operations):
    line.get("/")  # the list of sites is asked for now and then, the first time here
    first = line.get(path)
    line.relay.asked.clear()
    again = line.get(path)
    assert line.relay.asked == [(operation, True, 304) for operation in operations]
    assert again.text == first.text


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


def test_a_slow_hub_counts_as_away(line):
    line.get("/news/")
    line.relay.manner, line.relay.delay = "slow", PATIENCE * 4 / 1000
    assert "网站数据暂时无法更新" in line.get("/news/").text
    assert line.get("/notices/").status == 503


def test_a_section_of_projects_stands_without_the_search(line):
    with_filters = line.get("/invest/projects/?stages=SEEKING")
    line.relay.cut = {"Projects"}
    without = line.get("/invest/projects/?stages=SIGNED")
    assert (with_filters.status, without.status) == (200, 200)
    assert ["筛选暂时不可用" in got.text for got in (with_filters, without)] == [False, True]
    assert without.text.count('<article class="card">') > 5
