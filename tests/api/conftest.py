import pytest

from tests import factories


@pytest.fixture
def home():
    return factories.site()


@pytest.fixture
def column(home):
    return factories.column(home, slug="news")
