"""Why an item is a hit, or none: what is held where is the same on both engines, the shares of tokens are each engine's own."""

from dataclasses import replace

import pytest

from search.columns import Column
from search.engines import tiers
from search.engines.port import Explained, phrases_of
from search.querying.model import SearchQuery, Window
from tests.search.brute import stands
from tests.search.corpus import COUNT, corpus
from tests.search.engines import questions

SOURCES = corpus()


def queries():
    for text in questions.texts(12, seed=5):
        yield questions.with_text(text)
    yield SearchQuery(questions.ALL)


def held(source, text):
    """Columns that hold each phrase, each asked for alone."""
    columns = (Column.TITLE,) if text.title_only else tuple(Column)
    places = {phrase: tuple(one for one in columns if stands(phrase, source.texts.get(one, ()))) for phrase in phrases_of(text)}
    return {phrase: some for phrase, some in places.items() if some}


def test_what_is_held_where(filled):
    seen = 0
    for query in queries():
        for source in SOURCES[::17]:
            found = filled.explain(query, source.key)
            expected = held(source, query.text) if query.text else {}
            assert {phrase: set(some) for phrase, some in found.held.items()} == {phrase: set(some) for phrase, some in expected.items()}
            seen += len(expected)
    assert seen > 30


def test_a_hit_is_the_one_that_is_found(filled):
    for query in queries():
        hits = {hit.key: hit for hit in filled.find(query, Window(COUNT)).hits}
        for source in SOURCES[::13]:
            hit = filled.explain(query, source.key).hit
            if source.key not in hits:
                assert hit is None
            else:
                assert hit is not None
                assert replace(hit, score=0.0) == replace(hits[hit.key], score=0.0)
                assert hit.score == pytest.approx(hits[hit.key].score, abs=0.01)


@pytest.mark.parametrize("texts", [("黑土地保护", "冰雪旅游"), ("黑土",)], ids=["of several", "of one"])
def test_shares_of_tokens_are_what_stands_below_the_tier(filled, texts):
    query = questions.asking(*texts, least=1)
    hits = filled.find(query, Window(COUNT)).hits
    assert hits
    for hit in hits[::5]:
        parts = filled.explain(query, hit.key).parts
        assert set(parts) & {"黑土", "冰雪"}
        assert all(part > 0 for part in parts.values())
        assert sum(parts.values()) == pytest.approx(hit.score - hit.tier * tiers.TIER, abs=0.01)


def test_of_what_is_not_there_nothing_is_told(filled):
    assert filled.explain(questions.asking("高考"), ("00000000-0000-0000-0000-00000000000f", "zh-hans")) == Explained()


def test_what_left_is_not_explained(engine):
    from search.entries import Gone

    source = SOURCES[0]
    engine.apply([source.entry], [])
    engine.apply([], [Gone(source.key, 9_999)])
    engine.advance(9_999)
    assert engine.explain(questions.asking("高考"), source.key) == Explained()
