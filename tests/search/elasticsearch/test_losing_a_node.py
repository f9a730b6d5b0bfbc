"""Three nodes, a copy of each part, and kill -9: no search fails for long, no write is lost."""

import time
from dataclasses import replace

import pytest

from search.engines.elasticsearch.connecting import client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.port import EngineDown
from search.querying.model import SearchQuery, Window
from tests.search.conftest import TOKENS
from tests.search.corpus import entries
from tests.search.elasticsearch_server import Cluster
from tests.search.engines import questions

PATIENCE = 60  # seconds; about one is usual
ENTRIES = entries()


@pytest.fixture(scope="module")
def cluster():
    with Cluster(3) as made:
        yield made


def insisting(act):
    """As the consumer does."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except EngineDown:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def master_and_another(cluster):
    told = client(cluster.urls).cat.master(format="json")
    nodes = sorted(cluster.nodes, key=lambda node: node.name != told[0]["node"])
    return nodes[:2]


def test_the_master_and_then_another_node(cluster):
    engine = ElasticsearchEngine(client(cluster.urls), "three", tokens=TOKENS, shards=2, replicas=1)
    with engine.rebuilding() as target:
        target.apply(ENTRIES, [])
    cluster.wait("green")
    position, written = len(ENTRIES), {entry.key: entry.position for entry in ENTRIES}
    for node in master_and_another(cluster):
        for number in range(12):
            if number == 4:
                node.kill()
            position += 1
            entry = replace(ENTRIES[position % len(ENTRIES)], position=position)
            insisting(lambda entry=entry: engine.apply([entry], []))
            insisting(lambda position=position: engine.advance(position))
            written[entry.key] = position
            assert insisting(engine.applied).position == position
        assert dict(insisting(lambda: list(engine.walk()))) == written
        found = insisting(lambda: engine.find(SearchQuery(questions.ALL), Window(len(ENTRIES))))
        assert found.total == len({hit.key for hit in found.hits}) > 300
        node.start()
        cluster.wait("green")
    insisting(engine.check)
