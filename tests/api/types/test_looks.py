"""How a site's team chose its look, and the picture that comes with it."""

import pytest
from django.test import Client

from api.types import sites
from cms.library.models import Record
from cms.library.reading import directory
from cms.sites.models import look
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

QUERY = '{ site(code: "siping") { theme { primary banner { rendition(name: HERO) { url } } masthead headings corners } } }'


def theme() -> dict:
    return data(QUERY)["site"]["theme"]


def test_what_was_chosen_is_said_and_its_picture_is_public():
    picture = factories.picture()
    factories.site("siping", kind="city", banner=picture, masthead="colour", headings="sans", corners="round")
    found = theme()
    address = "/" + found.pop("banner")["rendition"]["url"].split("/", 3)[3]
    assert found == {"primary": "#1a56a8", "masthead": "COLOUR", "headings": "SANS", "corners": "ROUND"}
    assert Client().get(address).status_code == 200
    picture.delete()
    assert theme()["banner"] is None
    assert Client().get(address).status_code == 404


def test_a_record_that_is_older_than_the_choices_leaves_them_to_the_client():
    factories.site("siping", kind="city")
    record = Record.objects.get(kind="site", key="siping")
    record.document["theme"] = {"primary": "#1a56a8", "accent": "#c8102e"}
    record.save()
    directory.forget()
    assert theme() == {"primary": "#1a56a8", "banner": None, "masthead": None, "headings": None, "corners": None}


@pytest.mark.parametrize("name", ["Masthead", "HeadingFace", "Corners"])
def test_clients_know_what_may_be_chosen(name):
    assert [one.value for one in getattr(sites, name)._meta.enum] == getattr(look, name).values
