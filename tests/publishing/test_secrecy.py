"""What is secret takes along what its address would tell: the branch below it, and the addresses it had before."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.library.models import Item, Record
from cms.publishing import departures
from cms.publishing import publication as module
from cms.publishing.publication import publication
from cms.publishing.reconciling import reconcile
from cms.publishing.scheduling import run_due
from cms.sites.models import InformationPage, SiteAlerts, SiteProfile
from tests import factories
from tests.api.client import ask, data
from tests.published import fresh, kinds, row, tombstone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ROUTE = 'query ($path: String!) { route(site: "portal", path: $path) { kind redirect { location } } }'


def kind_at(path):
    return data(ROUTE, path=path)["route"]["kind"]


def location_of(path):
    return data(ROUTE, path=path)["route"]["redirect"]["location"]


# Addresses of an item that was redirected


@pytest.fixture
def moved(column):
    """An item that stood at /news/old/ before /news/new/."""
    page = factories.news(column, slug="old")
    page.slug = "new"
    page.save_revision().publish()
    return fresh(page)


def test_redirected_and_then_suppressed_it_was_never_there(moved, column):
    departures.redirect(moved, factories.news(column, "新", slug="target"))
    assert [location_of(path) for path in ("/news/old/", "/news/new/")] == ["http://portal.localhost/news/target/"] * 2
    departures.suppress(fresh(moved))
    assert [kind_at(path) for path in ("/news/old/", "/news/new/")] == ["NOT_FOUND", "NOT_FOUND"]


def test_redirected_and_then_private_it_was_never_there(moved):
    departures.redirect(moved, "https://example.org/")
    PageViewRestriction.objects.create(page=moved, restriction_type="login")
    assert [kind_at(path) for path in ("/news/old/", "/news/new/")] == ["NOT_FOUND", "NOT_FOUND"]


def test_redirected_and_published_again_its_addresses_are_its_own(moved, column):
    departures.redirect(moved, factories.news(column, "新", slug="target"))
    fresh(moved).save_revision().publish()
    assert kind_at("/news/new/") == "ITEM"
    assert location_of("/news/old/") == "http://portal.localhost/news/new/"


def test_withdrawn_and_then_redirected(moved, column):
    departures.withdraw(moved, "有误")
    assert [kind_at(path) for path in ("/news/old/", "/news/new/")] == ["GONE", "GONE"]
    departures.redirect(fresh(moved), factories.news(column, "新", slug="target"))
    assert [location_of(path) for path in ("/news/old/", "/news/new/")] == ["http://portal.localhost/news/target/"] * 2


@pytest.mark.parametrize("leave", [lambda page: departures.withdraw(page, "有误"), departures.suppress])
def test_what_moves_while_it_is_away_leaves_a_redirect_when_it_is_back(moved, leave):
    leave(moved)
    page = fresh(moved)
    page.slug = "newest"
    page.save_revision().publish()
    assert [location_of(path) for path in ("/news/old/", "/news/new/")] == ["http://portal.localhost/news/newest/"] * 2


# What stands below


@pytest.fixture
def section(home):
    return factories.add(home, InformationPage(title="概况", slug="section"))


def below(parent, **fields):
    return factories.add(Page.objects.get(pk=parent.pk), InformationPage(title="下级", slug="below", **fields))


def test_suppressing_takes_the_branch_along_and_publishing_brings_it_back(section):
    child = below(section)
    deeper = below(child)
    departures.suppress(section)
    for page in (child, deeper):
        assert (row(page), tombstone(page).kind, tombstone(page).path) == (None, "suppressed", "")
        assert Page.objects.get(pk=page.pk).live
    assert [kind_at(path) for path in ("/section/", "/section/below/", "/section/below/below/")] == ["NOT_FOUND"] * 3
    assert not reconcile(repair=False)
    fresh(section).save_revision().publish()
    assert [kinds(page) for page in (section, child, deeper)] == [["published", "withdrawn", "restored"]] * 3
    assert not reconcile(repair=False)


def test_changes_say_no_path_of_the_branch(section):
    child = below(section)
    departures.suppress(section)
    nodes = data("{ changes(first: 100) { nodes { contentId path } } }")["changes"]["nodes"]
    said = {node["path"] for node in nodes if node["contentId"] in {str(section.translation_key), str(child.translation_key)}}
    assert said == {None}


def test_below_what_was_never_public_nothing_is_until_that_is(home):
    draft = factories.add(home, InformationPage(title="草稿", slug="draft"), publish=False)
    child = below(draft)
    deeper = below(child)
    assert (row(child), kinds(child)) == (None, [])
    draft.save_revision().publish()
    assert [kinds(page) for page in (draft, child, deeper)] == [["published"]] * 3
    assert row(deeper).path == "/draft/below/below/"


def test_parent_and_child_published_at_once(home):
    draft = factories.add(home, InformationPage(title="草稿", slug="draft"), publish=False)
    child = factories.add(draft, InformationPage(title="下级", slug="below"), publish=False)
    with publication():
        child.get_latest_revision().publish()
        draft.get_latest_revision().publish()
    assert [kinds(page) for page in (draft, child)] == [["published"]] * 2


@pytest.mark.parametrize("leave", [lambda page: departures.withdraw(page, "有误"), lambda page: page.unpublish()])
def test_what_stands_below_something_withdrawn_stays(section, leave):
    child = below(section)
    leave(section)
    assert (kind_at("/section/"), kind_at("/section/below/")) == ("GONE", "ITEM")
    child.title = "改过"
    child.save_revision().publish()
    assert row(child).title == "改过"
    assert not reconcile(repair=False)


def test_withdrawn_and_then_suppressed_takes_the_branch_along(section):
    child = below(section)
    departures.withdraw(section, "有误")
    departures.suppress(fresh(section))
    assert (row(child), kind_at("/section/below/")) == (None, "NOT_FOUND")
    departures.withdraw(fresh(section), "有误")  # no longer secret, but its address has been forgotten
    assert row(child) is None
    assert not reconcile(repair=False)


def test_what_moves_below_something_secret_is_secret(home, section):
    page = factories.add(home, InformationPage(title="页面", slug="page"))
    departures.suppress(section)
    fresh(page).move(fresh(section), pos="last-child")
    assert (row(page), tombstone(page).kind) == (None, "suppressed")
    fresh(page).move(Page.objects.get(pk=home.pk), pos="last-child")
    assert row(page).path == "/page/"


def test_suppressed_and_published_again_in_one_transaction(section):
    child = below(section)
    with publication():
        departures.suppress(section)
        fresh(section).save_revision().publish()
    assert (kinds(section), kinds(child)) == (["published"], ["published"])


def test_an_act_outlives_a_look_from_elsewhere(column, monkeypatch):
    """What depends on an item that is looked at first is marked again before its own act was done."""
    first, last = (factories.news(column, f"{number}", translation_key=UUID(int=number)) for number in (1, 2))
    departures.withdraw(last, "有误")
    monkeypatch.setattr(module, "dependents_of", lambda content_id, locale: [last.pk] if content_id == str(UUID(int=1)) else [])
    with publication():
        departures.suppress(fresh(last))
        first.title = "改过"
        first.save_revision().publish()
    assert (tombstone(last).kind, tombstone(last).path) == ("suppressed", "")


# Sites whose front page is hidden

SITES = '{ sites { code } site(code: "portal") { code } }'
ASKED = '{ items(site: "portal") { nodes { title } } }'


def sites():
    found = data(SITES)
    return [site["code"] for site in found["sites"]], found["site"]


def test_a_site_opens_with_its_front_page(home):
    assert sites() == (["portal"], {"code": "portal"})
    draft = factories.site("changchun", kind="city", publish=False)
    column = factories.column(draft)
    assert sites()[0] == ["portal"]
    assert row(column) is None
    draft.save_revision().publish()
    assert sites()[0] == ["portal", "changchun"]
    assert row(column).site == "changchun"


@pytest.mark.parametrize(
    "hide", [departures.suppress, lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login")]
)
def test_a_site_is_secret_with_its_front_page(home, column, hide):
    page = factories.news(column)
    hide(fresh(home))
    assert sites() == ([], None)
    assert ask(ASKED)["errors"][0]["extensions"]["code"] == "UNKNOWN_SITE"
    assert not Record.objects.filter(kind="site").exists()
    assert not Item.objects.exists()
    assert tombstone(page).kind == "suppressed"
    assert not reconcile(repair=False)
    PageViewRestriction.objects.all().delete()
    fresh(home).save_revision().publish()
    assert sites() == (["portal"], {"code": "portal"})
    assert row(page).site == "portal"
    assert not reconcile(repair=False)


def test_a_site_stays_while_its_front_page_is_withdrawn(home, column):
    page = factories.news(column)
    departures.withdraw(fresh(home), "改版")
    assert sites() == (["portal"], {"code": "portal"})
    assert (kind_at("/"), kind_at(row(page).path)) == ("GONE", "ITEM")
    assert data('{ site(code: "portal") { home { title } columns { title } } }')["site"]["home"] is None


def test_alerts_are_of_their_moment(home):
    """A site says what is in force when it is looked at, by the clock of the publication."""
    now = timezone.now()
    alert = {"level": "", "title": "通知", "item": None, "url": "", "starts_at": now + timedelta(days=1), "ends_at": None}
    SiteAlerts.objects.create(site=SiteProfile.objects.get().site, alerts=[("alert", alert)])
    run_due(now + timedelta(days=2))
    assert [one["title"] for one in Record.objects.get(kind="site").document["alerts"]] == ["通知"]
