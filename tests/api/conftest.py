import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _no_renditions_of_others():
    """Wagtail remembers renditions by a picture's key, which SQLite gives out again once a test's transaction is undone."""
    cache.clear()
