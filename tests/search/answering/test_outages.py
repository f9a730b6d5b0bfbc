import pytest

from tests import factories
from tests.api.client import ask, data
from tests.search import serving
from tests.search.answering.asking import SEARCH

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(params=["nobody listens", "no index"])
def broken(request, tmp_path, db):
    with serving.unreachable() if request.param == "nobody listens" else serving.embedded(tmp_path / "search"):
        yield


def test_search_says_so_and_everything_else_answers(broken):
    factories.site()
    answer = ask('{ sites { code } search(text: "高考") { totalCount } }')
    assert answer["data"] == {"sites": [{"code": "portal"}], "search": None}
    assert answer["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
    assert answer["errors"][0]["path"] == ["search"]


def test_such_an_answer_is_not_kept(broken, client):
    response = client.get("/graphql", {"query": '{ search(text: "高考") { totalCount } }'}, headers={"accept": "application/json"})
    assert response["Cache-Control"] == "no-store"
    assert data("{ sites { code } }") == {"sites": []}


def test_a_query_that_names_no_search_asks_no_engine(broken, client, caplog):
    response = client.get("/graphql", {"query": "{ sites { code } }"}, headers={"accept": "application/json"})
    assert response["ETag"]
    assert SEARCH not in caplog.text
