import pytest

from tests import factories
from tests.desk.roles.people import client_of, person
from tests.preview.asking import Desk


@pytest.fixture
def city():
    return factories.site("changchun", kind="city", name="长春市人民政府")


@pytest.fixture
def city_column(city):
    return factories.column(city, "长春要闻", slug="news")


@pytest.fixture
def draft(city_column):
    """A draft that never was public."""
    return factories.news(city_column, "未公开的草稿", publish=False, summary="尚未公开")


@pytest.fixture
def editor(city):
    """At the desk, with an editor's rights in the city."""
    client = client_of(person(city, "editor"))
    client.raise_request_exception = True
    return Desk(client)
