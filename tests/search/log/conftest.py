import pytest

from tests.search.log import by_hand


@pytest.fixture
def written(settings, monkeypatch):
    """Write what was counted."""
    return by_hand.turned_on(settings, monkeypatch)
