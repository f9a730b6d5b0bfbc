"""Every page type as a reader gets it: its tags, its weight, its look at three widths, and what axe-core says of it."""

import gzip
import re
import urllib.parse

import pytest

from tests.clients.portal import axe
from tests.clients.portal.asking import data, get
from tests.clients.portal.pages import PAGES
from tests.clients.portal.pieces import in_pieces
from tests.clients.portal.tags import Tags

pytestmark = pytest.mark.portal

WIDTHS = (390, 820, 1366)
HEAVIEST = 60 * 1024  # bytes, packed: HTML and CSS
# What moved; an observer is told of what was before it, and of nothing where nothing was.
SHIFTS = """Promise.race([
    new Promise(told => new PerformanceObserver(list => told(list.getEntries().flatMap(one => one.sources).map(
        ({node, previousRect, currentRect}) => [node?.outerHTML?.slice(0, 200), JSON.stringify(previousRect), JSON.stringify(currentRect)]
    ))).observe({type: "layout-shift", buffered: true})),
    new Promise(none => setTimeout(none, 100, [])),
])"""
BINDING = {"SiteName", "SiteDomain", "SiteIDCode"}


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def page(request):
    return request.param


def test_its_status_tags_and_language(demo, page):
    address = page.address(demo)
    got = get(address)
    assert got.status == page.status
    head = Tags(got.text)
    assert {name for name, _ in head.metas()} >= BINDING
    assert got.text.count("<h1") == 1
    if page.typename:
        item = stored(demo, address)
        assert {(tag["name"], tag["content"]) for tag in item["govMeta"]} <= head.metas()
        assert ("link", {"rel": "canonical", "href": item["url"]}) in head.found
        assert ("html", {"lang": item["locale"]}) in head.found


def stored(demo, address):
    """What the hub says of the item at an address of the portal."""
    url = urllib.parse.urlsplit(address)
    site = "portal" if url.hostname == "127.0.0.1" else url.hostname.removesuffix(".localhost")
    query = f'{{ route(site: "{site}", path: "{url.path}") {{ item {{ url locale govMeta {{ name content }} }} }} }}'
    return data(demo.hub, query)["route"]["item"]


def test_its_weight(demo, page):
    got = get(page.address(demo), Accept_Encoding="gzip")
    assert got.headers["Content-Encoding"] == "gzip"
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', got.text)
    assert styles
    packed = sum(len(gzip.compress(get(demo.portal + style).body)) for style in styles)
    assert len(got.body) + packed < HEAVIEST


def test_nothing_in_it_runs(demo, page):
    """No script, style or event handler of its own but the site's colours and data for machines."""
    got = get(page.address(demo))
    tags = Tags(got.text).found
    assert [one for _, attributes in tags for one in attributes if one.startswith("on") or one == "style"] == []
    assert [found for tag, found in tags if tag == "script" and "src" not in found and found.get("type") != "application/ld+json"] == []
    assert sum(tag == "style" for tag, _ in tags) == 1
    assert "unsafe" not in got.headers["Content-Security-Policy"]
    assert got.headers["Set-Cookie"] is None


@pytest.fixture(scope="module", params=WIDTHS)
def window(request, browser):
    context = browser.new_context(viewport={"width": request.param, "height": 850}, locale="zh-CN")
    yield context.new_page()
    context.close()


def test_its_look(demo, window, page):
    """Nothing beyond the window's edge, nothing that jumps, nothing that the browser refuses or axe-core finds."""
    said = []
    window.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    window.goto(page.address(demo))
    assert [text for text in said if "status of 404" not in text or page.status == 200] == []
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert window.evaluate(SHIFTS) == []
    assert axe.found(window, axe.EVERYTHING if window.viewport_size["width"] == max(WIDTHS) else axe.LAYOUT) == []


@pytest.mark.parametrize("path", ["/", "/services/", "/news/highlights/snow-season/"])
def test_nothing_moves_while_it_comes_in_pieces(demo, browser, path):
    context = browser.new_context(viewport={"width": 820, "height": 850})
    with in_pieces(demo.portal) as line:
        window = context.new_page()
        window.goto(line + path)
        assert window.locator("h1").count() == 1
        assert window.evaluate(SHIFTS) == []
    context.close()
