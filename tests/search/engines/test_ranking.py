"""Which hits stand above which: tiers and dates are the same on both engines, what stands within a tier is each engine's own."""

import pytest

from search.engines import tiers
from search.entries import tie_of
from search.querying.model import Order, SearchQuery, Window
from tests.search.brute import Brute
from tests.search.corpus import COUNT, FIRST_DAY, corpus
from tests.search.engines import questions

BRUTE = Brute(corpus())
BY_KEY = {source.key: source.entry for source in corpus()}
NEAR = tuple(questions.facets.range_of(questions.facets.everything(locale), "term:region/x") for locale in ("zh-hans", "en"))


def queries(order):
    for number, (listing, text) in enumerate(zip(questions.listings(60, seed=3), questions.texts(60, seed=4), strict=True)):
        near = NEAR if number % 2 else ()
        yield questions.with_text(text, order=order, near=near)
        yield questions.with_text(text, listing, order, near)
        yield SearchQuery(listing, None, order, near)


def test_tiers(filled):
    seen = set()
    for query in queries(Order.RELEVANCE):
        hits = filled.find(query, Window(COUNT)).hits
        expected = BRUTE.tiers(query)
        assert {hit.key: hit.tier for hit in hits} == expected
        assert all(0 <= hit.score - hit.tier * tiers.TIER < tiers.TIER for hit in hits)
        seen.update(expected.values())
    assert all(any(tier & one for tier in seen) for one in (1, 2, 4, 8))
    assert len(seen) > 8


def test_the_best_first_then_the_newest_then_by_tie(filled):
    for query in queries(Order.RELEVANCE):
        places = [(-hit.score, -hit.published, tie_of(hit.key)) for hit in filled.find(query, Window(COUNT)).hits]
        assert places == sorted(places)


@pytest.mark.parametrize("order", [Order.PUBLISHED_DESC, Order.PUBLISHED_ASC])
def test_by_date(filled, order):
    for query in queries(order):
        hits = filled.find(query, Window(COUNT)).hits
        assert [hit.key for hit in hits] == BRUTE.by_date(query)
        assert {(hit.score, hit.tier) for hit in hits} <= {(0, 0)}


def test_hits_say_what_they_are(filled):
    hits = filled.find(SearchQuery(questions.ALL), Window(COUNT)).hits
    assert len(hits) > COUNT / 2
    for hit in hits:
        entry = BY_KEY[hit.key]
        assert (hit.published, hit.matter, hit.copy_of) == (entry.published, entry.matter, entry.copy_of)
        assert hit.published >= FIRST_DAY


def test_what_matches_better_stands_above(filled):
    """Within a tier, of what holds a word in its title and what only mentions it: the former, on the whole."""
    hits = filled.find(questions.asking("黑土地保护", "冰雪旅游", least=1), Window(COUNT)).hits
    scores = {hit.key: hit.score - hit.tier * tiers.TIER for hit in hits}
    assert all(score > 0 for score in scores.values())
    assert len(set(scores.values())) > len(scores) / 4
    in_title = {key for key in scores if "黑土地保护" in BY_KEY[key].title or "冰雪旅游" in BY_KEY[key].title}
    others = scores.keys() - in_title
    assert sum(map(scores.get, in_title)) / len(in_title) > sum(map(scores.get, others)) / len(others)
