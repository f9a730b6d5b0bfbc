"""A small province behind either engine, asked as strangers ask."""

import pytest

from cms.ledger import worker
from search.indexing.rebuilding import rebuild
from tests import factories
from tests.search import serving


@pytest.fixture(params=["elasticsearch", "embedded"])
def engine(request, tmp_path, db):
    """What the process uses, with an index of all that is public now."""
    if request.param == "elasticsearch":
        chosen = serving.elasticsearch(request.getfixturevalue("elasticsearch_url"))
    else:
        chosen = serving.embedded(tmp_path / "search")
    with chosen as used:
        rebuild(used)
        yield used


@pytest.fixture
def portal(engine):
    return factories.site()


@pytest.fixture
def column(portal):
    return factories.column(portal, "政策文件", slug="policies")


@pytest.fixture
def follow():
    """Let the index catch up with the ledger."""
    return worker.run_once
