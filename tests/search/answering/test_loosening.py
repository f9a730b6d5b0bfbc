"""Questions as people say them: any word that says something finds, the rest ranks; everything else stays as strict as it was typed."""

import pytest

from tests import factories
from tests.search.answering.asking import search, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUESTION = "老百姓怎么申请冬季取暖补贴？"


@pytest.fixture
def province(column, follow):
    """Two items that answer, with one word of the question each, among thirty of a word that says nothing."""
    factories.news(column, "取暖费用由市县承担")
    factories.news(column, "冬季出行提示")
    for number in range(30):
        factories.news(column, f"项目申请公告第{number + 1}期")
    follow()


def test_any_word_of_a_question_finds(province):
    assert set(titles(QUESTION)) == {"取暖费用由市县承担", "冬季出行提示"}


def test_a_word_that_stands_in_many_items_finds_where_hardly_another_does(province):
    assert search("怎么申请和受理？")["totalCount"] == 30
    assert search("冬季怎么申请？")["totalCount"] == 31


def test_what_is_quoted_in_a_question_must_be_met(province, column, follow):
    factories.news(column, "冬季取暖")
    follow()
    assert titles('"冬季取暖"怎么申请？') == ["冬季取暖"]


def test_words_with_spaces_stay_strict_where_they_find_a_page(column, follow):
    for number in range(21):
        factories.news(column, f"冬季取暖第{number + 1}期")
    factories.news(column, "冬季出行提示")
    follow()
    assert search("冬季 取暖")["totalCount"] == 21
    assert search("冬季取暖怎么办？")["totalCount"] == 22


def test_facets_and_pages_speak_of_the_same_matches(province):
    answer = search(QUESTION, first=1)
    assert answer["totalCount"] == 2
    (types,) = [facet for facet in answer["facets"] if facet["name"] == "documentTypes"]
    assert sum(bucket["count"] for bucket in types["buckets"]) == 2
    assert answer["pageInfo"]["hasNextPage"]
    rest = search(QUESTION, first=1, after=answer["pageInfo"]["endCursor"])
    found = {node["item"]["title"] for node in (*answer["nodes"], *rest["nodes"])}
    assert found == {"取暖费用由市县承担", "冬季出行提示"}
