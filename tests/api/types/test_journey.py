"""From an editor's click to a GraphQL answer."""

import json

import pytest

from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ARTICLE = """
query ($path: String!) { route(site: "portal", path: $path) { kind reason redirect { location permanent } item {
  id contentId documentType locale path url title summary publishedAt updatedAt position
  site { code name } column { title } breadcrumbs { title url } image { alt renditions { name url width } }
  body {
    __typename id
    ... on RichTextBlock { html text } ... on HeadingBlock { text level anchor } ... on TableBlock { rows { text header } }
  }
  govMeta { name content } jsonLd ... on NewsArticle { author reprint } previous { title } next { title }
} } }
"""


@pytest.fixture
def home():
    return factories.site()


def test_a_published_article_is_read_by_its_path(home):
    column = factories.column(home, slug="yaowen")
    table = {"data": [["项目", "数量"], ["水稻", "3"]], "first_row_is_table_header": True, "first_col_is_header": False}
    body = json.dumps(
        [
            factories.block("heading", {"text": "概况", "level": "2"}),
            factories.block("rich_text", f'<p>见<a linktype="page" id="{column.pk}">栏目</a>。</p>'),
            factories.block("table", table),
        ]
    )
    older = factories.news(column, "旧闻")
    page = factories.news(column, "春耕", image=factories.picture(), body=body, author="记者")
    item = data(ARTICLE, path=f"/yaowen/{page.slug}/")["route"]["item"]
    assert item["documentType"] == "NEWS_ARTICLE"
    assert item["url"] == f"http://portal.localhost/yaowen/{page.slug}/"
    assert item["breadcrumbs"][1] == {"title": "省内要闻", "url": "http://portal.localhost/yaowen/"}
    assert [block["__typename"] for block in item["body"]] == ["HeadingBlock", "RichTextBlock", "TableBlock"]
    assert item["body"][1]["html"] == '<p>见<a href="http://portal.localhost/yaowen/">栏目</a>。</p>'
    assert item["body"][2]["rows"][0][0] == {"text": "项目", "header": True}
    assert [one["name"] for one in item["image"]["renditions"]] == ["THUMBNAIL", "CARD", "CONTENT", "HERO"]
    assert item["previous"] == {"title": older.title}
    assert {"name": "ArticleTitle", "content": "春耕"} in item["govMeta"]


def test_lists_filter_sort_and_follow_cursors(home):
    column = factories.column(home, slug="yaowen")
    for number in range(5):
        factories.news(column, f"第{number}条", kind="notice" if number == 2 else "news_article")
    query = """query ($after: String, $column: ID) { items(site: "portal", first: 2, after: $after, filter: {column: $column}) {
        totalCount totalIsCapped pageInfo { hasNextPage endCursor } nodes { title } edges { cursor } } }"""
    titles, after = [], None
    for _ in range(3):
        page = data(query, after=after, column=str(column.translation_key))["items"]
        titles += [node["title"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert titles == ["第4条", "第3条", "第2条", "第1条", "第0条"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"]) == (5, False)
    notices = data("{ items(filter: {documentTypes: [NOTICE]}) { nodes { title } } }")["items"]["nodes"]
    assert notices == [{"title": "第2条"}]
    second = data('{ items(site: "portal", first: 2, page: 2) { nodes { title } } }')["items"]["nodes"]
    assert [node["title"] for node in second] == ["第2条", "第1条"]


def test_withdrawn_answers_gone_and_suppressed_not_found(home):
    from cms.publishing import departures

    column = factories.column(home, slug="yaowen")
    gone, hidden = factories.news(column, "撤稿"), factories.news(column, "屏蔽")
    departures.withdraw(gone, "内容有误。")
    departures.suppress(hidden)
    query = 'query ($path: String!) { route(site: "portal", path: $path) { kind reason item { title } } }'
    assert data(query, path=f"/yaowen/{gone.slug}/")["route"] == {"kind": "GONE", "reason": "内容有误。", "item": None}
    assert data(query, path=f"/yaowen/{hidden.slug}/")["route"] == {"kind": "NOT_FOUND", "reason": None, "item": None}
    changes = data("{ changes { nodes { kind path item { title } contentId } pageInfo { endCursor } } }")["changes"]
    last = {node["contentId"]: node for node in changes["nodes"]}
    assert last[str(gone.translation_key)]["path"] == f"/yaowen/{gone.slug}/"
    assert last[str(hidden.translation_key)]["path"] is None
    assert all(node["path"] is None for node in changes["nodes"] if node["contentId"] == str(hidden.translation_key))


def test_columns_and_organisations_and_sites(home):
    column = factories.column(home, slug="yaowen")
    factories.column(column, "地方", slug="difang")
    factories.news(column)
    answer = data("""{
        site(code: "portal") { name url home { title } columns {
            title columns { title items { nodes { title } } } items(first: 3) { nodes { title } totalCount }
        } }
        sites { code children { code } alerts { title } } organisations(site: "portal") { title } terms(scheme: REGION) { name }
        navigation(site: "portal", menu: "main") { title }
    }""")
    assert answer["site"]["columns"][0]["columns"] == [{"title": "地方", "items": {"nodes": []}}]
    assert answer["site"]["columns"][0]["items"] == {"nodes": [{"title": "一条新闻"}], "totalCount": 1}
