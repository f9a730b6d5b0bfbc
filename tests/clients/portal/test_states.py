"""What the portal answers for items that changed their state: gone, suppressed, archived, corrected; alerts and marks."""

import re

import pytest

from tests.clients.portal.asking import data, get

pytestmark = pytest.mark.portal


def test_what_was_withdrawn_is_gone_with_its_reason(demo):
    path = "/news/highlights/water-resources-forum/"
    reason = data(demo.hub, f'{{ route(site: "portal", path: "{path}") {{ reason }} }}')["route"]["reason"]
    got = get(demo.portal + path)
    assert got.status == 410
    assert f"撤下原因：{reason}" in got.text
    assert '<meta name="robots" content="noindex">' in got.text


def archived(demo) -> dict:
    notices = "filter: {includeArchived: true, documentTypes: [NOTICE]}"
    query = f'{{ items(site: "portal", {notices}, first: 100) {{ nodes {{ url archived {{ at }} }} }} }}'
    return next(node for node in data(demo.hub, query)["items"]["nodes"] if node["archived"])


def test_what_is_archived_says_so_first(demo):
    item = archived(demo)
    text = get(item["url"]).text
    assert "归档，不再更新，仅供查阅。" in text
    assert text.index('role="note"') < text.index("<h1")


def test_the_alert_in_force_is_on_every_page_with_its_level(demo):
    alert = data(demo.hub, '{ site(code: "siping") { alerts { level title url } } }')["site"]["alerts"][0]
    for path in ("/", "/news/", "/no-such-page/", "/search/"):
        text = get(demo.site("siping") + path).text
        assert re.search(
            rf'data-level="{alert["level"]}"[^>]*>\s*<strong>[^<]+预警</strong>\s*<a href="{alert["url"]}">{alert["title"]}', text
        )


def test_the_footer_has_the_marks_that_the_rules_ask_for(demo):
    site = data(
        demo.hub, '{ site(code: "changchun") { identificationCode icpNumber policeNumber contact sponsor { title } organiser { title } } }'
    )["site"]
    footer = get(f"{demo.site('changchun')}/").text.partition("<footer")[2]
    for mark in (
        site["identificationCode"],
        site["icpNumber"],
        site["policeNumber"],
        site["contact"],
        site["sponsor"]["title"],
        site["organiser"]["title"],
    ):
        assert mark in footer
    assert 'aria-label="党政机关"' in footer


def test_a_document_says_whether_it_is_in_force(demo):
    documents = "filter: {documentTypes: [POLICY_DOCUMENT]}"
    query = f'{{ items(site: "portal", {documents}, first: 100) {{ nodes {{ url ... on PolicyDocument {{ validity }} }} }} }}'
    nodes = data(demo.hub, query)["items"]["nodes"]
    banners = {"REPEALED": "本文件已废止", "EXPIRED": "本文件已失效", "AMENDED": "本文件已被修改", "NOT_YET_EFFECTIVE": "本文件尚未施行"}
    marked = {node["validity"]: node["url"] for node in nodes if node["validity"] in banners}
    assert marked
    for validity, url in marked.items():
        assert banners[validity] in get(url).text


def test_an_english_page_leads_to_its_chinese_one(demo):
    text = get(f"{demo.portal}/en/news/").text
    assert f'<link rel="alternate" hreflang="zh-Hans" href="{demo.portal}/news/">' in text
    assert re.search(rf'<a href="{demo.portal}/news/" hreflang="zh-Hans" lang="zh-Hans">简体中文</a>', text)


def test_the_look_shows_with_the_next_page_view(demo):
    changing = "from cms.sites.models import SiteProfile; one = SiteProfile.objects.get(code='baishan'); "
    fields = "one.grayscale, one.primary_colour, one.masthead, one.headings, one.corners = "
    before = get(f"{demo.site('baishan')}/").text
    demo.shell(f"{changing}{fields}True, '#123456', 'colour', 'sans', 'round'; one.save()")
    during = get(f"{demo.site('baishan')}/").text
    demo.shell(f"{changing}{fields}False, '#24563f', 'plain', 'serif', 'square'; one.save()")
    for mark in (" data-grey", "--primary:#123456", ' data-masthead="colour"', "--site-face:", "--site-round:10px"):
        assert [mark in text for text in (before, during)] == [False, True]
    assert get(f"{demo.site('baishan')}/").text == before
