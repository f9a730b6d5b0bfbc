"""Each surface serves its own, and public answers know no session."""

from types import ModuleType

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import ensure_csrf_cookie

from cms import urls
from cms.settings.surface import middleware

COOKIE_HEADERS = ("Set-Cookie", "Vary")


def public(request: HttpRequest) -> HttpResponse:
    return HttpResponse("session" if hasattr(request, "session") or hasattr(request, "user") else "bare")


@pytest.fixture
def surface(settings):
    """Makes the test's client speak to a process of that surface, with one more public address: /graphql/probe."""

    def serve(name: str) -> None:
        served = ModuleType("served")
        served.urlpatterns = [path("graphql/probe", public), path("admin/probe/", ensure_csrf_cookie(public)), *urls.SERVED[name]]
        settings.MIDDLEWARE, settings.ROOT_URLCONF = middleware(name), served

    return serve


@pytest.mark.parametrize("name", ["public", "both"])
def test_public_answers_have_neither_cookie_nor_vary_on_it(surface, client, name):
    surface(name)
    for answer in (client.get("/graphql/probe"), client.post("/graphql/probe", {}, content_type="application/json")):
        assert answer.content == b"bare"
        assert not answer.cookies
        assert "cookie" not in answer.headers.get("Vary", "").lower()


@pytest.mark.parametrize("name", ["public", "both"])
def test_any_origin_may_read_without_credentials(surface, client, name):
    surface(name)
    answer = client.get("/graphql/probe", headers={"Origin": "https://news.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    asked = client.options("/graphql/probe", headers={"Origin": "https://news.example", "Access-Control-Request-Method": "POST"})
    assert asked["Access-Control-Allow-Origin"] == "*"


@pytest.mark.django_db
def test_the_desk_is_not_for_other_origins(surface, client):
    surface("both")
    assert "Access-Control-Allow-Origin" not in client.get("/admin/login/", headers={"Origin": "https://news.example"}).headers


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["desk", "both"])
def test_the_desk_has_sessions_and_protects_its_forms(surface, name):
    surface(name)
    client = Client(enforce_csrf_checks=True)
    assert client.get("/admin/probe/").content == b"session"
    assert client.post("/admin/login/", {"username": "a", "password": "b"}).status_code == 403


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.parametrize("name", ["desk", "both"])
def test_an_editor_signs_in(surface, client, name):
    surface(name)
    get_user_model().objects.create_superuser("editor", password="a long enough password")
    client.get("/admin/login/")
    assert client.post("/admin/login/", {"username": "editor", "password": "a long enough password"}).status_code == 302
    home = client.get("/admin/")
    assert home.status_code == 200
    assert 'lang="zh-hans"' in home.content.decode()


def test_the_public_surface_has_no_desk(surface, client):
    surface("public")
    for address in ("/admin/", "/admin/login/", "/admin/media/images/a.jpg", "/admin/files/1/a.pdf"):
        assert client.get(address).status_code == 404


def test_the_desk_has_no_public_api(surface, client):
    surface("desk")
    assert client.get("/graphql").status_code == 404


@pytest.mark.parametrize("name", ["desk", "both"])
def test_pages_have_addresses_and_are_not_served(surface, client, name):
    surface(name)
    for address in ("/news/", "/en/news/"):
        assert client.get(address).status_code == 404
    assert client.get("/").headers["Location"] == "/admin/"


def test_an_unknown_host_is_refused(surface, client, settings):
    surface("public")
    settings.ALLOWED_HOSTS = ["api.example.gov.cn"]
    assert client.get("/graphql/probe", headers={"Host": "evil.example"}).status_code == 400


def test_every_answer_names_its_request(surface, client, caplog):
    surface("public")
    first, second = client.get("/graphql/probe?name=secret"), client.get("/nothing")
    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert "secret" not in caplog.text


def test_the_request_id_of_a_stranger_is_not_taken(surface, client):
    surface("public")
    assert client.get("/graphql/probe", headers={"X-Request-ID": "mine"})["X-Request-ID"] != "mine"
