"""`make bench`: requests a second of this API, of wagtail-grapple, and of a view that answers with one stored row."""

import json
import sys
import urllib.request
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from tests.performance.data.specimens import Size
from tests.performance.grapple import environment
from tests.performance.queries.asking import QUESTIONS, holds
from tests.performance.rounds import interleaved, summary
from tests.performance.servers import wrk
from tests.performance.servers.databases import Seed, create, fill, folder, postgresql
from tests.performance.servers.systems import System, start
from tests.performance.table import AT_LEAST, BENCH, RESULTS, table

SIZE = Size(items=5_000)
ROUNDS, SECONDS, WARM_UP = 15, 1, 2
VERIFIED = 10  # requests of each question whose answers are read


def main() -> int:
    """0 when this API is at least AT_LEAST times as fast as grapple at every question."""
    wrk.require()
    python = environment.python(folder())
    with ExitStack() as stack:
        server = stack.enter_context(postgresql())
        seeds = [
            Seed("govwire", Path(sys.executable), "tests.performance.data.seed", SIZE, create(server, "govwire")),
            Seed("grapple", python, "tests.performance.grapple.seed", SIZE, create(server, "grapple")),
        ]
        systems = start(stack, seeds, fill(seeds))
        for question in QUESTIONS:
            verify(systems[:2], question)
        results = measured(systems)
    RESULTS.mkdir(exist_ok=True)
    BENCH.write_text(json.dumps(results, indent=2) + "\n")
    print(table(results))
    return 0 if all(one["govwire"] >= AT_LEAST * one["grapple"] for one in results.values()) else 1


def verify(systems: list[System], question: str) -> None:
    """No answer holds an error, and both systems' hold the same number of items and blocks."""
    held = {system.name: {holds(system.name, question, asked(system, body)) for body in sample(system, question)} for system in systems}
    if len(set(map(frozenset, held.values()))) != 1 or any(len(one) != 1 for one in held.values()):
        raise RuntimeError(f"answers to {question} are not comparable: (items, blocks, pictures) {held}")


def sample(system: System, question: str) -> list[str]:
    with system.requests[question].open() as lines:
        return list(islice(lines, VERIFIED))


def asked(system: System, body: str) -> dict[str, Any]:
    headers = {"Content-Type": "application/json", "X-Forwarded-Proto": "https"}
    with urllib.request.urlopen(urllib.request.Request(system.url + system.path, body.encode(), headers)) as response:
        answer: dict[str, Any] = json.load(response)
    return answer


def measured(systems: list[System]) -> dict[str, Any]:
    def rps(system: System, question: str, seconds: int = SECONDS) -> float:
        return wrk.run(system.url + system.path, system.requests[question], seconds).rps

    for system in systems:
        for question in QUESTIONS:
            rps(system, question, WARM_UP)
    found = interleaved(systems, list(QUESTIONS), ROUNDS, rps)
    results: dict[str, Any] = {}
    for question in QUESTIONS:
        of = {system.name: summary(found[index, question]) for index, system in enumerate(systems)}
        results[question] = {name: round(one["median"], 1) for name, one in of.items()}
        results[question]["spread"] = {name: round(one["spread"], 2) for name, one in of.items()}
    return results


if __name__ == "__main__":
    sys.exit(main())
