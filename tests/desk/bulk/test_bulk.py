"""Work on several pages: said beforehand, done to each by itself, reported, and only to what the user may."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import PageLogEntry

from cms.core.models import Placement
from cms.desk.bulk.acting import MOST
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible
from cms.publishing import departures
from tests import factories
from tests.desk.publishing.asking import said
from tests.desk.publishing.test_leaving import notice
from tests.published import fresh, kinds, row, tombstone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

ACTS = ["place", "move", "hand_over", "archive", "restore", "withdraw"]
BACK = "/admin/content/news/"


def url(act, *pages, **more):
    asked = [("id", page.pk) for page in pages] + list({"next": BACK, **more}.items())
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", act]) + "?" + urlencode(asked)


@pytest.fixture
def pages(city_column):
    text = [factories.block("rich_text", "<p>正文</p>")]
    return [factories.news(city_column, f"新闻{number}", body=text) for number in range(3)]


@pytest.fixture
def other(city):
    return factories.column(city, "通知公告", slug="notices")


def body(city, title="市教育局"):
    parent = factories.column(city, "机构")
    return factories.add(parent, OrganisationPage(title=title))


@pytest.mark.parametrize("act", ACTS)
def test_each_act_asks_first(province, pages, act):
    if act == "restore":
        for page in pages:
            departures.archive(page, "<p>旧</p>")
    answer = province.get(url(act, *pages))
    html = answer.content.decode()
    assert answer.status_code == 200
    for page in pages:
        assert page.title in html
        assert f"http://changchun.localhost/news/{page.slug}/" in html
    assert "长春要闻" in html
    assert [kinds(page) for page in pages] == [kinds(pages[0])] * 3


@pytest.mark.parametrize("act", ACTS)
def test_the_acts_are_offered(province, pages, act):
    html = province.get(reverse("wagtailadmin_explore", args=[pages[0].get_parent().pk])).content.decode()
    assert reverse("wagtail_bulk_action", args=["wagtailcore", "page", act]) in html


def test_archive_and_make_current_again(city_editor, pages):
    answer = city_editor.post(url("archive", *pages), {"notice": notice("旧的")})
    assert answer.url == BACK
    assert all(row(page).archived for page in pages)
    assert "3" in said(answer)[0]
    assert PageLogEntry.objects.filter(action="govwire.archive", user=city_editor.user).count() == 3
    city_editor.post(url("restore", *pages))
    assert not any(row(page).archived for page in pages)


def test_withdraw(city_editor, pages):
    city_editor.post(url("withdraw", *pages), {"reason": "数据有误"})
    assert [tombstone(page).reason for page in pages] == ["数据有误"] * 3


def test_a_form_with_a_mistake_does_nothing(city_editor, pages):
    answer = city_editor.post(url("withdraw", *pages), {"reason": ""})
    assert answer.status_code == 200
    assert all(row(page) for page in pages)


def test_place_elsewhere_waits_and_at_home_stands(city_editor, pages, column, other):
    city_editor.post(url("place", *pages), {"column": column.pk})
    assert Placement.objects.filter(column=column, accepted_at=None).count() == 3
    city_editor.post(url("place", *pages), {"column": other.pk})
    assert Placement.objects.filter(column=other, accepted_by=city_editor.user).count() == 3


def test_what_cannot_be_done_is_named_and_the_rest_is_done(city_editor, pages, other):
    Placement.objects.create(page_id=pages[0].pk, column=other)
    answer = city_editor.post(url("place", *pages), {"column": other.pk})
    done, left = said(answer)
    assert "2" in done
    assert pages[0].title in left
    assert pages[1].title not in left


def test_move(city_editor, pages, other):
    factories.news(other, "同名", slug=pages[0].slug)
    answer = city_editor.post(url("move", *pages), {"destination": other.pk})
    assert pages[0].slug in said(answer)[1]
    assert [fresh(page).get_parent().pk == other.pk for page in pages] == [False, True, True]
    assert row(pages[1]).path == f"/notices/{pages[1].slug}/"


def test_hand_over(city_editor, city, pages):
    first, second = body(city), body(city, "市财政局")
    make_responsible(pages[0], [first])
    pages[0].save_revision().publish()
    draft = factories.news(pages[0].get_parent(), "草稿", publish=False)
    city_editor.post(url("hand_over", *pages, draft), {"organisation": second.pk, "keep": "on"})
    assert row(pages[0]).document["organisations"] == [str(second.translation_key), str(first.translation_key)]
    assert row(pages[1]).document["organisations"] == [str(second.translation_key)]
    assert (fresh(draft).live, row(draft)) == (False, None)
    assert [one.organisation for one in fresh(draft).get_latest_revision_as_object().responsibilities.all()] == [second]


def test_handing_over_publishes_no_unfinished_draft(city_editor, city, pages):
    pages[0].title = "写到一半"
    pages[0].save_revision()
    answer = city_editor.post(url("hand_over", *pages), {"organisation": body(city).pk})
    assert row(pages[0]).title == "新闻0"
    assert "2" in said(answer)[0]


def test_of_other_sites_nothing_is_done_or_said(city_editor, column, pages):
    foreign = factories.news(column, "省里的")
    hidden = factories.news(column, "省里的草稿", publish=False)
    assert "省里的草稿" not in city_editor.get(url("withdraw", hidden, pages[0])).content.decode()
    city_editor.post(url("withdraw", foreign), {"reason": "不行"})
    assert row(foreign)


def test_who_may_not_publish_ends_nothing(city_writer, pages, other):
    for act, typed in (("withdraw", {"reason": "不行"}), ("archive", {"notice": notice("旧")}), ("move", {"destination": other.pk})):
        city_writer.post(url(act, *pages), typed)
    assert [fresh(page).get_parent().title for page in pages if row(page) and not row(page).archived] == ["长春要闻"] * 3


def test_everything_at_once_is_not_taken(province, pages):
    province.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "withdraw"]) + "?id=all", {"reason": "全部"})
    assert all(row(page) for page in pages)


def test_all_of_a_column_are_its_pages(province, pages, other):
    elsewhere = factories.news(other, "别处的")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "withdraw"])
    province.post(f"{address}?id=all&childOf={pages[0].get_parent().pk}", {"reason": "全部"})
    assert [row(page) for page in pages] == [None] * 3
    assert row(elsewhere)


def test_asking_costs_the_same_statements_for_few_and_many(province, pages):
    def statements(asked):
        with CaptureQueriesContext(connection) as captured:
            assert province.get(url("withdraw", *asked)).status_code == 200
        return len(captured)

    statements(pages)
    assert statements(pages) == statements(pages[:1]) <= 40


def test_at_most_a_page_of_a_list(province, city_column, pages, monkeypatch):
    monkeypatch.setattr("cms.desk.bulk.acting.MOST", 2)
    assert MOST == 50
    province.post(url("withdraw", *pages), {"reason": "一批"})
    assert sum(row(page) is None for page in pages) == 2


def test_a_failure_leaves_the_others_done(province, pages, monkeypatch):
    from cms.publishing import departures as acts

    real = acts.withdraw

    def fail(page, *args):
        if page.pk == pages[1].pk:
            raise ValueError("没有印章")
        real(page, *args)

    monkeypatch.setattr("cms.publishing.departures.withdraw", fail)
    answer = province.post(url("withdraw", *pages), {"reason": "有误"})
    assert [row(page) is None for page in pages] == [True, False, True]
    assert "没有印章" in said(answer)[1]
