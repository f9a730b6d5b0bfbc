"""Where imported documents stand, and what front pages show of them."""

import json

import pytest

from cms.library.models import Item
from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyDocumentPage
from cms.sites.models import ColumnPage
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FRONT_PAGE = """{ route(site: "portal", path: "/") { item { ... on HomePage { panels { items { title } } } } } }"""


@pytest.fixture
def city(portal):
    home = factories.site("changchun", kind="city", name="长春市人民政府")
    factories.column(home, "政策文件", slug="policies", column_type="documents")
    return home


def place(id="doc-1"):
    item = Item.objects.get(document_type="policy_document")
    return item.site, item.path.rsplit("/", 2)[0]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"issuer": "吉林省人民政府"}, ("portal", "/policies")),
        ({"region": "吉林省"}, ("portal", "/policies")),
        ({"region": "吉林"}, ("portal", "/policies")),
        ({"region": "长春市"}, ("changchun", "/policies")),
        ({"region": "山东"}, ("portal", "/fagui")),
        ({"issuer": "国务院"}, ("portal", "/fagui")),
        ({}, ("portal", "/fagui")),
    ],
)
def test_by_body_and_region(city, bring, source, line, fields, where):
    bring(source(line(**fields)))
    assert place() == where


def test_a_body_with_a_site_of_its_own(portal, bring, source, line):
    factories.add(ColumnPage.objects.get(slug="bodies"), OrganisationPage(title="吉林省教育厅"))
    home = factories.site("education", kind="department", name="吉林省教育厅")
    factories.column(home, "文件", slug="papers", column_type="documents")
    bring(source(line(issuer="吉林省教育厅", region="吉林")))
    assert place() == ("education", "/papers")


def test_a_site_without_such_a_column(portal, bring, source, line):
    factories.site("changchun", kind="city", name="长春市人民政府")
    bring(source(line(region="长春市")))
    assert place() == ("portal", "/fagui")


def test_the_collection_is_made_once_or_found(portal, bring, source, line):
    bring(source(line("a")))
    bring(source(line("b")))
    assert ColumnPage.objects.filter(title="法规库").count() == 1
    assert Item.objects.get(document_type="column", title="法规库").document["columnType"] == "documents"


def test_an_existing_collection_is_used(portal, bring, source, line):
    factories.column(portal, "法规库", slug="regulations", column_type="documents")
    bring(source(line()))
    assert place() == ("portal", "/regulations")


def test_the_collection_stays_out_of_panels_that_fill_themselves(portal, bring, source, line):
    panel = {
        "title": "最新政策",
        "style": "list",
        "items": [],
        "column": None,
        "document_type": "policy_document",
        "organisation": None,
        "url": "",
    }
    portal.panels = json.dumps([{"type": "panel", "value": panel}])
    portal.save_revision().publish()
    bring(source(line("a", title="外地法规"), line("b", title="本省文件", issuer="吉林省人民政府")))
    assert titles() == ["本省文件"]
    page = PolicyDocumentPage.objects.get(title="外地法规")
    assert not page.on_front_pages
    page.on_front_pages = True
    page.save_revision().publish()
    assert sorted(titles()) == ["外地法规", "本省文件"]


def test_it_is_shown_where_it_is_chosen(portal, bring, source, line):
    bring(source(line("a", title="外地法规")))
    page, column = PolicyDocumentPage.objects.get(), ColumnPage.objects.get(title="法规库")
    panel = {"title": "法规", "style": "list", "items": [], "column": column.pk, "document_type": "", "organisation": None, "url": ""}
    by_hand = panel | {"items": [page.pk], "column": None}
    portal.panels = json.dumps([{"type": "panel", "value": panel}, {"type": "panel", "value": by_hand}])
    portal.save_revision().publish()
    panels = data(FRONT_PAGE)["route"]["item"]["panels"]
    assert [[item["title"] for item in one["items"]] for one in panels] == [["外地法规"], ["外地法规"]]


def titles():
    (panel,) = data(FRONT_PAGE)["route"]["item"]["panels"]
    return [item["title"] for item in panel["items"]]
