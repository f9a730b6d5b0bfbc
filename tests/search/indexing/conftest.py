import pytest

from search.engines import choosing
from search.indexing.rebuilding import rebuild


@pytest.fixture
def engine(settings, tmp_path):
    """The engine that the process uses: embedded, in a folder of this test's, and empty."""
    settings.SEARCH_INDEX = tmp_path / "search"
    settings.ELASTICSEARCH_URL = []
    choosing.engine.cache_clear()
    yield choosing.engine()
    choosing.engine.cache_clear()


@pytest.fixture
def index(engine, db):
    """The same with an index of all that is public now."""
    rebuild(engine)
    return engine
