"""One world for all generated items of a module."""

import pytest
from django.test import override_settings

from tests.generation import world as worlds
from tests.security.conftest import WITHOUT_INDEXES, undone


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Undone at the end. The desk's own search and Wagtail's index of references are tested elsewhere, and cost half of all."""
    with django_db_blocker.unblock(), override_settings(TASKS=WITHOUT_INDEXES), undone():
        yield worlds.build()
