"""What only the engine on a server does."""

from collections.abc import Callable, Iterator

import pytest

from search.engines.elasticsearch.connecting import client
from search.engines.port import Engine
from tests.search.conftest import drop_indexes, elasticsearch_engine, index_name
from tests.search.elasticsearch.impostor import Impostor


@pytest.fixture
def name(elasticsearch_url) -> Iterator[str]:
    """What this test's indexes begin with."""
    made = index_name()
    yield made
    drop_indexes(elasticsearch_url, made)


@pytest.fixture
def opened(elasticsearch_url, name) -> Callable[..., Engine]:
    """`opened()`: the engine of another process on the same index."""
    return lambda **more: elasticsearch_engine(elasticsearch_url, name=name, **more)


@pytest.fixture
def engine(opened) -> Engine:
    made = opened()
    with made.rebuilding():
        pass
    return made


@pytest.fixture
def connected(elasticsearch_url):
    return client([elasticsearch_url])


@pytest.fixture
def impostor() -> Iterator[Impostor]:
    with Impostor() as server:
        yield server
