"""Three visitors, each from the front page to what they came for, in a real browser before the real hub."""

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pypdfium2
import pytest

from tests.clients.portal.asking import data

pytestmark = pytest.mark.portal

HAN = re.compile(r"[\u4e00-\u9fff]")
TELEPHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "locale": "zh-CN"}


@pytest.fixture
def window(browser, request):
    """A window with the surroundings that the test is marked with."""
    context = browser.new_context(**request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("window", [TELEPHONE], indirect=True, ids=["telephone"])
def test_from_a_lay_word_to_a_printed_guide_with_its_form(demo, window):
    window.goto(f"{demo.portal}/")
    window.get_by_label("搜索", exact=True).first.fill("丢了工作")
    window.get_by_role("button", name="搜索").tap()
    window.wait_for_url(f"{demo.portal}/search/?q={quote('丢了工作')}")
    window.locator(".narrowing > summary").tap()
    window.locator(".narrowing").get_by_role("link", name="办事事项").tap()
    window.wait_for_url("**documentTypes=SERVICE_ITEM**")
    assert {text.strip() for text in window.locator(".hits .card-title .tag").all_inner_texts()} == {"事项"}
    window.get_by_role("link", name="失业保险金申领", exact=True).tap()
    window.wait_for_url("**/services/**")
    assert window.locator("h1").inner_text() == "失业保险金申领"
    with window.expect_download() as downloading:
        window.locator(".materials > li", has_text="失业保险金申领表").get_by_role("link", name="空白表格").tap()
    form = Path(downloading.value.path()).read_bytes()
    assert form.startswith((b"%PDF", b"PK"))
    assert_it_prints(window)


def assert_it_prints(window):
    """The button asks the browser to print; the sheets hold the guide and nothing of the screen."""
    window.evaluate("window.print = () => { window.printed = true }")
    window.get_by_role("button", name="打印").tap()
    assert window.evaluate("window.printed")
    sheets = pypdfium2.PdfDocument(BytesIO(window.pdf(format="A4", prefer_css_page_size=True)))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    said = re.sub(r"\s", "", text)
    for part in ("失业保险金申领", "受理条件", "申请材料", "办理流程", "办理地点", "咨询方式", "网站标识码"):
        assert part in said
    for screen in ("请输入关键词", "长者模式", "打印", "朗读", "相关内容", "网站地图", "走进吉林"):
        assert screen not in said
    assert len(sheets) <= 5


@pytest.mark.parametrize("window", [{"viewport": {"width": 1366, "height": 850}, "locale": "zh-CN"}], indirect=True, ids=["keyboard"])
def test_an_alert_in_elder_mode_by_the_keyboard_alone(demo, window):
    alert = data(demo.hub, '{ site(code: "siping") { alerts { title } } }')["site"]["alerts"][0]
    window.goto(f"{demo.site('siping')}/")
    tab_to(window, "长者模式")
    window.keyboard.press("Enter")
    window.wait_for_selector("html[data-reading=elder]")
    tab_to(window, alert["title"])
    assert window.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    window.keyboard.press("Enter")
    window.wait_for_url("**/notices/**")
    assert window.locator("html[data-reading=elder]").count() == 1
    tab_to(window, "跳到正文")
    window.keyboard.press("Enter")
    assert window.evaluate("document.activeElement.id") == "content"
    assert window.evaluate("parseFloat(getComputedStyle(document.querySelector('.body p')).fontSize)") >= 18
    assert alert["title"].split("，")[0].removeprefix("市气象台发布") in window.locator("article").inner_text()
    tab_to(window, "朗读")


def tab_to(window, name):
    """Presses Tab until what has the focus bears this name; it must be seen."""
    for _ in range(80):
        window.keyboard.press("Tab")
        if window.evaluate("document.activeElement.textContent.trim()") == name:
            assert window.evaluate("document.activeElement.checkVisibility()")
            return
    pytest.fail(f"the keyboard does not come to {name}")


@pytest.mark.parametrize("window", [{"viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}], indirect=True, ids=["investor"])
def test_projects_in_english_by_industry(demo, window):
    window.goto(f"{demo.portal}/")
    window.get_by_role("link", name="English").click()
    window.locator("summary", has_text="Invest in Jilin").click()
    window.locator(".sub-menu").get_by_role("link", name="Projects").click()
    way = window.locator(".way", has=window.get_by_text("Industry", exact=True))
    industry = way.get_by_role("link").first
    name = industry.inner_text().strip()
    industry.click()
    assert window.locator(".chosen .chip").inner_text().removesuffix("×").strip() == name
    assert set(window.locator(".card-title").all_inner_texts()) == set(titles_of(demo, parse_qs(urlsplit(window.url).query)["terms"][0]))
    window.locator(".card-title a").first.click()
    assert window.locator("html").get_attribute("lang") == "en"
    # What it leads to may be in Chinese alone, and says so.
    texts = window.locator("main").evaluate(
        "main => { main.querySelectorAll('[lang]').forEach(one => one.remove()); return main.innerText }"
    )
    assert HAN.findall(texts) == []
    assert window.locator("#contacts").is_visible()


def titles_of(demo, term):
    """Of the projects in English with a term, as the hub lists them."""
    wanted = f'filter: {{documentTypes: [INVESTMENT_PROJECT], terms: ["{term}"]}}'
    query = f'{{ items(site: "portal", locale: "en", {wanted}) {{ nodes {{ title }} }} }}'
    return [node["title"] for node in data(demo.hub, query)["items"]["nodes"]]
