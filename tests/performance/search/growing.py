"""`make bench-search WHAT=growth`: a hundred times as many documents on one node."""

from typing import Any

from search.entries import IndexEntry
from tests.performance.search import server
from tests.performance.search.data import filling
from tests.performance.search.data.documents import Making
from tests.performance.search.data.material import material
from tests.performance.search.data.province import Province
from tests.performance.search.data.rows import entries, recombined
from tests.performance.search.latencies import alternating, percentiles
from tests.performance.search.ours import Ours
from tests.performance.search.questions import FACETED, asked

SMALL, LARGE = 10_000, 1_000_000
BASE = 20_000  # documents, whose lists, titles and bodies are put together anew: to cut a million texts would take an hour
CHARACTERS = 300  # of a body, on average
QUESTIONS, WARM_UP = 1_000, 100
BOUND = 10.0  # times the p99


def measure(province: Province, most: int = LARGE) -> dict[str, Any]:
    """Filtered questions with all facets, of SMALL and of the `most`; what the first run fills is kept."""
    with server.kept("growth") as url:
        sides = []
        for count in (SMALL, most):
            engine = server.engine(url, f"bench-{count}")
            if not filling.is_filled(engine, count):
                filling.put(engine, recombined(_base(province), count), count)
            sides.append(Ours(engine).ask_engine)
        alternating(sides, asked(FACETED, WARM_UP, material(), province, seed=0), "warming up")
        small, large = map(percentiles, alternating(sides, asked(FACETED, QUESTIONS, material(), province, seed=1), "growth"))
    return {"documents": [SMALL, most], "small": small, "large": large, "times": round(large["p99"] / small["p99"], 1), "bound": BOUND}


def _base(province: Province) -> list[IndexEntry]:
    return list(entries(Making(material(), province, CHARACTERS).documents(BASE), province))


def holds(result: dict[str, Any]) -> bool:
    return bool(result["times"] < BOUND)
