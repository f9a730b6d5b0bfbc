"""What is found is what is there: the same set as looking through every item."""

import pytest

from search.engines.port import COUNTED
from search.querying.model import Order, TextQuery, Window
from search.text.numbers import normal
from tests.search.brute import Brute
from tests.search.corpus import COUNT, NUMBERS, corpus
from tests.search.engines import questions

BRUTE = Brute(corpus())
ALL = Window(COUNT)


def found(engine, query):
    hits = engine.find(query, ALL)
    assert hits.total == len(hits.hits)
    assert not hits.has_next
    keys = [hit.key for hit in hits.hits]
    assert len(keys) == len(set(keys))
    return set(keys)


def test_each_phrase(filled):
    wrong = {}
    for text in questions.simple():
        query = questions.asking(text)
        if found(filled, query) != BRUTE.matches(query):
            wrong[text] = (found(filled, query) - BRUTE.matches(query), BRUTE.matches(query) - found(filled, query))
    assert wrong == {}


def test_what_only_ranks_finds_nothing(filled):
    word = questions.unit("黑土")
    assert found(filled, questions.with_text(TextQuery((word,), least=1)))
    assert found(filled, questions.with_text(TextQuery((), least=1, hints=(word,)))) == set()


def test_the_questions_are_no_easy_ones():
    sizes = [len(BRUTE.matches(questions.asking(text))) for text in questions.simple()]
    assert sum(size > 0 for size in sizes) > 100
    assert max(sizes) > COUNT / 2


def test_several_units_spellings_titles_and_numbers(filled):
    for text in questions.texts(150):
        query = questions.with_text(text)
        assert found(filled, query) == BRUTE.matches(query), text


@pytest.mark.parametrize("order", Order)
def test_within_a_list(filled, order):
    sizes = set()
    for listing, text in zip(questions.listings(120), questions.texts(120), strict=True):
        for query in (questions.SearchQuery(listing, None, order), questions.with_text(text, listing, order)):
            assert found(filled, query) == BRUTE.matches(query), query
            sizes.add(len(BRUTE.matches(query)))
    assert len(sizes) > 10


def test_a_list_of_no_scope_or_of_a_condition_that_nothing_meets(filled):
    for scopes, conditions in (((), ()), (questions.ALL.scopes, ((),)), (questions.ALL.scopes, (("term:no/such",),))):
        listing = questions.ListQuery(scopes, conditions)
        assert found(filled, questions.SearchQuery(listing)) == set()


def test_a_number_alone(filled):
    for number in NUMBERS:
        query = questions.with_text(TextQuery((), 1, number=normal(number) or ""))
        assert found(filled, query) == BRUTE.matches(query) != set()


def test_more_units_wanted_than_there_are(filled):
    assert found(filled, questions.asking("高考", least=2)) == set()


def test_long_questions(filled):
    words = questions.WORDS[:16]
    for least in (1, 8, 16):
        query = questions.asking(*words, least=least)
        assert found(filled, query) == BRUTE.matches(query)
    query = questions.asking("的" * 200)
    assert found(filled, query) == BRUTE.matches(query)


def test_the_total_of_a_page(filled):
    query = questions.asking("工作")
    page = filled.find(query, Window(3))
    assert page.total == len(BRUTE.matches(query)) <= COUNTED
    assert len(page.hits) == 3
    assert page.has_next
