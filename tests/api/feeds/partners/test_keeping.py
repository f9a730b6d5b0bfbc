"""What is kept of documents that were made is never older than what would be made."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from api.feeds.ninjs import keeping
from api.feeds.ninjs.keeping import Shelf, shelf
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.sites.models import SiteProfile
from tests import factories
from tests.published import fresh, key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def told(home, column, room):
    """An item that names others; what the wire says of it, kept and made anew."""
    body = factories.add(column, OrganisationPage(title="省教育厅", slug="education"))
    linked, picture = factories.news(column, "另一条", slug="linked"), factories.picture()
    text = f'<p><a linktype="page" id="{linked.pk}">另一条</a></p>'
    page = factories.news(column, image=picture, body=json.dumps([factories.block("rich_text", text)]))
    make_responsible(page, [body])
    page.save_revision().publish()

    def said():
        def now():
            return [entry["item"] for entry in room.page()["changes"] if entry["contentId"] == key(page)][-1]

        kept = now()
        shelf.forget()
        assert now() == kept
        return json.dumps(kept, ensure_ascii=False)

    said.others = {"organisation": body, "linked": linked, "picture": picture, "page": page}
    return said


def organisation(others):
    body = fresh(others["organisation"])
    body.title = "省教育委员会"
    body.save_revision().publish()


def linked(others):
    page = fresh(others["linked"])
    page.slug = "elsewhere"
    page.save_revision().publish()


def picture(others):
    others["picture"].description = "一条江"
    others["picture"].save()


def site(others):
    profile = SiteProfile.objects.get()
    profile.url = "https://new.example"
    profile.save()


def page(others):
    changed = fresh(others["page"])
    changed.title = "改了"
    changed.save_revision().publish()


CHANGES = {organisation: "省教育委员会", linked: "/news/elsewhere/", picture: "一条江", site: "https://new.example", page: "改了"}


@pytest.mark.parametrize(("change", "says"), CHANGES.items(), ids=[one.__name__ for one in CHANGES])
def test_what_it_says_follows(told, change, says):
    assert says not in told()
    change(told.others)
    assert says in told()


def test_addresses_of_files_are_made_anew_each_hour(told, monkeypatch):
    before, until = told(), keeping.files.until()
    monkeypatch.setattr(keeping.files, "until", lambda: until + 3_600)
    assert f"expires={until}" in before
    assert f"expires={until + 3_600}" in told()


def test_it_is_made_once_and_the_oldest_goes(column, room, monkeypatch):
    monkeypatch.setattr("api.feeds.partners.entries.shelf", Shelf(most=2))
    for number in range(2):
        factories.news(column, f"新闻{number}")
    room.page()
    with CaptureQueriesContext(connection) as again:
        room.page()
    assert not [one for one in again if "i.document" in one["sql"]]
    factories.news(column, "新闻2")
    with CaptureQueriesContext(connection) as more:
        room.page()
    assert [one for one in more if "i.document" in one["sql"]]
    assert len(room.page()["changes"]) == 3
