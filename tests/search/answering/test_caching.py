import pytest

from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ASKED = {
    "query": "query($t: String!) { ...Found } fragment Found on Query { search(text: $t) { totalCount } }",
    "variables": '{"t": "春耕"}',
}


def get(client, etag=""):
    return client.get("/graphql", ASKED, headers={"accept": "application/json", "if-none-match": etag})


def test_the_tag_names_what_the_index_holds(column, follow, client):
    factories.news(column, "春耕新闻")
    before = get(client)
    assert "errors" not in before.json(), before.json()
    assert before.json()["data"] == {"search": {"totalCount": 0}}
    assert get(client, before["ETag"]).status_code == 304
    follow()
    after = get(client, before["ETag"])
    assert after.json()["data"] == {"search": {"totalCount": 1}}
