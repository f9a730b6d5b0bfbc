"""The province in the hub: how much of what, since when, in which state, and only once."""

from collections import Counter

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Site

from cms.demo import accounts
from cms.demo.loading import whole
from cms.demo.loading.drafts import plans
from cms.demo.loading.steps import Steps
from cms.demo.shapes.keys import content_id
from cms.ledger.models import ITEM, Event
from cms.library.locales import DEFAULT, public_locale
from cms.library.models import Item, Record, Tombstone
from cms.policies.models import PolicyMark
from cms.publishing.reconciling import reconcile
from tests.api.client import data
from tests.demo.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("loaded")]

ROUTE = """query ($path: String!) {
  route(site: "portal", path: $path) { kind reason item { title archived { at notice replacedBy { title } } } }
}"""


def item(key: str, locale: str = DEFAULT) -> Item:
    return Item.objects.get(content_id=content_id(key), locale=locale)


def path_of(loaded, key: str) -> str:
    """The address that a page of the portal has or had."""
    page = loaded.page(key)
    return "/" + page.url_path.split("/", 2)[2]


def test_everything_of_the_content_is_public_but_what_left_or_is_to_come(loaded, province):
    hidden = {str(one.key) for one in province.items if one.state and one.state.kind in ("withdrawn", "suppressed")}
    hidden |= {str(one.key) for one in province.items if one.when.on(NOW.date()) > NOW}
    assert len(hidden) == 4
    public = set(Item.objects.values_list("content_id", "locale"))
    assert {(key, locale) for key, locale in loaded.pages if (str(content_id(key)), locale) not in public} == {
        (key, DEFAULT) for key in hidden
    }
    assert len(public) == len(loaded.pages) - len(hidden)


def test_there_is_enough_of_every_type(province):
    found = Counter(Item.objects.filter(locale=DEFAULT).values_list("document_type", flat=True))
    assert (found["home_page"], found["organisation"]) == (16, len(province.organisations))
    assert found["column"] == len(province.column_keys)
    assert found["information_page"] == len(province.pages)
    assert found["news_article"] + found["notice"] + found["commentary"] >= 100
    assert (found["policy_document"], found["policy_interpretation"]) == (len(province.policies), len(province.interpretations))
    assert (found["topic"], found["service_item"], found["service_bundle"]) == (
        len(province.topics), len(province.services), len(province.bundles),
    )  # fmt: skip
    assert (found["investment_project"], found["investment_park"]) == (len(province.projects), len(province.parks))
    assert sum(found.values()) - found["home_page"] - found["column"] >= 200
    english = Counter(Item.objects.filter(locale="en").values_list("document_type", flat=True))
    assert english["home_page"] >= 4
    assert english["investment_project"] >= 12


def test_the_desk_tells_each_act_at_its_own_moment(loaded):
    """As the ledger has it: the home would say that everything has been published today."""
    began = {}
    for key, locale, at in Event.objects.filter(subject=ITEM, kind="published").order_by("position").values_list("key", "locale", "at"):
        began.setdefault((key, locale), at)
    pages = Page.objects.filter(depth__gt=1, first_published_at__isnull=False).select_related("locale")
    told = {(str(page.translation_key), public_locale(page.locale.language_code)): page.first_published_at for page in pages}
    assert {key: at for key, at in told.items() if at < NOW} == {key: began[key] for key, at in told.items() if at < NOW}
    assert sum(at < NOW for at in told.values()) > 0.9 * len(told)
    policy = Page.objects.filter(content_type__model="policydocumentpage", live=True).order_by("first_published_at").first()
    done = PageLogEntry.objects.filter(page=policy.pk).values_list("timestamp", flat=True)
    assert {policy.first_published_at} >= {min(done)}
    assert max(done) == policy.last_published_at == policy.live_revision.created_at
    assert not Page.objects.filter(live=True, has_unpublished_changes=True).exists()


def test_nothing_of_wagtails_welcome_is_left():
    assert not Page.objects.filter(depth=2, content_type__model="page").exists()
    assert Site.objects.count() == 16
    assert Site.objects.get(is_default_site=True).hostname == "www.jilin.example"


def test_items_have_dates_of_their_own_and_count_as_written_here(province):
    for one in [*province.items, *province.pages, *province.organisations]:
        row = Item.objects.filter(content_id=content_id(one.key), locale=DEFAULT).first()
        if row is not None:
            assert row.published_at == one.when.on(NOW.date()), one.key
            assert row.document["migrated"] is False


def test_the_ledger_runs_on_in_time():
    times = list(Event.objects.order_by("position").values_list("at", flat=True))
    assert times == sorted(times)
    assert times[0] < NOW < times[-1]


def test_a_correction_has_a_note_and_moves_the_second_date():
    row = item("news/water-quality")
    (note,) = row.document["changeHistory"]
    assert row.updated_at > row.published_at
    assert note["at"] == row.document["updatedAt"]
    assert Event.objects.filter(key=row.content_id, kind="corrected").count() == 1


def test_states_are_what_addresses_answer(loaded, province):
    states = {one.state.kind: one for one in province.items if one.state}
    gone = data(ROUTE, path=path_of(loaded, states["withdrawn"].key))["route"]
    assert (gone["kind"], gone["reason"]) == ("GONE", states["withdrawn"].state.reason)
    assert data(ROUTE, path=path_of(loaded, states["suppressed"].key))["route"]["kind"] == "NOT_FOUND"
    archived = data(ROUTE, path=path_of(loaded, states["archived"].key))["route"]["item"]["archived"]
    assert archived["replacedBy"]["title"] == loaded.page("notice/new-service-hall").title
    assert archived["at"] == states["archived"].state.when.on(NOW.date()).isoformat()
    assert Tombstone.objects.get(kind="withdrawn").at == states["withdrawn"].state.when.on(NOW.date())


def test_notices_to_come_wait_for_the_scheduler(loaded, province):
    scheduled = [one for one in province.items if one.when.on(NOW.date()) > NOW]
    assert scheduled
    for one in scheduled:
        page = loaded.page(one.key)
        page.refresh_from_db()
        assert (page.live, page.go_live_at) == (False, one.when.on(NOW.date()))
        assert page.scheduled_revision is not None


def test_an_alert_is_in_force():
    assert any(profile["alerts"] for profile in Record.objects.filter(kind="site").values_list("document", flat=True))


def test_newer_documents_mark_older_ones_and_days_that_passed_tell():
    assert set(PolicyMark.objects.values_list("state", flat=True)) == {"accepted"}
    validity = {
        row.document["title"]: row.document["validity"] for row in Item.objects.filter(document_type="policy_document", locale=DEFAULT)
    }
    assert set(validity.values()) == {"valid", "amended", "repealed", "expired", "not_yet_effective", "unknown"}


def test_placements_show_items_of_other_sites(loaded):
    cities = content_id("column/portal/news/cities")
    query = "query ($id: ID!) { item(contentId: $id) { ... on Column { items(first: 2) { nodes { site { code } } } } } }"
    shown = data(query, id=str(cities))["item"]["items"]["nodes"]
    assert shown == [{"site": {"code": "changchun"}}, {"site": {"code": "yanbian"}}]


def test_english_pages_are_translations_with_english_above_them(loaded):
    english = [page for (_, locale), page in loaded.pages.items() if locale == "en"]
    for page in english:
        page.refresh_from_db()
        assert page.alias_of_id is None
        assert page.depth == 2 or page.get_parent().locale_id == page.locale_id
        assert page.get_translation(loaded.locales[DEFAULT]).live


def test_the_editor_works_on_the_portal_alone(loaded, province):
    client = Client()
    client.post(reverse("wagtailadmin_login"), {"username": "editor", "password": accounts.PASSWORD})
    assert client.get("/admin/").status_code == 200
    mine, theirs = loaded.page("news/snow-season"), loaded.page("news/riverbank")
    assert client.get(f"/admin/pages/{mine.pk}/edit/").status_code == 200
    assert client.get(f"/admin/pages/{theirs.pk}/edit/").status_code == 302
    pictures = [picture for picture in province.pictures if picture.site == "portal"]
    assert client.get("/admin/images/").context["page_obj"].paginator.count == len(pictures)


def test_accounts_are_told(capsys):
    call_command("demo_accounts")
    told = capsys.readouterr().out
    assert [f"{account.username} / {account.password}" in told for account in accounts.ACCOUNTS] == [True] * 7


def test_passwords_are_as_strong_as_any(loaded):
    for account in accounts.ACCOUNTS:
        validate_password(account.password, User.objects.get(username=account.username))


def test_every_account_has_its_role(loaded):
    groups = {user.username: [group.name for group in user.groups.all()] for user in User.objects.all()}
    assert groups == {
        "admin": [], "province": ["全省 · 省级管理员"], "manager": ["吉林省 · 站点管理员"], "editor": ["吉林省 · 编辑"],
        "search": ["全省 · 检索编辑"], "reviewer": ["吉林省 · 审核"], "changchun": ["长春市 · 编辑"],
    }  # fmt: skip


def test_loading_again_changes_nothing(capsys):
    before = Event.objects.count()
    call_command("load_demo")
    assert "there already" in capsys.readouterr().out
    assert Event.objects.count() == before


def test_the_library_says_what_the_pages_say():
    assert not reconcile(repair=False)


def test_plans_of_one_day_are_the_same(province):
    first, second = plans(province, NOW.date()), plans(province, NOW.date())
    assert first == second
    addresses = [(plan.parent, plan.locale, plan.slug) for plan in first]
    assert len(set(addresses)) == len(addresses)


def test_production_refuses_known_passwords(monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "cms.settings.production")
    with pytest.raises(CommandError, match="known to everyone"):
        call_command("load_demo")


class Interrupted(Exception):
    pass


def test_an_interrupted_load_leaves_nothing(loaded, monkeypatch):
    def stop(*args):
        raise Interrupted

    before = Event.objects.count(), Page.objects.count()
    monkeypatch.setattr(whole, "add_media", stop)
    with pytest.raises(Interrupted):
        whole.load(Steps(), NOW)
    assert (Event.objects.count(), Page.objects.count()) == before
