"""`make bench-search WHAT=stock`: ours beside Wagtail's own Elasticsearch backend, on the same documents, server and machine."""

from dataclasses import dataclass
from typing import Any

from tests.performance.search import server, tricky
from tests.performance.search.data import filling
from tests.performance.search.data.documents import Made, Making
from tests.performance.search.data.material import material
from tests.performance.search.data.province import Province
from tests.performance.search.latencies import alternating, percentiles
from tests.performance.search.ours import Ours
from tests.performance.search.questions import ASKED, asked
from tests.performance.search.stock.side import Stock

COUNT, CHARACTERS = 50_000, 900
QUESTIONS, WARM_UP = 3_000, 500  # of each kind: the slowest hundredth are thirty; the server compiles what it does often


@dataclass(frozen=True)
class Sides:
    ours: Ours
    stock: Stock


def measure(province: Province, count: int = COUNT, questions: int = QUESTIONS) -> dict[str, Any]:
    """Milliseconds of each kind of question, and what each side makes of the tricky ones."""
    making = Making(material(), province, CHARACTERS)
    with server.kept("stock") as url:
        sides = Sides(Ours(server.engine(url, f"compared-{count}")), Stock(url, count))
        documents = list(making.documents(count))
        more = list(tricky.documents(count, documents[0]))
        fill(sides, documents + more, province)
        times = {what: timed(sides, what, province, questions) for what in ASKED}
        return {"times": times, "tricky": {"ours": tricky.judged(sides.ours.titles), "wagtail": tricky.judged(sides.stock.titles)}}


def fill(sides: Sides, documents: list[Made], province: Province) -> None:
    """Rows of both, and indexes where they are not kept."""
    if not filling.is_filled(sides.ours.engine, len(documents)):
        filling.fill(sides.ours.engine, documents, len(documents), province)
    sides.stock.fill(documents, province)
    filling.insert(documents, province)


def timed(sides: Sides, what: str, province: Province, questions: int) -> dict[str, dict[str, float]]:
    asks = [sides.ours.ask, sides.stock.ask]
    alternating(asks, asked(what, WARM_UP, material(), province, seed=0), "warming up")
    ours, wagtail = map(percentiles, alternating(asks, asked(what, questions, material(), province, seed=1), what))
    return {"ours": ours, "wagtail": wagtail}


def holds(result: dict[str, Any]) -> bool:
    """At least as fast at both, and better in what is found."""
    fast = all(one["ours"][at] <= one["wagtail"][at] for one in result["times"].values() for at in ("p50", "p99"))
    return fast and result["tricky"]["ours"]["right"] > result["tricky"]["wagtail"]["right"]
