"""One of the things that are measured, on each engine."""

import time
from collections.abc import Callable, Sequence

from search.engines.port import Engine
from tests.relevance import ablation, asking, demo, indexing, numbers, sets
from tests.relevance.measuring import FEW, Figures, by_kind, measured
from tests.relevance.results import Results

Measured = Callable[[Engine], dict[str, Figures]]  # by row


def rows(what: str, engines: Sequence[str], *, sample: int | None = None, ablation: bool = False) -> Results:
    """By row, then by engine. `what` is a set (`sets.NAMES`), "demo" or "numbers"; `sample` is a number of queries."""
    measure = _measure(what, sample, ablation)
    found: Results = {}
    for name in engines:
        with asking.opened(name) as engine:
            for row, figures in measure(engine).items():
                found.setdefault(row, {})[name] = figures
    return found


def _measure(what: str, sample: int | None, without: bool) -> Measured:
    if what == "demo":
        demo.prepare()
        return _of_demo
    if what == "numbers":
        return lambda engine: _of_numbers(engine, sample)
    chosen = sets.read(what)
    if sample:
        chosen = chosen.sample(sample)
    return lambda engine: _of_set(engine, what, chosen, without=without)


def _of_set(engine: Engine, name: str, chosen: sets.Retrieval, *, without: bool) -> dict[str, Figures]:
    indexing.fill(engine, indexing.entries_of(chosen.documents))
    if without:
        return {f"{name}, {step}": figures for step, figures in ablation.table(engine, chosen).items()}
    begun = time.perf_counter()
    run = asking.asked(engine, chosen.queries, asking.shipped_words())
    took = (time.perf_counter() - begun) / len(chosen.queries)
    return {name: {**measured(chosen.judged, run, FEW), "ms": round(took * 1000, 1)}}


def _of_demo(engine: Engine) -> dict[str, Figures]:
    queries, judged, kinds = demo.questions()
    run = demo.asked(engine, queries)
    return {"demo": measured(judged, run), **{f"demo, {kind}": figures for kind, figures in by_kind(judged, run, kinds).items()}}


def _of_numbers(engine: Engine, sample: int | None) -> dict[str, Figures]:
    indexing.fill(engine, numbers.entries())
    first = numbers.first(engine, asking.shipped_words(), sample)
    return {f"numbers {spelling}": {"p@1": share} for spelling, share in first.items()}
