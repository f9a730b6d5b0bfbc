"""How editors end an item's time in public: each way explained, asked for what it needs, done, and only by those who may."""

import json

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms.core.models import Placement
from cms.library.models import Address
from cms.publishing import departures
from tests import factories
from tests.desk.publishing.asking import leave_url, said
from tests.published import fresh, kinds, row, tombstone

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

WAYS = ["archive", "restore", "withdraw", "suppress", "redirect"]


def notice(html):
    """What the rich text editor posts."""
    return json.dumps(
        {
            "blocks": [{"key": "a", "text": html, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}],
            "entityMap": {},
        }
    )


@pytest.fixture
def page(column):
    return factories.news(column, "一条旧闻")


def test_it_explains_what_will_happen_and_where_the_page_is_shown(province, page, city_column):
    Placement(page=page, column=city_column).accept(province.user)
    html = province.get(leave_url(page, "withdraw")).content.decode()
    assert "省内要闻" in html
    assert "长春要闻" in html
    assert "长春市人民政府" in html
    assert f"http://portal.localhost/news/{page.slug}/" in html


@pytest.mark.parametrize("way", WAYS)
def test_every_way_has_a_page(province, page, way):
    if way == "restore":
        departures.archive(page, "<p>旧</p>")
    assert province.get(leave_url(page, way)).status_code == 200


def test_withdraw(province, page):
    answer = province.post(leave_url(page, "withdraw"), {"reason": "数据有误。"})
    assert answer.url == reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert "一条旧闻" in said(answer)[0]
    assert (tombstone(page).kind, tombstone(page).reason) == ("withdrawn", "数据有误。")
    assert kinds(page) == ["published", "withdrawn"]
    assert fresh(page).live is False


def test_withdraw_needs_a_reason(province, page):
    answer = province.post(leave_url(page, "withdraw"), {"reason": " "})
    assert answer.status_code == 200
    assert answer.context["form"].errors["reason"]
    assert row(page)


def test_archive_and_make_current_again(province, page):
    newer = factories.news(page.get_parent(), "新闻")
    province.post(leave_url(page, "archive"), {"notice": notice("已由新文件代替<script>"), "replaced_by": newer.pk})
    archived = row(page).document["archived"]
    assert "已由新文件代替" in archived["notice"]
    assert "<script>" not in archived["notice"]
    assert archived["replacedBy"] == str(newer.translation_key)
    answer = province.post(leave_url(page, "restore"))
    assert answer.status_code == 302
    assert row(page).archived is False


def test_an_empty_notice_is_refused(province, page):
    answer = province.post(leave_url(page, "archive"), {"notice": notice(" ")})
    assert answer.context["form"].errors["notice"]
    assert row(page).archived is False


def test_suppress_leaves_no_word(province, page):
    assert province.post(leave_url(page, "suppress")).status_code == 302
    assert (tombstone(page).kind, tombstone(page).path, tombstone(page).reason) == ("suppressed", "", "")


def test_what_was_withdrawn_can_still_be_suppressed(city_editor, city_column):
    page = factories.news(city_column, "机密")
    city_editor.post(leave_url(page, "withdraw"), {"reason": "有误"})
    assert city_editor.get(leave_url(page, "suppress")).status_code == 200
    assert city_editor.post(leave_url(page, "suppress")).status_code == 302
    assert (tombstone(page).kind, tombstone(page).path) == ("suppressed", "")


def test_redirect_to_a_page(province, page, city_column):
    answer = province.post(leave_url(page, "redirect"), {"page_target": city_column.pk, "url_target": ""})
    assert answer.status_code == 302
    assert Address.objects.get(path=f"/news/{page.slug}/").content_id == str(city_column.translation_key)


def test_redirect_to_an_address(province, page):
    province.post(leave_url(page, "redirect"), {"page_target": "", "url_target": "https://www.gov.cn/a"})
    assert Address.objects.get(path=f"/news/{page.slug}/").url == "https://www.gov.cn/a"


@pytest.mark.parametrize(
    "data", [{}, {"url_target": "javascript:alert(1)"}, {"url_target": "ftp://a.cn/"}, {"url_target": "无"}, "self", "both", "draft"]
)
def test_redirects_that_lead_nowhere_are_refused(province, page, column, data):
    draft = factories.news(column, publish=False)
    targets = {
        "self": {"page_target": page.pk}, "draft": {"page_target": draft.pk},
        "both": {"page_target": column.pk, "url_target": "https://www.gov.cn/"},
    }  # fmt: skip
    answer = province.post(leave_url(page, "redirect"), targets.get(data) if isinstance(data, str) else data)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert row(page)


def test_a_city_editor_does_it_to_the_citys_pages_alone(city_editor, city_column, page):
    own = factories.news(city_column, "本市新闻")
    assert city_editor.post(leave_url(own, "withdraw"), {"reason": "有误"}).status_code == 302
    assert tombstone(own)
    for way in WAYS:
        answer = city_editor.post(leave_url(page, way), {"reason": "有误"})
        assert answer.status_code == 302
        assert answer.url == reverse("wagtailadmin_home")
    assert row(page).archived is False


def test_who_may_not_publish_may_not_end_it(city_writer, city_column):
    own = factories.news(city_column)
    city_writer.post(leave_url(own, "withdraw"), {"reason": "有误"})
    assert row(own)


def test_a_locked_page_stays(province, city_editor, city_column):
    own = factories.news(city_column)
    own.locked, own.locked_by = True, province.user
    own.save()
    city_editor.post(leave_url(own, "withdraw"), {"reason": "有误"})
    assert row(own)


@pytest.mark.parametrize("way", WAYS)
def test_a_draft_and_a_front_page_offer_nothing(province, portal, column, way):
    draft = factories.news(column, publish=False)
    for one in (draft, portal):
        assert province.get(leave_url(one, way)).url == reverse("wagtailadmin_home")


def test_unknown_ways_and_pages_are_not_found(province, page):
    assert province.get(leave_url(page, "explode")).status_code == 404
    page.pk = 10**6
    assert province.get(leave_url(page, "withdraw")).status_code == 404


def test_the_history_tells(province, page):
    province.post(leave_url(page, "withdraw"), {"reason": "有误"})
    assert PageLogEntry.objects.filter(page=page.pk, action="govwire.withdraw", user=province.user).count() == 1
    assert province.get(reverse("wagtailadmin_pages:history", args=[page.pk])).status_code == 200


def test_it_goes_back_to_where_the_editor_was_and_nowhere_else(province, page):
    back = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert province.post(leave_url(page, "suppress"), {"next": back}).url == back
    assert "evil" not in province.post(leave_url(page, "suppress"), {"next": "https://evil.example/"}).headers.get("location", "")


@pytest.mark.parametrize(
    ("archived", "offered"),
    [(False, {"archive", "withdraw", "suppress", "redirect"}), (True, {"restore", "withdraw", "suppress", "redirect"})],
)
def test_the_menus_offer_what_can_be_done(province, page, archived, offered):
    if archived:
        departures.archive(page, "<p>旧</p>")
    places = [reverse("wagtailadmin_explore", args=[page.get_parent().pk]), reverse("wagtailadmin_pages:edit", args=[page.pk])]
    for place in places:
        html = province.get(place).content.decode()
        assert {way for way in WAYS if leave_url(page, way) in html} == offered
        assert reverse("desk_place", args=[page.pk]) in html


def test_the_menus_of_a_writer_offer_no_way_out(city_writer, city_column):
    own = factories.news(city_column)
    html = city_writer.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).content.decode()
    assert not [way for way in WAYS if leave_url(own, way) in html]
    assert reverse("desk_place", args=[own.pk]) in html
