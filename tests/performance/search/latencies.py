"""How long questions take: each is asked once of each side, in turns, so that neither side's caches hold its answer."""

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy
from rich.console import Console
from rich.progress import track

from cms.settings.processes import garbage

Milliseconds = list[float]


def alternating(asks: Sequence[Callable[[Any], object]], questions: Sequence[Any], description: str) -> list[Milliseconds]:
    """By side; who is asked first changes with each question. In a process as those are that serve."""
    garbage.settle()
    found: list[Milliseconds] = [[] for _ in asks]
    for number, one in enumerate(track(questions, description=description, console=Console(stderr=True))):
        for at in range(len(asks)):
            side = (at + number) % len(asks)
            found[side].append(timed(asks[side], one))
    return found


def timed(ask: Callable[[Any], object], one: Any) -> float:
    begun = time.perf_counter()
    ask(one)
    return (time.perf_counter() - begun) * 1000


def percentiles(values: Milliseconds) -> dict[str, float]:
    """`p50`, `p99` and `most` in milliseconds."""
    p50, p99, most = numpy.percentile(values, [50, 99, 100])
    return {"p50": round(float(p50), 1), "p99": round(float(p99), 1), "most": round(float(most), 1)}
