"""Editors see every picture, strangers none."""

import pytest
from django.contrib.auth import get_user_model

from tests import factories


@pytest.fixture
def picture(db, settings):
    address = str(factories.picture().file.url)
    (settings.MEDIA_ROOT / "images" / "page.html").write_text("<script>")
    return address


@pytest.fixture
def editor(client, django_user_model):
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


@pytest.mark.django_db
def test_a_stranger_is_sent_to_sign_in(client, picture):
    answer = client.get(picture)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")
    assert client.get("/admin/files/1/a.pdf").status_code == 302


@pytest.mark.django_db
def test_an_editor_sees_a_draft_picture(editor, picture):
    answer = editor.get(picture)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["page.html", "gone.png", "../../secret-key", "%2e%2e/%2e%2e/secret-key"])
def test_nothing_else_is_served(editor, picture, name):
    assert editor.get(f"/admin/media/images/{name}").status_code == 404
