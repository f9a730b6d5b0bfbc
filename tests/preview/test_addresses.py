"""What the admin calls the page's address is the portal's, by the site's own setting."""

import pytest

from cms.preview.clients import Client, WrongClients, origin_of, origins, parsed
from cms.sites.models import SiteProfile
from tests import factories
from tests.preview.asking import Desk

pytestmark = pytest.mark.django_db


def test_view_live_leads_to_the_portal(editor: Desk, city_column):
    page = factories.news(city_column)
    address = f"http://changchun.localhost/news/{page.slug}/"
    assert (page.full_url, page.get_url()) == (address, address)
    assert f'href="{address}"' in editor.client.get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_the_address_follows_the_site(editor: Desk, city, draft):
    profile = SiteProfile.objects.get(code="changchun")
    profile.url = "https://www.changchun.gov.cn:8443/"
    profile.save()
    assert editor.address(draft).startswith("https://www.changchun.gov.cn:8443/preview/?token=")
    assert editor.address(draft, "elder").startswith("https://www.changchun.gov.cn:8443/preview/?version=elder&token=")
    assert origins() == {"https://www.changchun.gov.cn:8443"}


def test_clients_of_one_address(settings, city):
    settings.PREVIEW_CLIENTS = ["app=https://app.example:443/preview/"]
    assert origins() == {"https://app.example"}


def test_without_clients_there_is_no_preview(settings, editor: Desk, draft):
    settings.PREVIEW_CLIENTS = []
    assert not draft.is_previewable()
    assert 'data-side-panel-toggle="preview"' not in editor.client.get(f"/admin/pages/{draft.pk}/edit/").content.decode()


@pytest.mark.parametrize(
    "entry", ["portal", "portal=", "=https://a.example/", "portal=ftp://a.example/", "a b=https://a.example/", "portal=https://a/#x"]
)
def test_a_wrong_client_is_named(entry):
    with pytest.raises(WrongClients, match="is not `name="):
        list(parsed([entry]))


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://a.example/preview/", "https://a.example"),
        ("http://a.example:80/x", "http://a.example"),
        ("http://127.0.0.1:4321/preview/", "http://127.0.0.1:4321"),
        ("http://[::1]:4321/", "http://[::1]:4321"),
        ("https://政务.example/", "https://xn--zfr164b.example"),
    ],
)
def test_origins_are_said_as_browsers_say_them(address, origin):
    assert origin_of(address) == origin


def test_the_sites_address_is_put_in():
    assert Client("portal", "{site}/preview/").address_for("http://a.example") == "http://a.example/preview/"
