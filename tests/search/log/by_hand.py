"""The log of the search, written when a test says so: counting is on, without its thread."""

from collections.abc import Callable
from typing import Any

import pytest

from search.log import counting
from search.log.gathering import Gathering


def turned_on(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """What was counted stands in the database when the answer is called."""
    settings.SEARCH_LOG = True
    monkeypatch.setattr(Gathering, "_start", lambda self: None)
    monkeypatch.setattr(counting, "_gathered", Gathering())
    return counting.flush
