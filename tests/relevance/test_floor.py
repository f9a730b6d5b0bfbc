"""A floor for the ranking on both engines: 120 questions of citizens, over the articles that answer them and 6,000 others."""

import pytest

from tests.relevance import indexing, sets
from tests.relevance.asking import asked, opened, shipped_words
from tests.relevance.measuring import FEW, measured

QUESTIONS, OTHERS = 120, 6_000

FLOORS = {"elasticsearch": {"ndcg@10": 0.5, "r@100": 0.78}, "embedded": {"ndcg@10": 0.5, "r@100": 0.78}}


@pytest.fixture(scope="module")
def questions(shared_data):
    return sets.read("statutes", shared_data).sample(QUESTIONS).among(OTHERS)


@pytest.mark.parametrize("name", FLOORS)
def test_the_ranking_stays_above_its_floor(name, questions):
    with opened(name) as engine:
        indexing.fill(engine, indexing.entries_of(questions.documents))
        found = measured(questions.judged, asked(engine, questions.queries, shipped_words()), FEW)
    below = {measure: found[measure] for measure, floor in FLOORS[name].items() if found[measure] < floor}
    assert below == {}
