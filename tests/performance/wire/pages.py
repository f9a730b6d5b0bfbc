"""Pages of 100 changes as ninjs beside 100 raw rows of the same table, with 1,000 and with 1,000,000 events behind them."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.chaos.programs import Program
from tests.performance.data.specimens import Size
from tests.performance.rounds import interleaved, summary
from tests.performance.servers.databases import Seed, create, fill, folder, postgresql

SIZE = Size(items=1_000, sites=2, columns_per_site=5, hot=3)
EVENTS = {"small": 1_000, "large": 1_000_000}
ROUNDS, COUNT = 9, 20  # pages in a round
WHAT = ("pages", "fresh", "rows")


def measure() -> dict[str, Any]:
    """Pages a second of both, medians of the rounds, and how much longer a page takes in the large ledger."""
    with ExitStack() as stack:
        server = stack.enter_context(postgresql())
        seeds = [Seed(name, Path(sys.executable), "tests.performance.data.seed", SIZE, create(server, f"wire-{name}")) for name in EVENTS]
        fill(seeds)
        sides = [stack.enter_context(reading(seed)) for seed in seeds]
        for side, events in zip(sides, EVENTS.values(), strict=True):
            side.order("grow", events)
            side.told()
        found = interleaved(sides, WHAT, ROUNDS, _rate)
    rates = {(name, what): summary(found[index, what]) for index, name in enumerate(EVENTS) for what in WHAT}
    pages, fresh, rows = (rates["small", what]["median"] for what in WHAT)
    grown = summary([small / large for small, large in zip(found[0, "pages"], found[1, "pages"], strict=True)])
    return {
        "pages": {"pages": round(pages, 1), "fresh": round(fresh, 1), "rows": round(rows, 1), "part": round(pages / rows, 3)},
        "growth": {
            "small_ms": round(1000 / pages, 2), "large_ms": round(1000 / rates["large", "pages"]["median"], 2),
            "times": round(grown["median"], 3), "spread": round(grown["spread"], 3),
        },
    }  # fmt: skip


def reading(seed: Seed) -> Program:
    return Program(f"wire-{seed.name}", ["tests.performance.wire.processes.reading"], seed.environment(), folder())


def _rate(side: Program, what: str) -> float:
    side.order(what, COUNT)
    return float(side.told()["rate"])
