"""A large index is read in other ways than a small one, along dates instead of item by item; the answers are the same."""

from dataclasses import replace

import pytest

from search.engines.embedded import matching, rows
from search.querying.model import FacetQuery, Order, SearchQuery, Window
from tests.search.brute import Brute
from tests.search.conftest import embedded_engine
from tests.search.corpus import COUNT, corpus, entries
from tests.search.engines import questions
from tests.search.engines.test_counting import TERMED, YEARS

BRUTE = Brute(corpus())


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    made = embedded_engine(tmp_path_factory.mktemp("many"))
    with made.rebuilding() as target:
        target.apply(entries(), [])
    return made


@pytest.fixture(params=[0, 7])
def _many(monkeypatch, request):
    """So few are a few."""
    monkeypatch.setattr(rows, "FEW", request.param)
    monkeypatch.setattr(matching, "FEW", request.param)


def asked():
    for listing, text in zip(questions.listings(40, seed=3), questions.texts(40, seed=4), strict=True):
        yield SearchQuery(listing)
        yield questions.with_text(text)
        yield questions.with_text(text, listing)


def paged(engine, query):
    found, after = [], None
    while True:
        page = engine.find(query, Window(9, after))
        found += page.hits
        if not page.has_next:
            return found
        after = page.hits[-1].place


@pytest.mark.usefixtures("_many")
@pytest.mark.parametrize("order", Order)
def test_the_same_answers(engine, order):
    for query in (replace(one, order=order) for one in asked()):
        hits = engine.find(query, Window(COUNT)).hits
        assert {hit.key for hit in hits} == BRUTE.matches(query)
        assert paged(engine, query) == list(hits)
        if order is not Order.RELEVANCE:
            assert [hit.key for hit in hits] == BRUTE.by_date(query)


@pytest.mark.usefixtures("_many")
def test_the_same_counts(engine):
    facets = [FacetQuery(query, buckets) for query in asked() for buckets in (TERMED, YEARS)]
    assert engine.count(facets) == BRUTE.count(facets)
