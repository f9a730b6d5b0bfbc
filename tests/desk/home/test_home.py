"""The editors' home: each panel says what concerns this editor and nothing else, in a fixed number of statements."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, Site, Workflow, WorkflowPage, WorkflowTask

from cms.core.models import Placement
from cms.core.models.pages import BasePage
from cms.desk.home.homepage import Home
from cms.investment.models import InvestmentProjectPage
from cms.library.models import Record
from cms.sites.models import SiteAlerts
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


class Asked:
    def __init__(self, user):
        self.user = user


def panels(client):
    """Titles by panel."""
    context = Home(Asked(client.user)).get_context_data()
    return {panel.name: [line.title for line in panel.lines] for panel in context["panels"]}


def edited(page, user, title):
    page.title = title
    page.save_revision(user=user)


def test_it_opens(province, city_editor, portal):
    for client in (province, city_editor):
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        assert "desk-panel-drafts" in html
        assert "Wagtail" not in html.split("</head>")[1].split("<body")[0]


def test_my_drafts(province, city_editor, city_column, column):
    mine = factories.news(city_column, "我的草稿", publish=False)
    edited(mine, city_editor.user, "我的草稿")
    edited(factories.news(city_column, "别人的"), province.user, "别人的草稿")
    published = factories.news(city_column, "已发布")
    edited(published, city_editor.user, "已发布又改了")
    assert panels(city_editor)["drafts"] == ["已发布又改了", "我的草稿"]
    assert panels(province)["drafts"] == ["别人的草稿"]


def test_reviews_of_my_groups_and_pages(city_editor, city_column, column, province):
    group = city_editor.user.groups.get()
    task = GroupApprovalTask.objects.create(name="审核")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="审核")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    for parent, title in ((city_column, "待审"), (column, "省里的")):
        WorkflowPage.objects.create(workflow=workflow, page=parent)
        page = factories.news(parent, title, publish=False)
        workflow.start(page, province.user)
    assert panels(city_editor)["reviews"] == ["待审"]
    assert set(panels(province)["reviews"]) == {"待审", "省里的"}


def test_placements_where_i_publish(city_editor, city_writer, city_column, column, province):
    Placement.objects.create(page=Page.objects.get(pk=factories.news(column, "省里的").pk), column=city_column, requested_by=province.user)
    accepted = Placement.objects.create(page=Page.objects.get(pk=factories.news(column, "接收了").pk), column=city_column)
    accepted.accept(province.user)
    assert panels(city_editor)["placements"] == ["省里的"]
    assert panels(city_writer)["placements"] == []


def test_what_is_scheduled_and_what_was_published_today(city_editor, city_column, column):
    factories.news(column, "省里的")
    later = factories.news(city_column, "明天的", publish=False)
    later.go_live_at = timezone.now() + timedelta(days=1)
    later.save_revision().publish()
    old = factories.news(city_column, "昨天的")
    Page.objects.filter(pk=old.pk).update(last_published_at=timezone.now() - timedelta(days=1, hours=1))
    factories.news(city_column, "今天的")
    shown = panels(city_editor)
    assert shown["scheduled"] == ["明天的"]
    assert "今天的" in shown["today"]
    assert not {"昨天的", "省里的", "明天的"} & set(shown["today"])


def test_what_leaves_by_itself(city_editor, city_column, column):
    for parent, title, days in ((city_column, "快到期", 10), (city_column, "还早", 60), (column, "省里的", 10)):
        page = InvestmentProjectPage(title=title, valid_until=timezone.localdate() + timedelta(days=days))
        page.clean = BasePage.clean.__get__(page)
        page.expire_at = timezone.now() + timedelta(days=days)
        factories.add(parent, page)
    assert panels(city_editor)["expiring"] == ["快到期"]


def test_columns_to_update(city_editor, city, column):
    fresh = factories.column(city, "新栏目", update_every_days=14)
    factories.news(fresh)
    old = factories.column(city, "旧栏目", update_every_days=14)
    page = factories.news(old, publish=False, original_published_at=timezone.now() - timedelta(days=20))
    page.public_since = page.original_published_at
    type(page).objects.filter(pk=page.pk).update(public_since=page.original_published_at)
    page.refresh_from_db()
    page.save_revision().publish()
    empty = factories.column(city, "空栏目", update_every_days=14)
    type(empty).objects.filter(pk=empty.pk).update(first_published_at=timezone.now() - timedelta(days=12))
    type(column).objects.filter(pk=column.pk).update(update_every_days=1, first_published_at=timezone.now() - timedelta(days=9))
    assert panels(city_editor)["stale"] == ["旧栏目", "空栏目"]


def test_alerts_of_my_sites(city_editor, province, city, portal):
    for home, title in ((city, "暴雨"), (portal, "大风")):
        settings = SiteAlerts.for_site(Site.objects.get(root_page=home))
        moment = (timezone.now() - timedelta(hours=1)).isoformat()
        value = {"level": "II", "title": title, "item": None, "url": "", "starts_at": moment, "ends_at": None}
        settings.alerts = [("alert", SiteAlerts._meta.get_field("alerts").stream_block.child_blocks["alert"].to_python(value))]
        settings.save()
    assert Record.objects.filter(kind="site").count() == 2
    assert panels(city_editor)["alerts"] == ["暴雨"]
    assert set(panels(province)["alerts"]) == {"暴雨", "大风"}


def test_the_same_statements_for_few_and_many(city_editor, city_column, city):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert city_editor.get(reverse("wagtailadmin_home")).status_code == 200
        return captured.captured_queries

    def add(number):
        edited(factories.news(city_column, f"新闻{number}"), city_editor.user, f"改{number}")
        factories.column(city, f"栏目{number}", update_every_days=1)

    add(0)
    statements()
    few = statements()
    for number in range(1, 8):
        add(number)
    many = statements()
    assert len(many) == len(few)
    assert len(many) <= 40, "\n".join(query["sql"][:200] for query in many)
