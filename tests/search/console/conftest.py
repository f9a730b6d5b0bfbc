import pytest

from tests.desk.roles.people import client_of, person
from tests.search.answering.conftest import column, engine, follow, portal  # noqa: F401


@pytest.fixture
def desk(portal):  # noqa: F811
    """The desk of who keeps the search."""
    return client_of(person(None, "search"))
