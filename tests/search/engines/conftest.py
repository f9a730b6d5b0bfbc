"""Both engines, empty or holding the corpus. Each test of this folder runs on either."""

from collections.abc import Callable, Iterator

import pytest

from search.engines.port import Engine
from tests.search.conftest import drop_indexes, elasticsearch_engine, embedded_engine, index_name
from tests.search.corpus import entries

ENGINES = ["elasticsearch", "embedded"]

Opened = Callable[[str], Engine]


@pytest.fixture(scope="module", params=ENGINES)
def opened(request, tmp_path_factory) -> Iterator[Opened]:
    """`opened(name)`: an engine on the index of that name, as each process has one."""
    if request.param == "embedded":
        folder = tmp_path_factory.mktemp("embedded")
        yield lambda name: embedded_engine(folder / name)
        return
    url = request.getfixturevalue("elasticsearch_url")
    beginning = index_name()
    yield lambda name: elasticsearch_engine(url, name=f"{beginning}-{name}")
    drop_indexes(url, beginning)


@pytest.fixture(scope="module")
def filled(opened) -> Engine:
    """Holds the corpus, and is only read."""
    engine = opened("filled")
    with engine.rebuilding() as target:
        target.apply(entries(), [])
        target.advance(len(entries()))
    return engine


@pytest.fixture
def engine(opened, request) -> Engine:
    """Empty, and the test's own."""
    made = opened(request.node.originalname.replace("test_", "")[:60])
    with made.rebuilding():
        pass
    return made
