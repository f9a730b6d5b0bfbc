"""Which engine this process uses, for tests of what stands on search."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.test import override_settings

from search.engines import choosing
from search.engines.port import Engine
from tests.search.conftest import drop_indexes, index_name


@contextmanager
def embedded(folder: Path) -> Iterator[Engine]:
    """In this folder; without an index until it is rebuilt."""
    with override_settings(ELASTICSEARCH_URL=[], SEARCH_INDEX=folder), _chosen_anew() as engine:
        yield engine


@contextmanager
def elasticsearch(url: str) -> Iterator[Engine]:
    """With an index name of its own, dropped afterwards."""
    name = index_name()
    with override_settings(ELASTICSEARCH_URL=[url], ELASTICSEARCH_INDEX=name), _chosen_anew() as engine:
        try:
            yield engine
        finally:
            drop_indexes(url, name)


@contextmanager
def unreachable() -> Iterator[Engine]:
    """A server that nobody runs."""
    with override_settings(ELASTICSEARCH_URL=["http://127.0.0.1:9"]), _chosen_anew() as engine:
        yield engine


@contextmanager
def _chosen_anew() -> Iterator[Engine]:
    choosing.engine.cache_clear()
    try:
        yield choosing.engine()
    finally:
        choosing.engine.cache_clear()
