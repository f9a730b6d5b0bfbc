"""What the portal answers to addresses: redirects, hosts, languages, choices; and that nothing in it needs a script."""

import pytest

from tests.clients.portal.asking import data, get

pytestmark = pytest.mark.portal


def test_a_missing_last_slash_is_added(demo):
    got = get(f"{demo.portal}/news")
    assert (got.status, got.headers["Location"]) == (301, f"{demo.portal}/news/")


@pytest.mark.parametrize("path", ["/news/?page=0", "/news/?page=501", "/news/?page=x", "/news/?page=400", "/%00/", "/../../etc/passwd"])
def test_what_is_not_there(demo, path):
    got = get(demo.portal + path)
    assert got.status == 404
    assert "没有找到这个页面" in got.text


def test_an_address_that_is_no_text_is_refused(demo):
    assert get(f"{demo.portal}/%ff/").status == 400


def test_an_unknown_host_is_led_to_the_portal(demo):
    got = get(f"{demo.portal}/news/", Host="evil.example")
    assert (got.status, got.headers["Location"]) == (302, f"{demo.portal}/news/")


@pytest.mark.parametrize("path", ["/search/", "/sitemap/"])
def test_a_site_without_english_leads_to_its_chinese_page(demo, path):
    got = get(f"{demo.site('education')}/en{path}")
    assert (got.status, got.headers["Location"]) == (302, demo.site("education") + path)


def test_every_site_opens_under_its_name(demo):
    sites = data(demo.hub, "{ sites { url name } }")["sites"]
    assert len(sites) > 10
    for site in sites:
        got = get(f"{demo.portal}/", Host=site["url"].removeprefix("http://"))
        assert got.status == 200
        assert f"<title>{site['name']}</title>" in got.text


def test_nobody_gets_a_page_of_another_reader(demo):
    got = get(f"{demo.portal}/")
    assert "Cookie" in ", ".join(got.headers.get_all("Vary", []))
    assert got.headers["Cache-Control"].startswith("public, max-age=0, s-maxage=")
    again = get(f"{demo.portal}/", If_None_Match=got.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


def test_the_elder_mode_needs_no_script_and_stays(demo, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 850})
    window = context.new_page()
    window.goto(f"{demo.portal}/news/?page=2")
    window.get_by_role("link", name="长者模式").click()
    assert window.url == f"{demo.portal}/news/?page=2"
    assert window.locator("html[data-reading=elder]").count() == 1
    window.goto(f"{demo.portal}/")
    assert window.locator("html[data-reading=elder]").count() == 1
    window.get_by_role("link", name="退出长者模式").click()
    assert window.locator("html[data-reading]").count() == 0
    context.close()


def test_a_menu_opens_by_the_keyboard_without_a_script(demo, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 850})
    window = context.new_page()
    window.goto(f"{demo.portal}/")
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.className") == "skip"
    window.locator("summary", has_text="新闻动态").focus()
    window.keyboard.press("Enter")
    window.locator(".sub-menu").get_by_role("link", name="吉林要闻").click()
    assert window.locator("h1").inner_text() == "吉林要闻"
    context.close()


def test_traditional_characters_stay_until_they_are_left(demo, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1366, "height": 850})
    window = context.new_page()
    window.goto(f"{demo.portal}/")
    window.get_by_role("link", name="繁體").click()
    assert window.locator("html").get_attribute("lang") == "zh-Hant"
    window.get_by_role("link", name="通知公告").first.click()
    assert window.locator(".breadcrumbs").inner_text().startswith("首頁")
    window.get_by_role("link", name="简体").or_(window.get_by_role("link", name="簡體")).click()
    assert window.locator("html").get_attribute("lang") == "zh-Hans"
    context.close()
