"""At the desk: findings beside the form, publishing refused while something blocks, and each site's own severities."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from cms.core.checking import Rule, Severity, registry
from cms.desk.checking.choosing import SeveritiesFormField
from cms.desk.checking.refusing import at_the_desk
from cms.desk.checking.report import report
from cms.desk.models import SiteChecks
from cms.ledger.models import Event
from cms.news.models import NewsArticlePage
from cms.publishing import scheduling
from cms.publishing.listeners.actions import PublishingFailed
from tests import factories
from tests.desk.publishing.asking import said
from tests.desk.publishing.test_failing import PUBLISH, create, edit
from tests.factories import block
from tests.published import fresh, row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

IDENTITY = "11010519491231002X"
BLOCKED = {"summary": f"身份证{IDENTITY}"}
IDENTITY_SAID = "110…2X"


@pytest.fixture
def page(city_column):
    return factories.news(city_column, "旧标题")


@pytest.fixture
def blocked(city_column):
    """A draft that must not be published."""
    return factories.news(city_column, "未公开", publish=False, summary=IDENTITY, body=[block("rich_text", "<p>正文</p>")])


def form(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_findings_stand_beside_the_form(city_editor, blocked):
    html = form(city_editor, blocked)
    assert 'data-side-panel-toggle="publication"' in html
    assert 'data-blocking="1"' in html
    assert IDENTITY_SAID in html
    section = report(blocked).blocking[0].anchor
    assert section
    assert f'href="#{section}"' in html
    assert f'id="{section}"' in html


def test_a_finding_in_a_block_leads_to_the_block(blocked):
    blocked.body = NewsArticlePage(body=[block("rich_text", f"<p>{IDENTITY}</p>")]).body
    (one,) = [one for one in report(blocked).blocking if one.field == "body"]
    assert one.anchor == f"block-{blocked.body[0].id}-section"


def test_a_new_page_has_nothing_to_check_yet(city_editor, city_column):
    url = reverse("wagtailadmin_pages:add", args=["news", "newsarticlepage", city_column.pk])
    html = city_editor.get(url).content.decode()
    assert 'data-side-panel-toggle="publication"' in html
    assert 'data-blocking="0"' in html


def test_they_follow_what_is_typed(city_editor, page):
    html = edit(city_editor, page, headers={"accept": "application/json"}, **BLOCKED).json()["html"]
    assert 'data-blocking="1"' in html
    html = edit(city_editor, page, headers={"accept": "application/json"}, summary="").json()["html"]
    assert 'data-blocking="0"' in html


def test_the_number_of_statements_does_not_grow(city_editor, city_column, django_assert_max_num_queries):
    others = [factories.news(city_column, publish=number % 2 == 0) for number in range(6)]

    def make(targets):
        links = "".join(f'<a linktype="page" id="{one.pk}">x</a>' for one in targets)
        pictures = [block("image", {"image": factories.picture().pk, "caption": ""}) for _one in targets]
        items = [block("item", one.pk) for one in targets]
        return factories.news(city_column, publish=False, body=[block("rich_text", f"<p>{links}</p>"), *pictures, *items])

    counts = []
    report(make(others[:1]))  # content types are read once
    for page in (make(others[:1]), make(others)):
        found = NewsArticlePage.objects.get(pk=page.pk)
        with django_assert_max_num_queries(40) as asked:
            report(found)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def check_refused(client, page, answer):
    assert answer.url.startswith(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    message = said(answer)[-1]
    assert IDENTITY_SAID in message
    assert "data-desk-refused" in message
    assert IDENTITY in form(client, page)


def test_publishing_is_refused_and_the_draft_is_kept(city_editor, page):
    events = Event.objects.count()
    check_refused(city_editor, page, edit(city_editor, page, **PUBLISH, **BLOCKED))
    assert fresh(page).get_latest_revision_as_object().summary == BLOCKED["summary"]
    assert (fresh(page).summary, row(page).title, Event.objects.count()) == ("", "旧标题", events)


def test_creating(city_editor, city_column):
    answer = create(city_editor, city_column, **PUBLISH, **BLOCKED)
    page = NewsArticlePage.objects.get()
    check_refused(city_editor, page, answer)
    assert (page.live, row(page)) == (False, None)


def test_a_warning_does_not_refuse(city_editor, page):
    assert report(page).warning
    edit(city_editor, page, **PUBLISH)
    assert row(page).title == "编辑刚写的标题"


@pytest.mark.parametrize("is_live", [True, False])
def test_scheduling(city_editor, city_column, is_live):
    page = factories.news(city_column, "旧标题", publish=is_live)
    check_refused(city_editor, page, edit(city_editor, page, **PUBLISH, **BLOCKED, go_live_at="2099-01-01 00:00"))
    assert fresh(page).scheduled_revision is None


def test_approving_in_a_workflow(province, page):
    edit(province, page, **{"action-submit": "1"}, **BLOCKED)
    answer = edit(province, page, **{"action-workflow-action": "1", "workflow-action-name": "approve"}, **BLOCKED)
    check_refused(province, page, answer)
    assert fresh(page).current_workflow_state.status == "in_progress"
    assert row(page).title == "旧标题"


def publish_in_bulk(client, *pages):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{ids}&next={reverse('wagtailadmin_home')}")


def test_in_bulk_all_or_none(province, city_column, blocked):
    good = factories.news(city_column, "好的", publish=False, body=[block("rich_text", "<p>正文</p>")])
    answer = publish_in_bulk(province, good, blocked)
    (message,) = said(answer)
    assert "未公开" in message
    assert "好的" not in message
    assert (fresh(good).live, fresh(blocked).live) == (False, False)
    publish_in_bulk(province, good)
    assert fresh(good).live


def test_a_draft_below_a_page_that_is_published_in_bulk(province, city, blocked):
    column = blocked.get_parent().specific
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = province.post(f"{url}?id={column.pk}", {"include_descendants": "on"})
    check_refused(province, blocked, answer)
    assert not fresh(blocked).live


def test_a_script_gets_words(city_editor, page):
    answer = edit(city_editor, page, headers={"accept": "application/json"}, **PUBLISH, **BLOCKED)
    assert answer.status_code == 400
    assert IDENTITY_SAID in answer.json()["error_message"]
    assert "<" not in answer.json()["error_message"]


def test_commands_and_the_clock_are_not_bound(blocked):
    blocked.get_latest_revision().publish()
    assert row(blocked)
    with at_the_desk(), pytest.raises(PublishingFailed):
        blocked.save_revision().publish()


def test_what_was_scheduled_is_published_on_time(city_column):
    page = factories.news(city_column, publish=False, summary=IDENTITY)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    revision = page.save_revision()
    revision.publish()
    due = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"], revision.approved_go_live_at = due.isoformat(), due
    revision.save()
    scheduling.run_due()
    assert row(page)


def choose(city, **severities):
    site = Site.objects.get(root_page=city)
    SiteChecks.objects.update_or_create(site=site, defaults={"severities": severities})


def test_a_site_chooses(city_editor, city, page):
    choose(city, **{"item.identity_card": "warns", "news.source": "blocks", "item.term": "off"})
    page.summary = IDENTITY
    found = report(page)
    assert "item.identity_card" in {one.code for one in found.warning}
    assert "news.source" in {one.code for one in found.blocking}
    assert "item.term" not in {one.code for one in found.warning}


def test_another_site_is_not_asked(city, portal, column):
    choose(city, **{"item.identity_card": "off"})
    assert report(factories.news(column, publish=False, summary=IDENTITY, body=[block("rich_text", "<p>文</p>")])).blocking


@pytest.mark.parametrize("stored", [{"item.identity_card": "explodes"}, {"nobody.knows": "off"}, {"item.identity_card": None}])
def test_what_is_stored_wrongly_means_nothing(city, page, stored):
    choose(city, **stored)
    page.summary = IDENTITY
    assert report(page).blocking


def test_the_setting(province, city):
    site = Site.objects.get(root_page=city)
    url = reverse("wagtailsettings:edit", args=["desk", "sitechecks", site.pk])
    html = province.get(url).content.decode()
    for rule in registry.all_rules():
        assert f'name="severities-{rule.code}"' in html
    posted = {f"severities-{rule.code}": rule.severity.value for rule in registry.all_rules()} | {"severities-item.title": "off"}
    province.post(url, posted)
    assert SiteChecks.objects.get(site=site).severities == {"item.title": "off"}


@pytest.mark.parametrize("posted", [{"item.title": "explodes"}, {"item.title": ""}])
def test_severities_that_there_are_not(db, posted):
    with pytest.raises(ValidationError):
        SeveritiesFormField().clean(posted)


def test_rules_that_there_are_not(db):
    assert SeveritiesFormField().clean({"nobody.knows": "off", "item.title": "warns"}) == {}
    assert SeveritiesFormField().clean(None) == {}


def test_a_rule_that_fails_keeps_nobody_from_work(page, monkeypatch):
    def fail(page):
        raise ZeroDivisionError

    broken = Rule("test.broken", "坏的", Severity.BLOCKS, NewsArticlePage, fail)
    monkeypatch.setitem(registry._registered, "test.broken", broken)
    found = report(page)
    assert not found.complete
    assert found.warning


def test_a_code_means_one_rule():
    rule = next(registry.all_rules())
    other = Rule("news.body", "另一条", Severity.WARNS, rule.model, rule.check)
    with pytest.raises(ValueError, match=r"news\.body"):
        registry.register(other)


def test_a_draft_may_have_a_table_without_header(city_editor, page):
    table = json.dumps(
        {"data": [["一", "二"]], "first_row_is_table_header": False, "first_col_is_header": False, "table_header_choice": ""}
    )
    body = {"body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "table", "body-0-id": "", "body-0-value": table}
    answer = edit(city_editor, page, headers={"accept": "application/json"}, **body)
    assert answer.json()["success"] is True
    assert "item.table" in {one.code for one in report(fresh(page).get_latest_revision_as_object()).blocking}
    assert edit(city_editor, page, **PUBLISH, **body).status_code == 200
    assert row(page).title == "旧标题"
