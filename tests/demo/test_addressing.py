"""The demo's sites get addresses on this machine, and links between them follow."""

import json

import pytest
from django.core.management import CommandError, call_command

from cms.demo.addressing import address_sites
from cms.sites.models import SiteNavigation, SiteProfile
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def province():
    portal, city = factories.site("portal"), factories.site("changchun", kind="city")
    links = [{"title": "长春市", "url": "http://changchun.localhost/"}, {"title": "辽宁省", "url": "https://liaoning.example/"}]
    group = {"title": "市（州）", "locale": "zh-Hans", "links": links}
    SiteNavigation.objects.create(site=portal.get_site(), link_groups=json.dumps([factories.block("group", group)]))
    return portal, city


def test_sites_and_links_between_them_are_led_here(province):
    assert address_sites("http://127.0.0.1:4321") == 2
    sites = data("{ sites { url linkGroups { links { url } } } }")["sites"]
    assert [site["url"] for site in sites] == ["http://127.0.0.1:4321", "http://changchun.localhost:4321"]
    assert [link["url"] for link in sites[0]["linkGroups"][0]["links"]] == ["http://changchun.localhost:4321/", "https://liaoning.example/"]


def test_another_port_leads_them_anew_and_the_same_one_changes_nothing(province):
    address_sites("http://127.0.0.1:4321")
    assert address_sites("http://127.0.0.1:4322") == 2
    before = data("{ changes { pageInfo { endCursor } } }")
    assert address_sites("http://127.0.0.1:4322") == 0
    assert data("{ changes { pageInfo { endCursor } } }") == before
    links = data('{ site(code: "portal") { linkGroups { links { url } } } }')["site"]["linkGroups"][0]["links"]
    assert links[0]["url"] == "http://changchun.localhost:4322/"


@pytest.mark.parametrize("address", ["4321", "ftp://127.0.0.1", "http://"])
def test_what_is_no_address_is_refused(province, address):
    with pytest.raises(CommandError, match="is no address"):
        call_command("address_demo", address)
    assert not SiteProfile.objects.filter(url=address).exists()


def test_without_a_province_it_says_so():
    with pytest.raises(CommandError, match="load_demo"):
        call_command("address_demo", "http://127.0.0.1:4321")
