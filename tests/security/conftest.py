"""The world of the canary test, built once for each module that asks for it."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.test import override_settings

from api.feeds.ninjs.keeping import shelf
from cms.ledger import worker
from cms.library.reading import directory
from tests.search import serving
from tests.security.canary import newsroom
from tests.security.canary.leaks import Crawl, crawl
from tests.security.canary.world import World

# The desk's own search and Wagtail's index of references are not under test here, and cost half of all.
WITHOUT_INDEXES = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}


@dataclass
class Story:
    """The world, hidden now; what was met while all but what never was public could be read, when it was hidden, and when all was shown."""

    world: World
    before: Crawl
    hidden: Crawl
    shown: Crawl


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside is rolled back; the directory in memory with it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    directory.forget()
    shelf.forget()


@pytest.fixture(scope="module")
def _database(django_db_setup, django_db_blocker) -> Iterator[None]:
    """One transaction for the whole module."""
    with django_db_blocker.unblock(), override_settings(TASKS=WITHOUT_INDEXES), undone():
        logging.disable(logging.WARNING)
        usual = gc.get_threshold()
        gc.set_threshold(200_000)  # large answers are all that is made here
        try:
            yield
        finally:
            gc.set_threshold(*usual)
            logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def _index(tmp_path_factory) -> Iterator[None]:
    with serving.embedded(tmp_path_factory.mktemp("search")):
        yield


@pytest.fixture(scope="module")
def story(_database, _index) -> Story:
    newsroom.join()
    world = World().build()
    worker.run_once()
    before = crawl(world, hidden=False)
    world.hide()
    worker.run_once()
    hidden = crawl(world, hidden=True)
    with undone():
        world.show()
        shown = crawl(world, hidden=False, only=("item", "changes", "files"))
    return Story(world, before, hidden, shown)
