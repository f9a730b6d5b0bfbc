"""`make bench-growth`: how much longer readers and editors wait when there is a hundred times as much."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.settings.environment import REPOSITORY
from tests.performance.data.specimens import Size
from tests.performance.rounds import interleaved, summary
from tests.performance.servers.databases import Seed, create, fill, postgresql
from tests.performance.table import RESULTS

SMALL = Size(items=1_000, sites=2, columns_per_site=5, hot=3, projects=200, services=100)
LARGE = Size(items=100_000, sites=16, columns_per_site=60, hot=3, projects=20_000, services=10_000)
ROUNDS = 9
# Times as long. What counts, counts more when there is more, up to 10,000.
BOUNDS = {
    "Q1": 1.25, "Q2": 1.25, "Q3": 1.25, "LIST": 1.25, "STAGES": 1.25, "PARK": 1.25, "STATUSES": 1.25, "AMOUNTS": 1.25,
    "Q4": 2.0, "GROUPS": 2.0, "publish": 1.5,
}  # fmt: skip
COUNTS = {"publish": 5}
COUNT = 40  # of each question in a round
GROWTH = RESULTS / "growth.json"


@dataclass
class Side:
    """A process that asks one of the databases."""

    process: "subprocess.Popen[str]"

    def order(self, *words: object) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(*words, file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit("govwire: a side of the bench stopped; what went wrong stands above")
        answer: dict[str, Any] = json.loads(line)
        return answer


def main() -> int:
    """0 when everything grows within its bound."""
    with ExitStack() as stack:
        server = stack.enter_context(postgresql())
        seeds = [seed("small", SMALL, server), seed("large", LARGE, server)]
        fill(seeds)
        sides = [Side(stack.enter_context(asking(one))) for one in seeds]
        found = interleaved(sides, list(BOUNDS), ROUNDS, lambda side, what: side.order("time", what, COUNTS.get(what, COUNT))["ms"])
        results = {what: judged(what, sides, found[0, what], found[1, what]) for what in BOUNDS}
    for what, result in results.items():
        print(f"{what:8} {told(result)}")
        print("\n\n".join(result.pop("plans", [])))
    RESULTS.mkdir(exist_ok=True)
    GROWTH.write_text(json.dumps(results, indent=2) + "\n")
    return 0 if all(result["holds"] for result in results.values()) else 1


def seed(name: str, size: Size, server: str) -> Seed:
    return Seed(name, Path(sys.executable), "tests.performance.data.seed", size, create(server, name))


def asking(one: Seed) -> "subprocess.Popen[str]":
    command = [str(one.python), "-m", "tests.performance.growing", str(one.manifest)]
    return subprocess.Popen(
        command, env=os.environ | one.environment(), cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def judged(what: str, sides: list[Side], small: list[float], large: list[float]) -> dict[str, Any]:
    """By the rounds' medians; where those lie wider apart than the bound allows, by the buffers that a question reads."""
    ratios = summary([after / before for before, after in zip(small, large, strict=True)])
    plans = [side.order("plans", what) for side in sides]
    bound = BOUNDS[what]
    result: dict[str, Any] = {
        "small_ms": round(summary(small)["median"], 3), "large_ms": round(summary(large)["median"], 3),
        "times": round(ratios["median"], 3), "spread": round(ratios["spread"], 3), "bound": bound,
        "buffers": [one["buffers"] for one in plans], "statements": [one["statements"] for one in plans],
    }  # fmt: skip
    by_time = bool(ratios["median"] <= bound)
    by_buffers = result["buffers"][1] <= bound * result["buffers"][0] and result["statements"][0] == result["statements"][1]
    wide = ratios["spread"] > bound - 1
    if wide or not by_time:
        result["plans"] = plans[1]["plans"]
    return result | {"decided_by": "buffers" if wide and not by_time else "time", "holds": by_time or (wide and by_buffers)}


def told(result: dict[str, Any]) -> str:
    before, after = result["buffers"]
    return (
        f"{result['small_ms']:8.2f} ms -> {result['large_ms']:8.2f} ms, {result['times']:.2f} times (at most {result['bound']}), "
        f"spread {result['spread']:.2f}, buffers {before} -> {after}: {'holds' if result['holds'] else 'TOO MUCH'}"
    )


if __name__ == "__main__":
    sys.exit(main())
