import pytest

from tests import factories
from tests.desk.roles.people import client_of, person
from tests.generation.world import only_warn

ROLES = ("province", "administrator", "editor", "reviewer")


@pytest.fixture
def city():
    """A site whose checks keep nothing from being published: what they refuse is tested with them."""
    home = factories.site("changchun", kind="city", name="长春市人民政府")
    only_warn(home)
    return home


@pytest.fixture
def column(city):
    return factories.column(city, "长春要闻", slug="news")


@pytest.fixture
def other_column(city):
    return factories.column(city, "通知公告", slug="notices")


@pytest.fixture
def clients(city):
    """One person of each role, signed in."""
    return {role: client_of(person(None if role == "province" else city, role)) for role in ROLES}
