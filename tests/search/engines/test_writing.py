"""What is written is found, in the order of positions, whatever the order of arrival."""

from dataclasses import replace

import pytest

from search.columns import Column
from search.engines.port import EngineMismatch
from search.entries import Gone
from search.querying.model import Bucket, FacetQuery, SearchQuery, Window
from search.text.tokens import tokens_of
from tests.search.corpus import corpus
from tests.search.engines import questions

ONE = corpus()[0].entry
OTHERS = [source.entry for source in corpus()][:20]


def titled(title, position):
    return replace(ONE, title=title, position=position, columns={Column.TITLE: tokens_of([title])})


def written(engine, position, entries=(), gone=()):
    engine.apply(list(entries), list(gone))
    engine.advance(position)


def keys(engine, text=""):
    query = questions.asking(text) if text else SearchQuery(questions.ALL)
    return {hit.key for hit in engine.find(query, Window(100)).hits}


def test_a_new_index_holds_nothing(engine):
    assert engine.applied().position == 0
    assert keys(engine) == set()
    assert list(engine.walk()) == []
    engine.check()


def test_what_is_written_is_found_as_soon_as_its_position_is_told(engine):
    for position in range(1, 6):
        written(engine, position, [titled(f"新闻第{position}号", position)])
        assert engine.applied().position == position
        assert keys(engine, f"第{position}号") == {ONE.key}
        assert keys(engine, f"第{position - 1}号") == set()


def test_an_older_one_never_replaces_a_newer_one(engine):
    written(engine, 9, [titled("较新的标题", 9)])
    written(engine, 9, [titled("较旧的标题", 8)])
    assert keys(engine, "较新") == {ONE.key}
    assert keys(engine, "较旧") == set()
    assert dict(engine.walk()) == {ONE.key: 9}


def test_the_same_position_may_come_again(engine):
    """As a rebuild does after a change of what is indexed."""
    written(engine, 5, [titled("原来的标题", 5)])
    written(engine, 5, [titled("同一序号的标题", 5)])
    assert keys(engine, "同一序号") == {ONE.key}


def test_what_left_stays_away_from_older_writes(engine):
    written(engine, 5, [titled("标题", 5)])
    written(engine, 7, gone=[Gone(ONE.key, 7)])
    assert keys(engine) == set()
    assert list(engine.walk()) == []
    written(engine, 7, [titled("标题", 6)])
    assert keys(engine) == set()
    written(engine, 8, [titled("又回来的标题", 8)])
    assert keys(engine, "又回来") == {ONE.key}


def test_a_leaving_that_comes_first(engine):
    """Of an item that the index never held, and later than one that is newer."""
    written(engine, 7, gone=[Gone(ONE.key, 7)])
    written(engine, 7, [titled("标题", 5)])
    assert keys(engine) == set()
    written(engine, 9, [titled("标题", 9)])
    written(engine, 9, gone=[Gone(ONE.key, 8)])
    assert keys(engine) == {ONE.key}


def test_positions_only_rise(engine):
    engine.advance(10)
    engine.advance(4)
    assert engine.applied().position == 10


def test_walking_in_order_of_keys(engine):
    written(engine, 20, OTHERS, [Gone(OTHERS[3].key, 99)])
    walked = list(engine.walk())
    assert walked == sorted(((entry.key, entry.position) for entry in OTHERS if entry is not OTHERS[3]), key=lambda one: ":".join(one[0]))


def test_walking_sees_what_no_position_was_told_for(engine):
    engine.apply(OTHERS[:3], [])
    assert len(list(engine.walk())) == 3


def test_forgetting_whatever_the_position(engine):
    written(engine, 999, [titled("不该有的标题", 999)])
    engine.forget([ONE.key, ("no-such", "zh-hans")])
    assert keys(engine) == set()
    written(engine, 999, [titled("该有的标题", 3)])
    assert keys(engine, "该有") == {ONE.key}
    assert dict(engine.walk()) == {ONE.key: 3}


def test_forgetting_a_leaving(engine):
    written(engine, 999, gone=[Gone(ONE.key, 999)])
    engine.forget([ONE.key])
    written(engine, 999, [titled("标题", 3)])
    assert keys(engine) == {ONE.key}


def test_an_item_without_text_numbers_or_ranges(engine):
    bare = replace(ONE, columns={}, ranges=frozenset(), values={}, numbers=(), title="", matter="", copy_of="")
    written(engine, 1, [bare])
    assert dict(engine.walk()) == {ONE.key: ONE.position}
    assert keys(engine) == set()


def test_a_large_number_and_a_long_text(engine):
    columns = {Column.TITLE: tokens_of(["黑土地" * 50_000 + "结尾"])}
    large = replace(ONE, position=1, values={"investment": 2**63 - 1, "面积": 0}, columns=columns)
    written(engine, 1, [large])
    assert keys(engine, "结尾") == {ONE.key}
    listing = replace(questions.ALL, numbers=(questions.Interval.between("investment", 2**63 - 2, None),))
    assert engine.find(SearchQuery(listing), Window(1)).total in {0, 1}


def test_nothing_is_written_where_there_is_no_index(opened):
    bare = opened("never_made")
    for use in (
        lambda: bare.apply([ONE], []),
        lambda: bare.advance(1),
        bare.applied,
        bare.check,
        lambda: list(bare.walk()),
        lambda: bare.find(SearchQuery(questions.ALL), Window(1)),
        lambda: bare.count([any_facet()]),
    ):
        with pytest.raises(EngineMismatch, match="search_reindex"):
            use()


def any_facet():
    return FacetQuery(SearchQuery(questions.ALL), (Bucket("any", (1,)),))
