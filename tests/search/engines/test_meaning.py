"""Ranking by meaning, on both engines: nearness moves hits within their tiers, and nothing else changes."""

from dataclasses import replace

import pytest

from search.engines import tiers
from search.entries import IndexEntry
from search.meaning.model import DIMENSIONS
from search.meaning.nearness import nearness
from search.querying.model import Order, SearchQuery, Window
from tests.search.brute import Brute
from tests.search.corpus import COUNT, corpus
from tests.search.engines import questions
from tests.search.engines.test_paging import walked

BRUTE = Brute(corpus())
QUESTION = bytes([127]) * DIMENSIONS
TEXTS = [replace(text, meaning=QUESTION) for text in questions.texts(20, seed=11)]


def vector(number: int) -> bytes:
    """Of items with an odd number the nearer the higher it is; every fourth has none."""
    if number % 4 == 0:
        return b""
    turned = DIMENSIONS - number if number % 2 else 400
    return bytes([127]) * turned + bytes([129]) * (DIMENSIONS - turned)  # 129 is -127


ENTRIES = [replace(source.entry, meaning=vector(number)) for number, source in enumerate(corpus())]
NEAR: dict[tuple[str, str], float] = {one.key: nearness(QUESTION, [one.meaning])[0] if one.meaning else 0.0 for one in ENTRIES}


@pytest.fixture(scope="module")
def meaning(opened):
    engine = opened("meaning")
    with engine.rebuilding() as target:
        target.apply(ENTRIES, [])
        target.advance(len(ENTRIES))
    return engine


def hits(engine, text, order=Order.RELEVANCE):
    return engine.find(SearchQuery(questions.ALL, text, order), Window(COUNT))


def test_what_matches_and_its_tiers_stay(meaning):
    for text in TEXTS:
        found = hits(meaning, text)
        query = questions.with_text(text)
        assert {hit.key: hit.tier for hit in found.hits} == BRUTE.tiers(query)
        assert found.total == len(BRUTE.matches(query))
        assert all(0 <= hit.score - hit.tier * tiers.TIER < tiers.TIER for hit in found.hits)


def test_the_nearer_stands_above_where_words_match_alike(meaning):
    """Of one word, in titles that say nothing else than how near they are."""
    entries = [titled(number) for number in range(1, 60)]
    meaning.apply(entries, [])
    meaning.advance(2_000)
    found = hits(meaning, replace(questions.asking("稀有词语").text, meaning=QUESTION)).hits
    assert [hit.key[0] for hit in found] == [f"near-{number:02}" for number in range(1, 60)]
    meaning.forget([entry.key for entry in entries])


def titled(number: int) -> IndexEntry:
    from search.columns import Column
    from search.text.tokens import tokens_of

    turned = DIMENSIONS - number
    near = bytes([127]) * turned + bytes([129]) * number
    columns = {Column.TITLE: tokens_of(["稀有词语"])}
    key = (f"near-{number:02}", "zh-hans")
    return replace(ENTRIES[1], key=key, position=1_000, columns=columns, published=number, numbers=(), meaning=near)


def test_every_hit_is_met_once_page_by_page(meaning):
    for text in TEXTS[:6]:
        query = SearchQuery(questions.ALL, text)
        whole = hits(meaning, text).hits
        assert walked(meaning, query, 7) == list(whole)
        for offset in (0, 3, 50):
            assert list(meaning.find(query, Window(10, offset=offset)).hits) == list(whole[offset : offset + 10])


def test_nearness_pays(meaning):
    """The first ten are nearer than without it, on the whole."""
    text = replace(questions.asking("工作", "通知", least=1).text, meaning=QUESTION)
    with_it, without = (hits(meaning, one).hits for one in (text, replace(text, meaning=b"")))
    assert sum(NEAR[hit.key] for hit in with_it[:10]) > sum(NEAR[hit.key] for hit in without[:10])


def test_dates_and_facets_stay(meaning):
    for text in TEXTS[:6]:
        bare = replace(text, meaning=b"")
        for order in (Order.PUBLISHED_ASC, Order.PUBLISHED_DESC):
            assert hits(meaning, text, order) == hits(meaning, bare, order)


def test_an_index_without_vectors_ranks_by_words(filled):
    for text in TEXTS[:6]:
        bare = hits(filled, replace(text, meaning=b""))
        assert [hit.key for hit in hits(filled, text).hits] == [hit.key for hit in bare.hits]
