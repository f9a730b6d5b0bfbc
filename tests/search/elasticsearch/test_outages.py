"""A server that does not answer, not in time, or is full or too busy, is down: nothing hangs, nothing is taken for an empty answer."""

import time
from dataclasses import replace

import pytest

from search.engines.elasticsearch.connecting import client
from search.engines.elasticsearch.engine import SECONDS
from search.engines.elasticsearch.failures import Refused
from search.engines.elasticsearch.writing import RETRIES, Index
from search.engines.port import EngineDown, EngineMismatch
from search.querying.model import Bucket, FacetQuery, SearchQuery, Window
from tests.search.conftest import elasticsearch_engine
from tests.search.corpus import entries
from tests.search.elasticsearch_server.nodes import free_ports
from tests.search.engines import questions

EVERYTHING = SearchQuery(questions.ALL)
ONE = entries()[:1]
USES = {
    "find": lambda engine: engine.find(EVERYTHING, Window(1)),
    "count": lambda engine: engine.count([FacetQuery(EVERYTHING, (Bucket("any", (1,)),))]),
    "fellows": lambda engine: engine.fellows(EVERYTHING, matters=["a"], copies=[]),
    "complete": lambda engine: engine.complete(EVERYTHING, "高考", 3),
    "apply": lambda engine: engine.apply(ONE, []),
    "advance": lambda engine: engine.advance(5),
    "applied": lambda engine: engine.applied(),
    "walk": lambda engine: list(engine.walk()),
    "forget": lambda engine: engine.forget([ONE[0].key]),
    "check": lambda engine: engine.check(),
    "rebuild": lambda engine: engine.rebuilding().__enter__(),
}


@pytest.fixture(params=USES)
def use(request):
    return USES[request.param]


def test_nobody_there(use):
    with pytest.raises(EngineDown):
        use(elasticsearch_engine(f"http://127.0.0.1:{free_ports(1)[0]}", name="any"))


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 507])
def test_busy_full_or_broken(impostor, use, status):
    impostor.otherwise = (status, {"error": {"type": "circuit_breaking_exception", "reason": "too much"}})
    with pytest.raises(EngineDown):
        use(elasticsearch_engine(impostor.url, name="any"))


def test_an_answer_that_is_no_answer(impostor):
    impostor.otherwise = (200, [])
    with pytest.raises(Exception):  # noqa: B017, PT011
        elasticsearch_engine(impostor.url, name="any").find(EVERYTHING, Window(1))


@pytest.mark.parametrize("asked", ["find", "count", "complete", "applied"])
def test_too_slow(impostor, asked):
    impostor.pause = SECONDS + 60
    started = time.monotonic()
    with pytest.raises(EngineDown):
        USES[asked](elasticsearch_engine(impostor.url, name="any"))
    assert time.monotonic() - started < SECONDS * 2


def test_timed_out_inside(impostor):
    impostor.answers["_search"] = (200, {"timed_out": True, "hits": {"hits": [], "total": {"value": 0}}})
    impostor.answers["_msearch"] = (200, {"responses": [{"status": 200, "timed_out": True, "hits": {"hits": []}}]})
    for asked in ("find", "count"):
        with pytest.raises(EngineDown):
            USES[asked](elasticsearch_engine(impostor.url, name="any"))


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [
        (429, "es_rejected_execution_exception", EngineDown),
        (503, "unavailable_shards_exception", EngineDown),
        (507, "disk", EngineDown),
        (403, "cluster_block_exception", EngineDown),
        (400, "document_parsing_exception", Refused),
    ],
)
def test_one_document_of_a_batch(impostor, status, kind, raised):
    impostor.answers["_alias"] = (200, {"any-1": {"aliases": {"any": {}}}})
    item = {"_id": "x", "status": status, "error": {"type": kind, "reason": "why"}}
    impostor.answers["_bulk"] = (200, {"errors": True, "items": [{"index": item}]})
    with pytest.raises(raised):
        elasticsearch_engine(impostor.url, name="any").apply(ONE, [])


def test_a_rebuild_waits_for_a_server_that_is_busy(impostor):
    busy = {"_id": "x", "status": 429, "error": {"type": "es_rejected_execution_exception", "reason": "too many"}}
    impostor.answers["_bulk"] = [(200, {"errors": one["status"] == 429, "items": [{"index": one}]}) for one in (busy, {"status": 201})]
    Index(client([impostor.url]), "any", RETRIES).apply(ONE, [])
    assert impostor.answers["_bulk"] == []


def test_a_full_disk(engine, connected, name):
    """What the server does with its indexes then."""
    connected.indices.put_settings(index=name, settings={"index.blocks.read_only_allow_delete": True})
    with pytest.raises(EngineDown):
        engine.apply(entries(), [])
    with pytest.raises(EngineDown):
        engine.advance(9)
    assert engine.find(EVERYTHING, Window(1)).total == 0
    connected.indices.put_settings(index=name, settings={"index.blocks.read_only_allow_delete": None})
    engine.apply(entries(), [])
    engine.advance(9)
    assert len(list(engine.walk())) == len(entries())


def test_a_document_that_is_refused_does_not_hold_up_the_others(engine):
    with pytest.raises(Refused, match=r"longer than the max length|immense"):
        engine.apply([entries()[0], replace(entries()[1], matter="x" * 40_000), entries()[2]], [])
    assert len(list(engine.walk())) == 2


def test_the_index_is_dropped_under_us(engine, connected, name):
    for index in connected.indices.get(index=f"{name}-*"):
        connected.indices.delete(index=index)
    for use in ("find", "count", "apply", "advance", "applied", "walk"):
        with pytest.raises(EngineMismatch, match="search_reindex"):
            USES[use](engine)
    with engine.rebuilding() as target:
        target.apply(entries(), [])
    assert engine.find(EVERYTHING, Window(1)).total > 100
