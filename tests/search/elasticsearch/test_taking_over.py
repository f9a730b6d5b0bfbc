"""Rebuilds of several processes, which only a server has."""

import pytest

from search.engines.port import EngineMismatch
from tests.search.corpus import entries
from tests.search.elasticsearch.conftest import elasticsearch_engine

ENTRIES = entries()


def test_a_later_rebuild_takes_over_from_one_that_was_killed(engine, opened, connected, name):
    left = opened().rebuilding()
    abandoned = left.__enter__()
    abandoned.apply(ENTRIES[:3], [])
    with engine.rebuilding() as target:
        target.apply(ENTRIES[:20], [])
        with pytest.raises(Exception, match="alias"):
            abandoned.apply(ENTRIES[3:6], [])
    assert len(list(engine.walk())) == 20
    with pytest.raises(EngineMismatch, match="took over"):
        left.__exit__(None, None, None)
    assert len(list(engine.walk())) == 20
    assert len(connected.indices.get(index=f"{name}-*")) == 1


def test_writes_while_the_first_index_is_built(opened):
    builder, publisher = opened(), opened()
    with builder.rebuilding() as target:
        publisher.apply(ENTRIES[5:6], [])
        publisher.advance(1_000)
        target.apply(ENTRIES[:3], [])
        target.advance(3)
    assert {key for key, _ in publisher.walk()} == {ENTRIES[number].key for number in (0, 1, 2, 5)}
    assert publisher.applied().position == 1_000


def test_another_installation_whose_name_begins_with_ours_is_left_alone(engine, elasticsearch_url, name):
    neighbour = elasticsearch_engine(elasticsearch_url, name=f"{name}-demo")
    with neighbour.rebuilding() as target:
        target.apply(ENTRIES[:7], [])
    with engine.rebuilding():
        engine.apply(ENTRIES[:2], [])
    assert len(list(neighbour.walk())) == 7
    assert len(list(engine.walk())) == 2


def test_one_index_is_left_after_many_rebuilds(engine, connected, name):
    for _ in range(3):
        with engine.rebuilding():
            pass
    assert len(connected.indices.get(index=f"{name}-*")) == 1


def test_a_rebuilt_index_is_of_one_piece(engine, connected, name):
    with engine.rebuilding() as target:
        for number, entry in enumerate(ENTRIES[:5]):
            target.apply([entry], [])
            target.advance(number)
    (told,) = connected.indices.segments(index=name)["indices"].values()
    assert [len(one["segments"]) for one in told["shards"]["0"]] == [1]


def test_an_index_is_refreshed_by_itself_once_it_is_live(engine, connected, name):
    def intervals():
        told = connected.indices.get_settings(index=f"{name}-*", flat_settings=True)
        return [one["settings"]["index.refresh_interval"] for one in told.values()]

    with engine.rebuilding():
        assert sorted(intervals()) == ["-1", "1s"]
    assert intervals() == ["1s"]
