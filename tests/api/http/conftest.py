import pytest

from api.http.view import GraphQLView
from tests.api.http.toy import State


@pytest.fixture
def state() -> State:
    return State()


@pytest.fixture
def view(state: State) -> GraphQLView:
    return state.view()
