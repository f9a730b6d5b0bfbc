"""Whatever ends a grant ends it at once, and takes the draft along. Attacks on tokens, grants and their addresses."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from wagtail_headless_preview.models import PagePreview

from cms.preview import issuing
from cms.preview.models import Grant
from cms.preview.secrets import digest
from cms.preview.sweeping import sweep
from cms.publishing import departures
from cms.publishing.scheduling import run_due
from tests import factories
from tests.desk.roles.people import client_of, person
from tests.preview.asking import Desk, asked, data, exchange, exchanged, over, title, token_in

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def refused(response) -> bool:
    return bool(response.status_code == 401 and response.json()["errors"][0]["extensions"]["code"] == "PREVIEW_ENDED")


def late(**fields) -> None:
    Grant.objects.update(until=timezone.now() - timedelta(seconds=1), **fields)


def test_a_token_works_once(editor: Desk, draft):
    token = editor.token(draft)
    grant = exchanged(token)["grant"]
    assert refused(exchange(token))
    assert not over(grant)


def test_an_old_token(editor: Desk, draft):
    token = editor.token(draft)
    held = Grant.objects.get(token=digest(token))
    assert held.until - held.issued_at <= timedelta(seconds=61)
    late()
    assert refused(exchange(token))


def test_a_changed_or_guessed_token(editor: Desk, draft):
    token = editor.token(draft)
    assert len(token) >= 43
    tries = [token[:-1], token + "x", token.swapcase(), digest(token), "", "\x00", str(Grant.objects.get().pk), f"id={draft.pk}"]
    assert all(refused(exchange(one)) for one in tries)
    assert not over(exchanged(token)["grant"])


def test_the_token_of_another_page_shows_that_page_alone(editor: Desk, draft, city_column):
    other = factories.news(city_column, "另一份草稿", publish=False)
    grant = editor.grant(other)
    assert (title(grant, other), title(grant, draft)) == ("另一份草稿", None)


@pytest.mark.parametrize("client", ["elder", "app", "", "portal "])
def test_a_token_shown_by_another_client_is_spent(editor: Desk, draft, client):
    token = editor.token(draft)
    assert refused(exchange(token, client))
    assert refused(exchange(token))


def test_another_origin_is_refused(editor: Desk, draft, settings):
    settings.PREVIEW_CLIENTS = ["portal={site}/preview/", "app=https://app.example/preview/"]
    strange = {"origin": "https://evil.example"}
    assert exchange(editor.token(draft), **strange).status_code == 403
    assert refused(exchange(editor.token(draft), origin="https://app.example"))
    grant = editor.grant(draft)
    response = asked(grant, "{ __typename }", strange)
    assert response.status_code == 403
    assert "Access-Control-Allow-Origin" not in response
    assert refused(asked(grant, "{ __typename }", {"origin": "https://app.example"}))
    assert refused(asked(grant, "{ __typename }", {"origin": "http://changchun.localhost:81"})) is False
    own = asked(grant, "{ __typename }", {"origin": "http://changchun.localhost"})
    assert (own.status_code, own["Access-Control-Allow-Origin"]) == (200, "http://changchun.localhost")
    assert "Access-Control-Allow-Credentials" not in own


def test_a_browser_asks_first(city):
    asking = {"origin": "http://changchun.localhost", "access-control-request-method": "POST"}
    answer = Client(headers=asking).options("/preview/graphql")
    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (204, "http://changchun.localhost")
    assert "authorization" in answer["Access-Control-Allow-Headers"]
    assert Client(headers=asking | {"origin": "null"}).options("/preview/graphql").status_code == 403
    assert Client().get("/preview/graphql").status_code == 405
    assert Client().get("/preview/exchange").status_code == 405


def test_nothing_is_ever_kept(editor: Desk, draft):
    answers = [
        exchange(editor.token(draft)),
        exchange("wrong"),
        asked("wrong", "{ __typename }"),
        asked(editor.grant(draft), "{ __typename }"),
    ]
    for response in answers:
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "Origin" in response["Vary"]
        assert "ETag" not in response
        assert not response.cookies


def test_no_grant_no_answer(draft):
    body = json.dumps({"query": "{ __typename }"})
    for given in ({}, {"authorization": "Bearer "}, {"authorization": "Basic eA=="}, {"authorization": "Bearer x"}):
        assert refused(Client(headers=given).post("/preview/graphql", body, content_type="application/json"))


def test_only_digests_are_kept(editor: Desk, draft):
    token = editor.token(draft)
    grant = exchanged(token)["grant"]
    kept = json.dumps(list(Grant.objects.values()), default=str)
    assert token not in kept
    assert grant not in kept
    assert not PagePreview.objects.exists()


ENDINGS = {
    "published": lambda page, desk: page.get_latest_revision().publish(),
    "withdrawn": lambda page, desk: departures.withdraw(page, "有误"),
    "suppressed": lambda page, desk: departures.suppress(page),
    "moved": lambda page, desk: (setattr(page, "slug", "elsewhere"), page.save_revision().publish()),
    "signed out": lambda page, desk: desk.client.logout(),
    "deactivated": lambda page, desk: User.objects.filter(pk=desk.client.user.pk).update(is_active=False),
    "without permission": lambda page, desk: desk.client.user.groups.clear(),
    "too late": lambda page, desk: late(),
    "ended by a button": lambda page, desk: desk.client.post(f"/admin/desk/pages/{page.pk}/share/end-previews/"),
    "ended elsewhere": lambda page, desk: issuing.end(user=desk.client.user),
    "deleted": lambda page, desk: page.delete(),
    "section withdrawn": lambda page, desk: departures.withdraw(page.get_parent().specific, "有误"),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_grant_ends(editor: Desk, city_column, ending):
    page = factories.news(city_column, "公开的", image=factories.picture())
    page.title = "改过的"
    page.save_revision()
    grant, token = editor.grant(page), editor.token(page, "elder")
    picture = data(grant, PICTURE, id=str(page.translation_key))["item"]["image"]["rendition"]["url"]
    path = "/" + picture.split("/", 3)[3]
    assert Client().get(path).status_code == 200
    ENDINGS[ending](page, editor)
    assert Client().get(path).status_code == 404
    assert over(grant)
    assert refused(exchange(token, "elder"))
    assert not Grant.objects.exclude(secret=None).exists()


PICTURE = "query($id: ID!) { item(contentId: $id) { image { rendition(name: CARD) { url } } } }"


def test_a_newer_draft_takes_the_place_of_an_older(editor: Desk, draft):
    first = exchanged(token_in(editor.typed(draft, "一")))["grant"]
    elder = editor.grant(draft, "elder")
    window = exchanged(token_in(editor.typed(draft, "一")))["grant"]
    assert not over(first)
    Grant.objects.update(issued_at=timezone.now() - timedelta(seconds=11))
    second = exchanged(token_in(editor.typed(draft, "二")))["grant"]
    assert over(first)
    assert over(window)
    assert title(second, draft) == "二"
    assert not over(elder)


def test_another_users_session_keeps_its_own(editor: Desk, draft, city):
    other = Desk(client_of(person(city, "administrator")))
    grants = editor.grant(draft), other.grant(draft)
    editor.client.logout()
    assert [over(grant) for grant in grants] == [True, False]


def test_strangers_get_no_token(draft):
    stranger = client_of(person(factories.site("siping", kind="city", name="四平市"), "editor"))
    assert stranger.get(f"/admin/pages/{draft.pk}/view_draft/", {"mode": "portal"}).status_code in {302, 403}
    assert Client().get(f"/admin/pages/{draft.pk}/view_draft/").status_code == 302
    assert not Grant.objects.exists()


def test_an_unknown_mode_is_refused(editor: Desk, draft):
    editor.client.raise_request_exception = False
    assert editor.client.get(f"/admin/pages/{draft.pk}/view_draft/", {"mode": "evil"}).status_code in {302, 403}
    assert not Grant.objects.exists()


def test_what_is_over_is_swept(editor: Desk, draft):
    editor.grant(draft)
    PagePreview.objects.create(token="x", content_type_id=draft.content_type_id, content_json="{}")
    assert sweep() == 1
    late()
    run_due()
    assert not Grant.objects.exists()


def test_addresses_of_files_cannot_be_made_or_changed(editor: Desk, city_column):
    shown, hidden = factories.picture("甲"), factories.picture("乙")
    page = factories.news(city_column, publish=False, image=shown)
    grant = editor.grant(page)
    url = data(grant, PICTURE, id=str(page.translation_key))["item"]["image"]["rendition"]["url"]
    path = "/" + url.split("/", 3)[3]
    assert grant not in path
    seal, name = path.split("/")[3], path.split("/")[5]
    number = Grant.objects.get().pk
    tries = [
        path.replace(str(shown.key), str(hidden.key)), path.replace("card-", "hero-"), path.replace("/media/", "/files/"),
        path.replace(f"/{number}.", f"/{number + 1}."), path.replace(seal, str(number)), path.replace(seal, f"{number}.x"),
        path.replace(name, shown.file.name.rpartition("/")[2]),
    ]  # fmt: skip
    assert {Client().get(one).status_code for one in tries} == {404}
    assert Client().get(path).status_code == 200
    assert Client().get(path.replace("/preview/media/" + seal, "/media")).status_code == 404
