"""A floor for the ranking on both engines: 120 questions of citizens, over the articles that answer them and 3,000 others.

With the real model, which is fetched where it is not there: without it the test fails. Vectors are kept between runs.
"""

import pytest
from django.test import override_settings

from search.meaning import files
from search.meaning.fetching import fetch
from tests.relevance import ablation, indexing, sets
from tests.relevance.asking import asked, opened, shipped_words
from tests.relevance.measuring import FEW, measured

QUESTIONS, OTHERS = 120, 3_000

FLOORS = {"elasticsearch": {"ndcg@10": 0.65, "r@100": 0.81}, "embedded": {"ndcg@10": 0.65, "r@100": 0.81}}
WORDS_ALONE = {"elasticsearch": {"ndcg@10": 0.55, "r@100": 0.78}, "embedded": {"ndcg@10": 0.55, "r@100": 0.78}}


@pytest.fixture(scope="module")
def questions(shared_data):
    return sets.read("statutes", shared_data).sample(QUESTIONS).among(OTHERS)


@pytest.fixture(scope="module", autouse=True)
def model():
    fetch(files.kept())
    with override_settings(SEARCH_MODEL=str(files.kept())):
        yield


@pytest.mark.parametrize("name", FLOORS)
def test_the_ranking_stays_above_its_floor(name, questions):
    with opened(name) as engine:
        indexing.fill(engine, indexing.entries_of(questions.documents))
        found = measured(questions.judged, asked(engine, questions.queries, shipped_words()), FEW)
        with ablation.words_alone():
            bare = measured(questions.judged, asked(engine, questions.queries, shipped_words()), FEW)
    assert (below(found, FLOORS[name]), below(bare, WORDS_ALONE[name])) == ({}, {})


def below(found, floors):
    return {measure: found[measure] for measure, floor in floors.items() if found[measure] < floor}
