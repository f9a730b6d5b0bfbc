"""What `make chaos` counts, it would see."""

import pytest

from cms.ledger import worker
from search.indexing.rebuilding import rebuild
from tests import factories
from tests.chaos import counting
from tests.chaos.publishing import titled
from tests.published import key
from tests.search import serving

pytestmark = pytest.mark.django_db
CLEAN = {"lost": 0, "missing": 0, "twice": 0, "stale": 0, "drift": 0}


@pytest.fixture
def engine(tmp_path, db):
    with serving.embedded(tmp_path / "search") as used:
        rebuild(used)
        yield used


@pytest.fixture
def pages(engine, column):
    made = [factories.news(column, titled(f"item-{number}", 1)) for number in range(3)]
    worker.run_once()
    return made


def counted(pages, **editions):
    found = counting.count({str(page.translation_key): 1 for page in pages} | editions)
    return {name: found[name] for name in CLEAN}


def test_all_is_well(pages):
    assert counted(pages) == CLEAN


def test_an_item_that_is_not_in_the_index(engine, pages):
    engine.forget([(key(pages[0]), "zh-Hans")])
    assert counted(pages) == {**CLEAN, "missing": 1, "drift": 1}


def test_an_item_that_is_found_as_it_was(pages):
    assert counted(pages, **{str(pages[0].translation_key): 2}) == {**CLEAN, "lost": 1, "missing": 1, "stale": 1}


def test_an_item_that_should_be_gone(pages):
    assert counted(pages[1:]) == {**CLEAN, "lost": 1, "stale": 1}


def test_an_item_that_is_given_twice(pages, monkeypatch):
    once = counting.found
    monkeypatch.setattr(counting, "found", lambda editions: once(editions) + once(editions))
    assert counted(pages) == {**CLEAN, "twice": 3}
