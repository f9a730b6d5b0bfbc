"""One publish to two hundred newsrooms: how long until each has it, and whether publishing takes longer for it."""

import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.progress import track

from tests.chaos.programs import Program, run, worker
from tests.performance.data.specimens import Size
from tests.performance.search.latencies import percentiles
from tests.performance.servers.databases import Seed, create, fill, postgresql

SIZE = Size(items=1_000, sites=2, columns_per_site=5, hot=3)
PARTNERS, PUBLISHES, WARM_UP = 200, 40, 3
SLOW = 10  # of them never answer
PROCESSES = "tests.performance.wire.processes"
PAUSE = 2.0  # seconds before each publish


def measure(publishes: int = PUBLISHES) -> dict[str, Any]:
    """Milliseconds from the click to each receiver that answers, and of publishing with and without partners, taken in turns."""
    with ExitStack() as stack:
        server = stack.enter_context(postgresql())
        seed = Seed("webhooks", Path(sys.executable), "tests.performance.data.seed", SIZE, create(server, "webhooks"))
        fill([seed])
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="govwire-wire-")))
        environment = {**seed.environment(), "DJANGO_SETTINGS_MODULE": "tests.chaos.settings", "DATA_DIR": str(folder)}
        run(["cms", "search_reindex"], environment)
        newsrooms = stack.enter_context(Program("newsrooms", [f"{PROCESSES}.newsrooms", str(SLOW)], environment, folder))
        port = newsrooms.told()["port"]
        editor = stack.enter_context(Program("editor", [f"{PROCESSES}.publishing"], environment, folder))
        editor.order("partners", PARTNERS, port)
        editor.told()
        stack.enter_context(worker(environment, folder))
        return _measured(editor, newsrooms, publishes)


def _measured(editor: Program, newsrooms: Program, publishes: int) -> dict[str, Any]:
    reached: list[float] = []
    took: dict[str, list[float]] = {"with": [], "without": []}
    for number in track(range(WARM_UP + publishes), description="publishing", console=Console(stderr=True)):
        for state in ("with", "without") if number % 2 else ("without", "with"):
            editor.order("switch", "on" if state == "with" else "off", 0)
            editor.told()
            time.sleep(PAUSE)
            editor.order("publish", 0, 0)
            done = editor.told()
            if state == "with":
                newsrooms.order(done["key"], PARTNERS - SLOW)
                arrived = newsrooms.told()["at"]
            if number >= WARM_UP:
                took[state].append(done["ms"])
                reached += [(one - done["began"]) * 1000 for one in arrived] if state == "with" else []
    times = median([one / other for one, other in zip(took["with"], took["without"], strict=True)])
    publishing = {state: percentiles(values) for state, values in took.items()}
    return {"reached": percentiles(reached), "publishing": publishing, "times": round(times, 3)}
