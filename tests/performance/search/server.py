"""The Elasticsearch of each search bench: one node whose data are kept between runs, as filling it takes minutes."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engines.elasticsearch.connecting import client
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.text.signature import signature
from tests.search.elasticsearch_server.cluster import wait_for
from tests.search.elasticsearch_server.jars import version
from tests.search.elasticsearch_server.nodes import Node, free_ports

HEAP = "2g"
# Garbage that is not collected yet counts as memory in use otherwise, and a full bulk is refused.
SETTINGS = {"discovery.type": "single-node", "indices.breaker.total.use_real_memory": "false"}


def folder(bench: str) -> Path:
    """Outside the repository."""
    made = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "govwire" / "bench-search" / version() / bench
    made.mkdir(parents=True, exist_ok=True)
    return made


@contextmanager
def kept(bench: str) -> Iterator[str]:
    """Answers its address. One at a time."""
    http, transport = free_ports(2)
    node = Node(folder(bench), "node", http, transport, SETTINGS, HEAP)
    with _alone(folder(bench)):
        node.start()
        try:
            wait_for(node, "/_alias")
            _drop_unfinished(node.url)
            wait_for(node, "/_cluster/health?wait_for_status=yellow&timeout=2s")
            yield node.url
        finally:
            node.stop()


@contextmanager
def _alone(held: Path) -> Iterator[None]:
    with (held / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"govwire: another bench uses {held}; wait until it is done")
        yield


def _drop_unfinished(url: str) -> None:
    """An index whose filling was broken off may lack its shard, and the node would never be ready."""
    server = client([url])
    for index in server.indices.get_alias(index="*", name="*.building"):
        server.indices.delete(index=index)


def engine(url: str, name: str) -> ElasticsearchEngine:
    """On the index of this name, which may not be there yet."""
    return ElasticsearchEngine(client([url]), name, tokens=signature())
