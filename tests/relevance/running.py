"""One of the things that are measured, on each engine."""

import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext

from search.engines.port import Engine
from search.indexing.rebuilding import rebuild
from tests.relevance import ablation as ablations
from tests.relevance import asking, demo, indexing, numbers, sets
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
        return {f"{name}, {step}": figures for step, figures in ablations.table(engine, chosen).items()}
    found = {}
    for row, way in ((name, nullcontext), (f"{name}, words alone", ablations.words_alone)):
        begun = time.perf_counter()
        with way():
            run = asking.asked(engine, chosen.queries, asking.shipped_words())
        took = (time.perf_counter() - begun) / len(chosen.queries)
        found[row] = {**measured(chosen.judged, run, FEW), "ms": round(took * 1000, 1)}
        for half, judged in chosen.halves().items():
            found[f"{row}, {half}"] = measured(judged, {query: run[query] for query in judged}, FEW)
    return found


def _of_demo(engine: Engine) -> dict[str, Figures]:
    queries, judged, kinds = demo.questions()
    rebuild(engine)
    with ablations.words_alone():
        bare = measured(judged, demo.asked(queries))
    run = demo.asked(queries)
    kind_by_kind = {f"demo, {kind}": figures for kind, figures in by_kind(judged, run, kinds).items()}
    return {"demo": measured(judged, run), "demo, words alone": bare, **kind_by_kind}


def _of_numbers(engine: Engine, sample: int | None) -> dict[str, Figures]:
    indexing.fill(engine, numbers.entries())
    first = numbers.first(engine, asking.shipped_words(), sample)
    return {f"numbers {spelling}": {"p@1": share} for spelling, share in first.items()}
