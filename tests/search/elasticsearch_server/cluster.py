"""A cluster of our own for one test or bench: so many nodes, on free ports, in a temporary folder."""

import os
import shutil
import tempfile
import time
from pathlib import Path

import urllib3

from tests import postgres
from tests.search.elasticsearch_server.nodes import HEAP, Node, free_ports

PREFIX = "govwire-elasticsearch-"
SECONDS = 90  # a loaded machine takes ten times the usual


class Cluster:
    """`nodes[0].url` answers as soon as it is made; nodes may be killed and started again. Also a context manager."""

    def __init__(self, size: int = 1, folder: Path | None = None, lifeline: int | None = None, heap: str = HEAP) -> None:
        for old in postgres.abandoned(PREFIX):
            shutil.rmtree(old, ignore_errors=True)
        self._folder = folder or Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
        self.nodes = _nodes(self._folder, size, heap)
        for node in self.nodes:
            node.start(**({} if lifeline is None else {"lifeline": lifeline}))
        self.wait()

    @property
    def urls(self) -> list[str]:
        return [node.url for node in self.nodes]

    def wait(self, status: str = "yellow") -> None:
        """Until every running node answers and knows the others."""
        running = [node for node in self.nodes if node.running]
        for node in running:
            wait_for(node, f"/_cluster/health?wait_for_status={status}&wait_for_nodes=>={len(running)}&timeout=2s")

    def stop(self) -> None:
        """Kills all: nothing of it is wanted any more."""
        for node in self.nodes:
            node.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def wait_for(node: Node, path: str) -> None:
    deadline = time.monotonic() + SECONDS
    while not answers(node.url + path):
        if time.monotonic() > deadline or not node.running:
            raise RuntimeError(f"Elasticsearch did not start: {node.says()}")
        time.sleep(0.1)


def answers(url: str) -> bool:
    try:
        return urllib3.request("GET", url, timeout=5, retries=False).status == 200
    except urllib3.exceptions.HTTPError:
        return False


def _nodes(folder: Path, size: int, heap: str) -> list[Node]:
    ports = free_ports(2 * size)
    names = [f"node-{number}" for number in range(size)]
    together = {
        "discovery.seed_hosts": ",".join(f"127.0.0.1:{port}" for port in ports[size:]),
        "cluster.initial_master_nodes": ",".join(names),
    }
    settings = together if size > 1 else {"discovery.type": "single-node"}
    return [Node(folder, name, ports[number], ports[size + number], settings, heap) for number, name in enumerate(names)]
