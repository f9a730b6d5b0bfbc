"""Where a page appears: in columns, on front pages and topics by hand and by rule, in menus, alerts and other items, over all sites."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from cms.core.models import Placement
from cms.desk.where import everywhere, whereabouts
from cms.investment.models import InvestmentParkPage, InvestmentProjectPage
from cms.policies.models import Interpreted, PolicyDocumentPage, PolicyInterpretationPage, PolicyRelation
from cms.publishing import departures
from cms.services.models import ServiceBundlePage, ServiceItemPage
from cms.sites.models import HomePage, SiteAlerts, SiteNavigation
from cms.topics.models import TopicPage
from tests import factories
from tests.desk.publishing.asking import leave_url
from tests.factories import block
from tests.published import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def page(column):
    return factories.news(column, "一条旧闻")


def places(page):
    """Title and how of all."""
    found = whereabouts(fresh(page))
    return {(one.title, one.how) for one in (*found.places, *found.names)}


def arrange(home, **fields):
    """Publish the front page anew."""
    for name, value in fields.items():
        setattr(home, name, value)
    home.save_revision().publish()


def part(title="要闻", **fields):
    empty = {"items": [], "column": None, "document_type": "", "organisation": None}
    return {"title": title, **empty, **fields}


def panel(title="要闻", **fields):
    return block("panel", {**part(title, **fields), "style": "list", "url": ""})


def section(title="要闻", **fields):
    return block("section", {**part(title, **fields), "summary": "", "term": None})


def shown(page, title):
    return {how for one, how in places(page) if one == title}


def test_column_and_placements(page, city_column, portal, province):
    Placement(page=page, column=city_column, pinned=True).accept(province.user)
    other = factories.column(portal, "通知公告")
    Placement.objects.create(page=page, column=other)
    found = whereabouts(page)
    assert found.address == f"http://portal.localhost/news/{page.slug}/"
    assert [one.title for one in found.places] == ["省内要闻", "长春要闻", "通知公告"]
    assert found.sites == ["吉林省人民政府", "长春市人民政府"]
    assert len({one.how for one in found.places}) == 3


def test_it_is_said_in_chinese_punctuation(page, city_column, province):
    Placement(page=page, column=city_column).accept(province.user)
    for url in (leave_url(page, "archive"), f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'archive'])}?id={page.pk}"):
        html = province.get(url).content.decode()
        assert "省内要闻（吉林省人民政府）：所在栏目" in html
        assert "长春要闻（长春市人民政府）：刊载" in html


def test_the_front_page_by_hand(page, portal):
    arrange(
        portal,
        headlines=[block("item", page.pk)],
        slides=[block("slide", {"title": "", "image": None, "item": page.pk, "url": ""})],
        panels=[panel(items=[page.pk])],
    )
    (how,) = shown(page, portal.title)
    assert all(str(HomePage._meta.get_field(name).verbose_name) in how for name in ("headlines", "slides", "panels"))


@pytest.mark.parametrize(
    ("condition", "taken"),
    [("column", True), ("other", False), ("type", True), ("other_type", False), ("both", True), ("half", False), ("nothing", False)],
)
def test_the_front_page_by_rule(page, portal, condition, taken):
    other = factories.column(portal, "通知公告")
    conditions = {
        "column": {"column": page.get_parent().pk}, "other": {"column": other.pk},
        "type": {"document_type": "news_article"}, "other_type": {"document_type": "notice"},
        "both": {"column": page.get_parent().pk, "document_type": "news_article"},
        "half": {"column": page.get_parent().pk, "document_type": "notice"}, "nothing": {},
    }  # fmt: skip
    arrange(portal, panels=[panel("本省要闻", **conditions[condition])])
    assert bool([how for how in shown(page, portal.title) if "本省要闻" in how]) is taken


def test_a_rule_of_another_site_and_an_archived_item(page, portal, city):
    arrange(city, panels=[panel(document_type="news_article")])
    assert not shown(page, city.title)
    arrange(portal, panels=[panel(document_type="news_article")])
    assert shown(page, portal.title)
    departures.archive(page, "<p>旧</p>")
    assert not shown(page, portal.title)


def test_topics(page, portal):
    factories.add(portal, TopicPage(title="手选专题", sections=[section(items=[page.pk])]))
    factories.add(portal, TopicPage(title="规则专题", sections=[section(column=page.get_parent().pk)]))
    assert shown(page, "手选专题")
    assert shown(page, "规则专题")


def test_menus_and_alerts(page, portal):
    site = Site.objects.get(root_page=portal)
    menu = {"code": "main", "locale": "zh-Hans", "items": [{"title": "", "item": page.pk, "url": "", "children": []}]}
    SiteNavigation(site=site, menus=[block("menu", menu)]).save()
    alert = {"level": "I", "title": "预警", "item": page.pk, "url": "", "starts_at": timezone.now().isoformat(), "ends_at": None}
    SiteAlerts(site=site, alerts=[block("alert", alert)]).save()
    found = [one for one in whereabouts(page).names if one.site == portal.title]
    assert len(found) == 2


def test_other_items(column):
    document = factories.add(column, PolicyDocumentPage(title="通知"))
    reading = PolicyInterpretationPage(title="解读")
    reading.interpreted = [Interpreted(document=document)]
    factories.add(column, reading)
    newer = PolicyDocumentPage(title="新通知")
    newer.relations = [PolicyRelation(kind="repeals", target=document)]
    factories.add(column, newer)
    link = f'<p><a linktype="page" id="{document.pk}">x</a></p>'
    factories.news(column, "报道", body=[block("rich_text", link)], related_items=[block("item", document.pk)])
    factories.news(column, "草稿报道", publish=False, related_items=[block("item", document.pk)])
    names = whereabouts(document).names
    assert [one.title for one in names][-1] == "草稿报道"
    assert sorted(one.title for one in names) == sorted(["解读", "新通知", "报道", "草稿报道"])
    assert [one.site for one in names][-1] == ""


def test_bundles_and_parks(column):
    service = factories.add(column, ServiceItemPage(title="办证"))
    factories.add(
        column, ServiceBundlePage(title="开店", stages=[block("stage", {"title": "一", "summary": "", "services": [service.pk]})])
    )
    park = factories.add(column, InvestmentParkPage(title="园区"))
    factories.add(column, InvestmentProjectPage(title="项目", park=park))
    assert [one.title for one in whereabouts(service).names] == ["开店"]
    assert [one.title for one in whereabouts(park).names] == ["项目"]


def test_a_draft_is_nowhere(column):
    found = whereabouts(factories.news(column, publish=False))
    assert (found.address, found.places, found.names, found.below) == ("", [], [], 0)


def test_what_stands_below(column):
    factories.news(column)
    factories.news(column, publish=False)
    assert whereabouts(fresh(column)).below == 1


def test_statements_are_as_many_for_one_as_for_many(page, portal, column, city_column, django_assert_max_num_queries):
    pages = [page, *(factories.news(column) for _number in range(5))]
    factories.add(portal, TopicPage(title="专题", sections=[section(items=[one.pk for one in pages], column=column.pk)]))
    arrange(portal, panels=[panel(items=[one.pk for one in pages], column=column.pk)], headlines=[block("item", one.pk) for one in pages])
    for one in pages:
        Placement.objects.create(page=one, column=city_column)
        factories.news(column, related_items=[block("item", one.pk)])
    everywhere(pages)
    counts = []
    for those in (pages[:1], pages):
        with django_assert_max_num_queries(25) as asked:
            everywhere(those)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_other_sites_drafts_stay_unsaid(city_editor, city_column, column):
    page = factories.news(city_column, "本市新闻")
    factories.news(column, "省里的草稿", publish=False, related_items=[block("item", page.pk)])
    factories.news(column, "省里的报道", related_items=[block("item", page.pk)])
    html = city_editor.get(leave_url(page, "withdraw")).content.decode()
    assert "省里的报道" in html
    assert "省里的草稿" not in html


@pytest.mark.parametrize("act", ["unpublish", "delete", "move"])
def test_on_wagtails_own_pages(province, page, city_column, act):
    Placement(page=page, column=city_column).accept(province.user)
    address = "wagtailadmin_pages:move_confirm" if act == "move" else f"wagtailadmin_pages:{act}"
    keys = [page.pk, city_column.pk] if act == "move" else [page.pk]
    html = province.get(reverse(address, args=keys)).content.decode()
    assert "长春要闻" in html
    assert f"/news/{page.slug}/" in html
    assert "desk-where" in html
