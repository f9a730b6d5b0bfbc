from datetime import timedelta

import pytest
from django.utils import timezone

from api.http.caching import MAX_AGE
from search.vocabulary.models import BestBet
from tests import factories
from tests.published import key

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


def max_age(answer):
    return int(answer["Cache-Control"].split("max-age=")[1].split(",")[0])


def test_nothing_is_kept_beyond_the_end_of_a_best_bet(column, follow, client):
    page = factories.news(column, "春耕新闻")
    follow()
    assert (max_age(get(client)), "stale-while-revalidate" in get(client)["Cache-Control"]) == (MAX_AGE, True)
    bet = BestBet.objects.create(texts=["春耕"], content_ids=[key(page)], until=timezone.now() + timedelta(seconds=20))
    before = get(client)
    assert max_age(before) < 20
    assert "stale-while-revalidate" not in before["Cache-Control"]
    assert max_age(get(client, before["ETag"])) < 20
    BestBet.objects.filter(pk=bet.pk).update(until=timezone.now() - timedelta(seconds=1))
    bet.refresh_from_db()
    bet.save()
    assert (get(client)["ETag"] == before["ETag"], max_age(get(client))) == (False, MAX_AGE)


def test_other_answers_do_not_wait_for_best_bets(column, client):
    BestBet.objects.create(texts=["春耕"], content_ids=["x"], until=timezone.now() + timedelta(seconds=5))
    answer = client.get("/graphql", {"query": "{ sites { code } }"}, headers={"accept": "application/json"})
    assert max_age(answer) == MAX_AGE
