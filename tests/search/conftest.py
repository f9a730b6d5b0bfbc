"""The engines of search, each real."""

from pathlib import Path
from uuid import uuid4

import pytest

from search.engines.port import Engine
from tests.search.elasticsearch_server import shared

TOKENS = "tokens-of-tests"


@pytest.fixture(scope="session")
def elasticsearch_url() -> str:
    """Of the real server. Where it cannot be started tests fail and say what to install: they are never skipped."""
    return shared.url()


def index_name() -> str:
    """Nobody else's."""
    return f"{shared.prefix()}-{uuid4().hex[:8]}"


def elasticsearch_engine(url: str, *, name: str, tokens: str = TOKENS) -> Engine:
    """It has no index until it is rebuilt."""
    from search.engines.elasticsearch.connecting import client
    from search.engines.elasticsearch.engine import ElasticsearchEngine

    return ElasticsearchEngine(client([url]), name, tokens=tokens)


def drop_indexes(url: str, beginning: str) -> None:
    """All whose names begin so."""
    from search.engines.elasticsearch.connecting import client

    connected = client([url])
    for name in connected.indices.get(index=f"{beginning}*", features="aliases"):
        connected.indices.delete(index=name)


def embedded_engine(folder: Path) -> Engine:
    """In this folder; it has no index until it is rebuilt."""
    from search.engines.embedded import EmbeddedEngine

    return EmbeddedEngine(folder)
