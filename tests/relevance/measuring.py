"""Measures, by ir-measures (which asks trec_eval): means over all judged queries, those without a hit among them."""

from collections.abc import Mapping
from statistics import mean

import ir_measures
from ir_measures import RR, P, R, nDCG

from tests.relevance.asking import Run
from tests.relevance.sets import Judged

MEASURES = {"ndcg@10": nDCG @ 10, "r@100": R @ 100, "p@1": P @ 1, "mrr": RR}
FEW = ("ndcg@10", "r@100")

Figures = dict[str, float]


def measured(judged: Judged, run: Run, names: tuple[str, ...] = tuple(MEASURES)) -> Figures:
    """By name, from 0 to 1, with four places."""
    found = ir_measures.calc_aggregate([MEASURES[name] for name in names], judged, run)
    return {name: round(float(found[MEASURES[name]]), 4) for name in names}


def by_kind(judged: Judged, run: Run, kinds: Mapping[str, str]) -> dict[str, Figures]:
    """The same for the queries of each kind."""
    found = {}
    for kind in dict.fromkeys(kinds.values()):
        some = {query: grades for query, grades in judged.items() if kinds[query] == kind}
        found[kind] = measured(some, {query: run.get(query, {}) for query in some})
    return found


def share(found: list[bool]) -> float:
    return round(mean(found), 4) if found else 0.0
