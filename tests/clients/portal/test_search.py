"""The search of the portal: everything asked stands in the address, and nothing of it needs a script."""

import re
from urllib.parse import quote

import pytest

from tests.clients.portal.asking import data, get
from tests.clients.portal.tags import Tags

pytestmark = pytest.mark.portal


@pytest.fixture
def window(browser):
    """A telephone without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 850}, locale="zh-CN")
    yield context.new_page()
    context.close()


def test_a_lay_word_is_found_and_narrowed(demo, window):
    window.goto(f"{demo.portal}/")
    window.get_by_role("searchbox").fill("上户口")
    window.get_by_role("searchbox").press("Enter")
    assert window.url == f"{demo.portal}/search/?q={quote('上户口')}"
    assert window.locator(".hits mark").count() > 0
    window.locator(".narrowing > summary").click()
    window.locator(".narrowing").get_by_role("link", name="办事事项").click()
    assert "documentTypes=SERVICE_ITEM" in window.url
    kinds = {text.strip() for text in window.locator(".hits .card-title .tag").all_inner_texts()}
    assert kinds == {"事项"}
    window.get_by_role("link", name=re.compile("新生儿出生登记")).first.click()
    assert "新生儿出生登记" in window.locator("h1").inner_text()


def test_what_was_chosen_is_taken_back(demo, window):
    window.goto(f"{demo.portal}/search/?q={quote('补贴')}&documentTypes=SERVICE_ITEM&sort=date")
    narrowed = window.locator(".found").inner_text()
    window.locator(".chosen .chip").click()
    assert window.url == f"{demo.portal}/search/?q={quote('补贴')}&sort=date"
    assert window.locator(".found").inner_text() != narrowed
    window.get_by_role("link", name="仅标题").click()
    assert window.url.endswith("&sort=date&scope=title")


def test_a_sub_site_searches_itself_and_can_search_everywhere(demo):
    own, everywhere = (get(f"{demo.site('changchun')}/search/?q={quote('办理')}{more}").text for more in ("", "&site=all"))
    counts = [int(re.search(r"找到 ([\d,]+) 条", text)[1]) for text in (own, everywhere)]
    assert counts[0] < counts[1]


@pytest.mark.parametrize("words", ["<script>alert(1)</script>\"'", "%", "\\", "“”", "a" * 500, "文号〔2026〕"])
def test_what_was_typed_is_text(demo, words):
    got = get(f"{demo.portal}/search/?q={quote(words)}")
    assert got.status == 200
    assert [attributes for tag, attributes in Tags(got.text).found if tag == "script" and "src" not in attributes] == []
    assert ("input", words.strip()[:100]) in {(tag, attributes.get("value")) for tag, attributes in Tags(got.text).found}


@pytest.mark.parametrize("query", ["documentTypes=NONSENSE", "terms=nonsense", "stages=SEEKING&stages=", "site=nowhere"])
def test_a_filter_that_is_none_is_refused(demo, query):
    got = get(f"{demo.portal}/search/?q=a&{query}")
    assert (got.status, "网址中的条件无法识别" in got.text) == (400, True)


def test_suggestions_come_while_typing(demo, browser):
    context = browser.new_context(viewport={"width": 1366, "height": 850})
    window = context.new_page()
    window.goto(f"{demo.portal}/search/")
    with window.expect_response(lambda answer: "/suggest?" in answer.url) as answered:
        window.locator("#q").press_sequentially("新生儿")
    assert len(answered.value.json()) > 0
    window.wait_for_function("document.querySelector('#q-suggestions').options.length > 0")
    context.close()


def test_what_is_opened_is_counted_by_the_hub(demo, browser):
    context = browser.new_context(viewport={"width": 1366, "height": 850})
    window = context.new_page()
    window.goto(f"{demo.portal}/search/?q={quote('补贴')}")
    # The browser tells no page that it left what the answer was.
    window.evaluate("document.querySelector('.hits').addEventListener('click', event => event.preventDefault())")
    with window.expect_response(lambda answer: answer.url == f"{demo.hub}/search/clicks" and answer.request.method == "POST") as answered:
        window.locator(".hits > li:nth-child(2) .card-title a").click()
    assert answered.value.status == 204
    assert answered.value.request.post_data_json["rank"] == 2
    context.close()


def test_what_was_not_found_is_told_without_a_script(demo, window):
    window.goto(f"{demo.portal}/search/?q=qqxxzz&sort=date")
    window.get_by_label("您想找什么").fill("手机 13800138000")
    window.get_by_role("button", name="提交").click()
    assert window.locator(".outcome:visible").inner_text().startswith("没有提交：请勿填写身份证号")
    window.get_by_label("您想找什么").fill("冰雪消费券怎么领")
    window.get_by_role("button", name="提交").click()
    assert window.locator(".outcome:visible").inner_text().startswith("谢谢")
    assert window.url == f"{demo.portal}/search/?q=qqxxzz&sort=date#told"
    demo.shell("from search.log.models import Feedback; Feedback.objects.get(text='qqxxzz', comment='冰雪消费券怎么领')")


def test_the_site_map_for_machines_has_every_address_once(demo):
    found = re.findall(r"<loc>([^<]+)</loc>", get(f"{demo.site('education')}/sitemap.xml").text)
    assert len(found) == len(set(found))
    wanted = data(
        demo.hub, '{ items(site: "education", first: 100) { nodes { url site { code } } } site(code: "education") { columns { url } } }'
    )
    assert {node["url"] for node in wanted["items"]["nodes"] if node["site"]["code"] == "education"} <= set(found)
    assert {column["url"] for column in wanted["site"]["columns"]} <= set(found)
    assert f"{demo.site('education')}/" in found
    assert all(url.startswith(f"{demo.site('education')}/") for url in found)
    assert f"Sitemap: {demo.site('education')}/sitemap.xml" in get(f"{demo.site('education')}/robots.txt").text


def test_a_section_and_a_search_can_be_followed(demo):
    for path in ("/news/", f"/search/?q={quote('补贴')}&documentTypes=SERVICE_ITEM"):
        feed = re.search(r'<link rel="alternate" type="application/rss\+xml"[^>]* href="([^"]+)"', get(demo.portal + path).text)[1]
        got = get(feed.replace("&amp;", "&"))
        assert (got.status, "<item>" in got.text) == (200, True)
