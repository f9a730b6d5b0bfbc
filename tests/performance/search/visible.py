"""`make bench-search WHAT=visible`: how long after an editor's click an item is found, while the index is rebuilt without a pause."""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from tests.chaos.programs import Program, run, worker
from tests.performance.data.specimens import Size
from tests.performance.search.latencies import percentiles
from tests.performance.servers.databases import Seed, create, fill, postgresql
from tests.search.elasticsearch_server import Cluster

SIZE = Size(items=5_000)
PUBLISHES, WARM_UP = 150, 10
HEAP = "1g"  # as docker-compose.yml gives it
BOUND = 1_000.0  # milliseconds
ENGINES = ("elasticsearch", "embedded")


def measure(publishes: int = PUBLISHES, size: Size = SIZE) -> dict[str, Any]:
    """By engine: milliseconds, and how many rebuilds ended meanwhile."""
    with postgresql() as server:
        seeds = [Seed(engine, Path(sys.executable), "tests.performance.data.seed", size, create(server, engine)) for engine in ENGINES]
        fill(seeds)
        return {seed.name: _of(seed, publishes) for seed in seeds}


def holds(result: dict[str, Any]) -> bool:
    return all(one["p99"] < BOUND and one["rebuilds"] > 0 for one in result.values())


def _of(seed: Seed, publishes: int) -> dict[str, Any]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="govwire-visible-")))
        urls = stack.enter_context(Cluster(heap=HEAP)).urls if seed.name == "elasticsearch" else []
        environment = {
            **seed.environment(), "DJANGO_SETTINGS_MODULE": "tests.chaos.settings", "DATA_DIR": str(folder),
            "ELASTICSEARCH_URL": ",".join(urls), "ELASTICSEARCH_INDEX": "visible",
        }  # fmt: skip
        run(["cms", "search_reindex"], environment)
        stack.enter_context(worker(environment, folder))
        rebuilder = stack.enter_context(Program("rebuilder", ["tests.performance.search.processes.rebuilding"], environment, folder))
        editor = stack.enter_context(Program("editor", ["tests.performance.search.processes.publishing"], environment, folder))
        found = [_seen(editor) for _ in track(range(WARM_UP + publishes), description=seed.name, console=Console(stderr=True))]
        return {**percentiles(found[WARM_UP:]), "rebuilds": _rebuilds(rebuilder)}


def _seen(editor: Program) -> float:
    editor.order("publish")
    return float(editor.told()["ms"])


def _rebuilds(rebuilder: Program) -> int:
    rebuilder.order("stop")
    return int(rebuilder.told()["rebuilds"])
