"""Every item of the province, as partners and readers of feeds get it."""

import pytest
from django.core.management import call_command

from cms.demo import newsroom
from cms.library import registry
from cms.library.locales import ALL
from cms.library.models import Item
from cms.partners import tokens
from cms.partners.models import Feed, Partner
from tests.api.feeds.partners.newsroom import Newsroom
from tests.api.feeds.partners.validator import validator
from tests.api.feeds.reading import complaints, get

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("loaded")]

EVERYTHING = {"documentTypes": [kind.name.upper() for kind in registry.all_types()], "includeArchived": True}


def test_every_item_is_valid_ninjs(shared_data):
    partner = Partner.objects.create(name="报社", agreed_from="2026-01-01")
    checks, count = validator(shared_data, "3.1"), 0
    for locale in ALL:
        Feed.objects.create(partner=partner, slug=locale.lower(), title=locale, locale=locale, filter=EVERYTHING)
        room = Newsroom(locale.lower(), tokens.issue(partner, locale)[1])
        room.take_snapshot()
        assert {uri: error.message for uri, item in room.mirror.items() for error in checks.iter_errors(item)} == {}
        snapshot = {uri: item["version"] for uri, item in room.mirror.items()}
        room.mirror, room.cursor = {}, None
        room.follow()
        assert {uri: item["version"] for uri, item in room.mirror.items()} == snapshot
        count += len(snapshot)
    assert count == Item.objects.count()


def test_the_demo_has_a_newsroom(capsys):
    call_command("demo_newsroom")
    call_command("demo_newsroom")
    call_command("demo_accounts")
    assert f"Partner  {newsroom.TOKEN}" in capsys.readouterr().out
    room = Newsroom(newsroom.FEED, newsroom.TOKEN)
    room.take_snapshot()
    assert len(room.mirror) > 100
    assert room.follow() == []


@pytest.mark.parametrize("form", ["atom", "rss", "json"])
def test_every_feed_is_right(form):
    types = (f"document-type/{name}" for name in ("policy_document", "service_item", "investment_project"))
    for place in ("items", "site/portal", *types):
        for locale in ALL:
            response = get(f"/feeds/{place}.{form}", locale=locale)
            assert (response.status_code, complaints(form, response.content)) == (200, set()), place
