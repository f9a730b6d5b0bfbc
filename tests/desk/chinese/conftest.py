import pytest

from cms.demo.loading.whole import remove_welcome
from cms.desk.roles.defaults import name_roots, remove_defaults
from tests.desk.roles import world


@pytest.fixture
def province(db):
    """The two cities of the roles' tests, without what Wagtail brings with it."""
    remove_welcome()
    built = world.build()
    remove_defaults()
    name_roots()
    return built
