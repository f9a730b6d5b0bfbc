import pytest

from tests import factories


@pytest.fixture
def news(column):
    """Three published items."""
    return [factories.news(column, f"第{number}条") for number in "一二三"]
