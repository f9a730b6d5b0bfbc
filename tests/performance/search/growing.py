"""`make bench-search WHAT=growth`: a hundred times as many documents on one node."""

from typing import Any

from tests.performance.search import server
from tests.performance.search.data import filling
from tests.performance.search.data.documents import Making
from tests.performance.search.data.material import material
from tests.performance.search.data.province import Province
from tests.performance.search.latencies import alternating, percentiles
from tests.performance.search.ours import Ours
from tests.performance.search.questions import FACETED, asked

SMALL, LARGE = 10_000, 1_000_000
CHARACTERS = 300  # of a body, on average; a million of 900 would take an hour to fill
QUESTIONS, WARM_UP = 1_000, 100
BOUND = 10.0  # times the p99


def measure(province: Province) -> dict[str, Any]:
    """Filtered questions with all facets, of both; what the first run fills is kept."""
    making = Making(material(), province, CHARACTERS)
    with server.kept("growth") as url:
        sides = []
        for count in (SMALL, LARGE):
            engine = server.engine(url, f"bench-{count}")
            if not filling.is_filled(engine, count):
                filling.fill(engine, making.documents(count), count, province)
            sides.append(Ours(engine).ask_engine)
        alternating(sides, asked(FACETED, WARM_UP, material(), province, seed=0), "warming up")
        small, large = map(percentiles, alternating(sides, asked(FACETED, QUESTIONS, material(), province, seed=1), "growth"))
    return {"small": small, "large": large, "times": round(large["p99"] / small["p99"], 1), "bound": BOUND}


def holds(result: dict[str, Any]) -> bool:
    return bool(result["times"] < BOUND)
