"""The oracle itself: what it finds by strings is what the tokens of the same items say."""

import pytest

from cms.library import facets
from cms.library.numbers import Interval
from cms.library.reading import ListQuery
from search.querying.model import Bucket, FacetQuery, Order, SearchQuery, TextQuery
from search.querying.parsing import parse
from search.text.numbers import normal
from tests.search.brute import Brute
from tests.search.corpus import COUNT, NUMBERS, corpus

EVERYTHING = ListQuery((facets.everything("zh-hans"), facets.everything("en")), include_archived=True)
TYPED = ("36号", "136号", "2024年", "5g基站", "省", "高考工作", '"高考 工作"', "关于号召", "的", "covid 19", "考工", "길림", "失业金")


@pytest.fixture(scope="module")
def brute() -> Brute:
    return Brute(corpus())


def asking(text: str) -> TextQuery:
    query = parse(text).query
    assert query is not None
    return query


def test_items_are_many_and_different() -> None:
    assert len({source.key for source in corpus()}) == COUNT
    assert len({source.entry.position for source in corpus()}) == COUNT


@pytest.mark.parametrize("typed", TYPED)
def test_strings_and_tokens_agree(brute: Brute, typed: str) -> None:
    text = asking(typed)
    found = set()
    for source in corpus():
        streams = [f" {tokens.pairs} " for tokens in source.entry.columns.values()]
        met = sum(
            any(f" {' '.join(phrase.tokens)}{'' if phrase.open else ' '}" in stream for phrase in unit.phrases for stream in streams)
            for unit in text.units
        )
        if met >= text.least and source.entry.ranges.intersection(EVERYTHING.driver):
            found.add(source.key)
    assert brute.matches(SearchQuery(EVERYTHING, text)) == found


def test_archived_items_only_when_asked_for(brute: Brute) -> None:
    listing = ListQuery(EVERYTHING.scopes)
    assert {one.archived for one in _entries(brute.matches(SearchQuery(listing)))} == {False}
    assert {one.archived for one in _entries(brute.matches(SearchQuery(EVERYTHING)))} == {False, True}


def test_exact_bounds_of_numbers(brute: Brute) -> None:
    query = SearchQuery(ListQuery(EVERYTHING.scopes, numbers=(Interval.between("investment", 12_346, 12_400),)))
    found = _entries(brute.matches(query))
    assert {entry.values["investment"] for entry in found} == {12_399}


def test_a_number_is_above_all(brute: Brute) -> None:
    query = SearchQuery(EVERYTHING, asking(NUMBERS[0]))
    tiers = brute.tiers(query)
    numbered = {source.key for source in corpus() if normal(NUMBERS[0]) in source.entry.numbers and source.key in tiers}
    assert numbered
    assert all((tiers[key] >= 8) == (key in numbered) for key in tiers)


def test_dates_and_counts(brute: Brute) -> None:
    query = SearchQuery(EVERYTHING, order=Order.PUBLISHED_ASC)
    published = {source.key: source.entry.published for source in corpus()}
    dates = [published[key] for key in brute.by_date(query)]
    assert dates == sorted(dates)
    ranges = tuple(facets.range_of(scope, "type:news_article") for scope in EVERYTHING.scopes)
    counted = brute.count([FacetQuery(query, (Bucket("news_article", ranges), Bucket("none"), Bucket("all", bounds=(0, 2**60))))])
    news = sum(source.entry.document_type == "news_article" for source in corpus())
    assert counted == [{"news_article": news, "all": len(dates)}]


def _entries(keys: set[tuple[str, str]]) -> list:
    return [source.entry for source in corpus() if source.key in keys]
