"""A question is answered first by what it means, with the real model behind either engine; without it by words alone."""

import pytest

from search.meaning import files
from search.meaning.fetching import fetch
from tests import factories
from tests.search.answering.asking import search, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUESTION = "家里没有收入，生活困难怎么办？"
ANSWER, OTHER = "收入较低的家庭可以申请最低生活保障金，按月发放，由乡镇人民政府受理", "一季度财政收入增长"


@pytest.fixture
def model(settings):
    fetch(files.kept())
    settings.SEARCH_MODEL = str(files.kept())


@pytest.fixture
def published(model, column, follow):
    factories.news(column, ANSWER)
    factories.news(column, OTHER)
    follow()


def test_what_answers_stands_first(published):
    assert titles(QUESTION) == [ANSWER, OTHER]


def test_pages_meet_every_hit_once(published):
    first = search(QUESTION, first=1)
    second = search(QUESTION, first=1, after=first["pageInfo"]["endCursor"])
    assert [node["item"]["title"] for node in (*first["nodes"], *second["nodes"])] == [ANSWER, OTHER]
    assert not second["pageInfo"]["hasNextPage"]


def test_the_index_asks_to_be_made_anew_when_the_model_is_set_later(engine, column, follow, settings):
    from search.engines import choosing
    from search.engines.port import EngineMismatch

    fetch(files.kept())
    settings.SEARCH_MODEL = str(files.kept())
    choosing.engine.cache_clear()
    with pytest.raises(EngineMismatch, match="search_reindex"):
        choosing.engine().check()
