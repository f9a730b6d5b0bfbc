"""The judgements of the demo province hold together, whatever an engine finds."""

import datetime
from collections import Counter

import pytest

from cms.demo.reading import read_province
from tests.relevance.judgements import ANSWERS, HELPS, judgements

KINDS = {"title", "number", "lay", "question", "words", "pinyin", "typo", "place", "mixed", "english"}
FAMILIES = {"policy", "interpretation", "news", "notice", "commentary", "topic", "service", "bundle", "park", "project", "org", "page"}
HIDDEN = {"draft", "withdrawn", "suppressed"}


def hidden(item):
    """Whether readers do not see it, or not yet."""
    return item.when.days_ahead is not None or (item.state is not None and item.state.kind in HIDDEN)


@pytest.fixture(scope="module")
def province():
    return read_province()


@pytest.fixture(scope="module")
def judged():
    return judgements()


def test_it_holds_150_queries_of_each_kind(judged):
    assert len(judged) == len({one.text for one in judged}) == 150
    counts = Counter(one.kind for one in judged)
    assert set(counts) == KINDS
    assert min(counts.values()) >= 12


def test_each_query_has_an_answer_that_is_there_and_public(judged, province):
    public = set(province.keys()["item"]) - {item.key for item in province.items if hidden(item)}
    named = [(one.text, key) for one in judged for key in one.items]
    assert [pair for pair in named if pair[1] not in public] == []
    assert [one.text for one in judged if ANSWERS not in one.items.values() or not set(one.items.values()) <= {ANSWERS, HELPS}] == []


def test_they_are_spread_over_families_and_sites(judged, province):
    named = {key for one in judged for key in one.items}
    assert {key.partition("/")[0] for key in named} == FAMILIES
    places = {item.key: item.site for item in [*province.items, *province.pages, *province.organisations]}
    assert {places[key] for key in named} == {site.code for site in province.sites}


def test_numbers_carry_the_year_of_their_document(judged, province):
    typed = {one.text: one.typed(province, datetime.date(2026, 11, 24)) for one in judged}
    assert not [text for text in typed.values() if "{" in text]
    assert all(any(character.isdecimal() for character in typed[one.text]) for one in judged if one.kind == "number")
