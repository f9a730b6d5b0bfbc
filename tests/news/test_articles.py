"""One page is news, a notice or commentary: what the public gets of each."""

import pytest

from cms.news.models import NewsArticlePage, NewsKind, Reprint
from tests import factories
from tests.api.client import data
from tests.published import fresh, kinds, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ITEM = """query ($id: ID!) { item(contentId: $id) {
  documentType jsonLd ... on NewsArticle { author responsibleEditor originalTitle reprint }
} }"""
LIST = 'query ($types: [DocumentType!]) { items(site: "portal", filter: {documentTypes: $types}) { nodes { title } } }'


def read(page):
    return data(ITEM, id=str(page.translation_key))["item"]


@pytest.mark.parametrize("kind", NewsKind.values)
def test_its_kind_is_its_document_type(column, kind):
    page = factories.news(column, kind=kind)
    assert (row(page).document_type, read(page)["documentType"]) == (kind, kind.upper())


def test_what_becomes_a_notice_leaves_the_news(column):
    page = factories.news(column, "停水公告")
    page.kind = NewsKind.NOTICE
    page.save_revision().publish()
    assert kinds(page) == ["published", "updated"]
    assert data(LIST, types=["NEWS_ARTICLE"])["items"]["nodes"] == []
    assert data(LIST, types=["NOTICE"])["items"]["nodes"] == [{"title": "停水公告"}]


def test_what_nobody_filled_in_is_null(column):
    found = read(factories.news(column))
    assert (found["author"], found["responsibleEditor"], found["originalTitle"], found["reprint"]) == (None, None, None, "ALLOWED")


def test_who_answers_for_it_is_said(column):
    page = factories.news(column, author="记者甲", responsible_editor="编辑乙", original_title="原题", reprint=Reprint.TITLE_UNCHANGED)
    found = read(page)
    assert (found["author"], found["responsibleEditor"], found["originalTitle"]) == ("记者甲", "编辑乙", "原题")
    assert found["reprint"] == "TITLE_UNCHANGED"


@pytest.mark.parametrize(
    ("kind", "name"), [("news_article", "NewsArticle"), ("notice", "NewsArticle"), ("commentary", "OpinionNewsArticle")]
)
def test_its_kind_in_the_words_of_schema_org(column, kind, name):
    described = read(factories.news(column, kind=kind, author="记者甲"))["jsonLd"]
    assert described["@type"] == name
    assert described["author"] == {"@type": "Person", "name": "记者甲"}


def test_a_copy_is_another_item(column):
    page = factories.news(column, author="记者甲")
    copy = page.copy(update_attrs={"title": "另一条", "slug": "another"}, keep_live=False)
    assert isinstance(fresh(copy), NewsArticlePage)
    assert copy.translation_key != page.translation_key
    assert row(copy) is None
