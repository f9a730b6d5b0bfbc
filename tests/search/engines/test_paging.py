"""From the first hit to the last one: every hit once."""

import pytest

from search.querying.model import Order, SearchQuery, Window
from tests.search.brute import Brute
from tests.search.corpus import COUNT, corpus
from tests.search.engines import questions

BRUTE = Brute(corpus())
QUERIES = [SearchQuery(questions.ALL), questions.asking("工作"), questions.asking("的", "通知", least=1), questions.asking("高考工作")]


def walked(engine, query, size):
    hits, after = [], None
    while True:
        page = engine.find(query, Window(size, after))
        hits += page.hits
        assert page.has_next == (len(hits) < page.total)
        if not page.has_next:
            return hits
        after = page.hits[-1].place


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("number", range(len(QUERIES)))
def test_by_place_to_the_last_hit(filled, order, number):
    query = SearchQuery(QUERIES[number].listing, QUERIES[number].text, order)
    hits = walked(filled, query, 7)
    assert len(hits) == len({hit.key for hit in hits})
    assert {hit.key for hit in hits} == BRUTE.matches(query)
    assert hits == filled.find(query, Window(COUNT)).hits


@pytest.mark.parametrize("order", Order)
def test_by_number_as_by_place(filled, order):
    query = SearchQuery(questions.ALL, questions.asking("工作").text, order)
    whole = filled.find(query, Window(COUNT)).hits
    for offset in (0, 1, 20, len(whole) - 1, len(whole), 9_900):
        page = filled.find(query, Window(20, offset=offset))
        assert list(page.hits) == list(whole[offset : offset + 20])
        assert page.has_next == (offset + 20 < len(whole))
        assert page.total == len(whole)


def test_a_place_that_no_hit_has(filled):
    query = SearchQuery(questions.ALL, None, Order.PUBLISHED_DESC)
    whole = filled.find(query, Window(COUNT)).hits
    score, published, _ = whole[9].place
    assert all(hit.published <= published for hit in filled.find(query, Window(COUNT, (score, published, 2**63 - 1))).hits)
    assert filled.find(query, Window(5, (0.0, 0, -(2**63)))).hits == []
