"""More hits than are counted: totals end at the cap, paging by place goes on to the last one."""

from dataclasses import replace
from uuid import UUID

import pytest

from search.columns import Column
from search.engines.port import COUNTED
from search.entries import Tokens
from search.querying.model import Order, SearchQuery, Window
from tests.search.corpus import entries
from tests.search.engines import questions

MANY = COUNTED + 250
TITLE = {Column.TITLE: Tokens("工作 作", "工 作", "工作")}


@pytest.fixture(scope="module")
def crowded(opened):
    engine, ranges = opened("many"), frozenset(questions.ALL.driver)
    bare = replace(entries()[0], ranges=ranges, columns=TITLE, numbers=(), values={})
    items = [replace(bare, key=(str(UUID(int=number)), "zh-hans"), position=1, published=number // 3) for number in range(MANY)]
    with engine.rebuilding() as target:
        for start in range(0, MANY, 500):
            target.apply(items[start : start + 500], [])
    return engine


@pytest.mark.parametrize("order", Order)
def test_the_total_is_capped_and_every_hit_is_reached(crowded, order):
    query = SearchQuery(questions.ALL, questions.asking("工作").text, order)
    keys, after = set(), None
    while True:
        page = crowded.find(query, Window(1_000, after))
        assert page.total == COUNTED + 1
        keys.update(hit.key for hit in page.hits)
        if not page.has_next:
            break
        after = page.hits[-1].place
    assert len(keys) == MANY


def test_the_last_numbered_page(crowded):
    page = crowded.find(SearchQuery(questions.ALL), Window(100, offset=COUNTED - 100))
    assert len(page.hits) == 100
    assert page.has_next


def test_fellows_end_somewhere(crowded):
    assert len(crowded.fellows(SearchQuery(questions.ALL), matters=[entries()[0].matter], copies=[])) == 1_000


def test_every_one_is_walked(crowded):
    keys = [key for key, _ in crowded.walk()]
    assert len(keys) == MANY
    assert keys == sorted(keys)
