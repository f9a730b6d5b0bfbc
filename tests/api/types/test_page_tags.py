"""Page tags of 网页标签规范 (annex of 国办发〔2017〕47号), of every document type; `tests.demo` does the same over the whole province."""

import pytest

from cms.library import registry
from tests import factories
from tests.api.client import data
from tests.api.types.tags import mistaken
from tests.library import stock

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUERY = """query ($types: [DocumentType!]) { items(first: 4, filter: {documentTypes: $types}) { nodes {
  contentId documentType title summary url source publishedAt locale column { title } site { name identificationCode } image { id }
  govMeta { name content } } } }"""


def test_each_type_has_the_tags_that_it_must_have():
    stock.fill(2, 1)
    found = {kind.name: data(QUERY, types=[kind.name.upper()])["items"]["nodes"] for kind in registry.all_types()}
    assert {len(nodes) for nodes in found.values()} == {4}
    assert [line for nodes in found.values() for node in nodes for line in mistaken(node)] == []


def test_an_article(home):
    column = factories.column(home, "省内要闻", slug="yaowen", summary="省里的事", column_type="news")
    picture = factories.picture()
    factories.news(column, "春耕", author="记者", source="吉林日报", summary="开犁了", image=picture)
    (node,) = data(QUERY, types=["NEWS_ARTICLE"])["items"]["nodes"]
    tags = {one["name"]: one["content"] for one in node["govMeta"]}
    published = tags.pop("PubDate")
    assert published.replace(" ", "T") == node["publishedAt"][:16]
    assert tags.pop("Image").endswith(picture_url(node))
    assert tags == {
        "SiteName": node["site"]["name"], "SiteDomain": "portal.localhost", "ColumnName": "省内要闻", "ColumnDescription": "省里的事",
        "ColumnKeywords": "省内要闻", "ColumnType": "政务动态", "ArticleTitle": "春耕", "ContentSource": "吉林日报", "Author": "记者",
        "Description": "开犁了", "Url": node["url"],
    }  # fmt: skip


def picture_url(node):
    query = "query ($id: ID!) { item(contentId: $id) { image { rendition(name: CONTENT) { url } } } }"
    return data(query, id=node["contentId"])["item"]["image"]["rendition"]["url"]


def test_a_front_page_and_a_column_are_no_articles(home):
    factories.column(home, "省内要闻", slug="yaowen")
    nodes = data(QUERY, types=["HOME_PAGE", "COLUMN"])["items"]["nodes"]
    names = {node["documentType"]: {one["name"] for one in node["govMeta"]} for node in nodes}
    assert names["HOME_PAGE"] <= {"SiteName", "SiteDomain", "SiteIDCode"}
    assert names["COLUMN"] - names["HOME_PAGE"] == {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
