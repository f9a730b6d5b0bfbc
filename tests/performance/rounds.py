"""Interleaved rounds: what disturbs one system for a while disturbs the others too."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import track

Subject = TypeVar("Subject")


def interleaved(
    subjects: Sequence[Subject], questions: Sequence[str], rounds: int, measure: Callable[[Subject, str], float]
) -> dict[tuple[int, str], list[float]]:
    """`measure` of every subject and question once a round, by the subject's index; every second round goes backwards."""
    found: dict[tuple[int, str], list[float]] = {}
    order = [(index, question) for question in questions for index in range(len(subjects))]
    steps = [step for number in range(rounds) for step in (order if number % 2 == 0 else reversed(order))]
    for index, question in track(steps, description="measuring", console=Console(stderr=True)):
        found.setdefault((index, question), []).append(measure(subjects[index], question))
    return found


def summary(values: Sequence[float]) -> dict[str, Any]:
    """Median, and how far apart the rounds were as a part of it. Raises ValueError when a round gave nothing."""
    if not all(values):
        raise ValueError("no request was finished in one of the rounds; the machine is too busy to measure anything")
    middle = median(values)
    return {"median": middle, "spread": (max(values) - min(values)) / middle}
