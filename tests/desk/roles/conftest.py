import pytest

from tests.desk.roles import world


@pytest.fixture
def province(db):
    """The two cities; see `world`."""
    return world.build()
