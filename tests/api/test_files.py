"""Renditions and attachments by their public addresses: as private as what shows them."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from cms.publishing import departures
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FILES = "query ($id: ID!) { item(contentId: $id) { image { renditions { url } } attachments { url } } }"


@pytest.fixture
def page(column: Any) -> Any:
    file = factories.attachment(name=f"{uuid4().hex}.html", content=b"<script>alert(1)</script>")
    return factories.news(column, image=factories.picture(), attachments=json.dumps([factories.block("attachment", file.pk)]))


def addresses(page: Any) -> list[str]:
    item = data(FILES, id=str(page.translation_key))["item"]
    urls = [one["url"] for one in (*item["image"]["renditions"], *item["attachments"])]
    assert len(urls) == 5
    return ["/" + url.split("/", 3)[3] for url in urls]


def statuses(found: list[str]) -> set[int]:
    return {Client().get(address).status_code for address in found}


def test_what_is_shown_is_served(page: Any) -> None:
    *pictures, file = (Client().get(address) for address in addresses(page))
    for response in (*pictures, file):
        assert response.status_code == 200
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response["Cache-Control"].startswith("public, max-age=")
        assert not response.cookies
        assert "cookie" not in response.headers.get("Vary", "").lower()
    assert {response["Content-Disposition"].split(";")[0] for response in pictures} == {"inline"}
    assert file["Content-Disposition"].startswith("attachment; filename=")
    assert b"".join(file.streaming_content) == b"<script>alert(1)</script>"


def test_it_is_recognised_until_it_changes(page: Any) -> None:
    address = addresses(page)[0]
    tag = Client().get(address)["ETag"]
    assert Client(headers={"if-none-match": tag}).get(address).status_code == 304
    page.image.description = "另一句"
    page.image.save()
    assert Client(headers={"if-none-match": tag}).get(addresses(page)[0]).status_code == 200


def without(page: Any) -> None:
    page.image, page.attachments = None, []
    page.save_revision().publish()


@pytest.mark.parametrize(
    "leave",
    [
        lambda page: page.unpublish(),
        lambda page: page.delete(),
        lambda page: departures.withdraw(page, "有误"),
        departures.suppress,
        lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        lambda page: PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login"),
        without,
    ],
    ids=["unpublished", "deleted", "withdrawn", "suppressed", "private", "below private", "no longer shown"],
)
def test_what_nothing_public_shows_is_not_found(page: Any, leave: Any) -> None:
    found = addresses(page)
    tags = [Client().get(address)["ETag"] for address in found]
    leave(page)
    assert statuses(found) == {404}
    for address, tag in zip(found, tags, strict=True):
        response = Client(headers={"if-none-match": tag}).get(address)
        assert (response.status_code, response["Cache-Control"]) == (404, "no-store")


def test_drafts_have_no_files(column: Any) -> None:
    picture = factories.picture()
    draft = factories.news(column, publish=False, image=picture)
    shown = factories.news(column, image=picture, attachments=json.dumps([factories.block("attachment", factories.attachment().pk)]))
    found = addresses(shown)
    assert statuses(found) == {200}
    shown.unpublish()
    assert statuses(found) == {404}
    draft.save_revision().publish()
    assert statuses(found[:-1]) == {200}


def test_originals_are_never_public(page: Any) -> None:
    picture, key = page.image, page.image.key
    name = picture.file.name.rpartition("/")[2]
    stored, shown = picture.file.name, picture.renditions.first().file.name
    tries = [
        f"/media/{key}/{name}", f"/media/{key}/original.jpg", f"/media/{key}/", f"/media/{stored}", f"/admin/media/{stored}",
        f"/media/{key}/..%2F..%2F{stored}", f"/files/{key}/{name}", f"/media/{key}/../../{stored}", f"/admin/media/{shown}",
    ]  # fmt: skip
    for address in tries:
        assert Client().get(address).status_code in {302, 403, 404}, address


def test_other_names_and_methods(page: Any) -> None:
    rendition, *_, file = addresses(page)
    assert statuses([rendition + "x", file.replace(".html", ".htm"), file.replace("/files/", "/media/")]) == {404}
    assert statuses(["/media/00000000-0000-0000-0000-000000000000/card.jpg", "/files/no-uuid/form.txt"]) == {404}
    assert Client().head(file).status_code == 200
    assert Client().post(file).status_code == 405
    assert Client(headers={"origin": "https://news.example"}).get(rendition)["Access-Control-Allow-Origin"] == "*"
