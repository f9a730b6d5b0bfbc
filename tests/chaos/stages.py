"""What the faults happen to: a database, an engine behind a network of ours, a worker, an editor who publishes, and one who counts."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch

from tests import postgres
from tests.chaos.programs import Environment, Program, run, worker
from tests.chaos.proxy import Proxy
from tests.search.elasticsearch_server import Cluster

INDEX = "chaos"
ONE, THREE, EMBEDDED = "one node", "three nodes", "embedded"


@dataclass
class Stage:
    """`cluster` and `proxies` (one before each node) are of Elasticsearch alone."""

    engine: str
    folder: Path
    database: postgres.Server
    worker: Program
    editor: Program
    counter: Program
    cluster: Cluster | None = None
    proxies: tuple[Proxy, ...] = ()

    def block(self, *, full: bool) -> None:
        """What the server does with its indexes when its disk is full, or is not any more."""
        assert self.cluster
        settings = {"index.blocks.read_only_allow_delete": True if full else None}
        Elasticsearch(self.cluster.urls).indices.put_settings(index=f"{INDEX}-*", settings=settings)

    def master(self) -> str:
        """Name of the node that leads."""
        assert self.cluster
        (told,) = Elasticsearch(self.cluster.urls).cat.master(format="json")
        return str(told["node"])

    def count(self, public: dict[str, int]) -> dict[str, Any]:
        kept = self.folder / "public.json"
        kept.write_text(json.dumps(public))
        self.counter.order("count", kept)
        counted: dict[str, Any] = self.counter.told()
        return counted

    def ask(self) -> dict[str, Any]:
        self.counter.order("ask")
        told: dict[str, Any] = self.counter.told()
        return told


@contextmanager
def stage(engine: str) -> Iterator[Stage]:
    """With empty parts, all running."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="govwire-chaos-")))
        database = postgres.Server()
        stack.callback(database.stop)
        cluster = None if engine == EMBEDDED else stack.enter_context(Cluster(3 if engine == THREE else 1))
        ports = [int(url.rpartition(":")[2]) for url in cluster.urls] if cluster else []
        proxies = tuple(stack.enter_context(Proxy(port)) for port in ports)
        environment = _environment(folder, database.url, [proxy.url for proxy in proxies])
        run(["cms", "migrate", "--verbosity=0"], environment)
        run(["cms", "search_reindex"], environment)
        programs = [
            worker(environment, folder),
            Program("editor", ["tests.chaos.publishing"], environment, folder),
            Program("counter", ["tests.chaos.counting"], environment, folder),
        ]
        for program in programs:
            stack.enter_context(program)
        yield Stage(engine, folder, database, *programs, cluster=cluster, proxies=proxies)


def _environment(folder: Path, database: str, urls: list[str]) -> Environment:
    return {
        "DJANGO_SETTINGS_MODULE": "tests.chaos.settings", "DATABASE_URL": database, "DATA_DIR": str(folder), "LOG_LEVEL": "WARNING",
        "ELASTICSEARCH_URL": ",".join(urls), "ELASTICSEARCH_INDEX": INDEX, "ELASTICSEARCH_REPLICAS": "1" if len(urls) > 1 else "0",
    }  # fmt: skip
