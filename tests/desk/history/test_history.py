"""The history of an item: who did what when, in words, with what the public saw of it, and what differs between versions."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.core.models import Placement
from cms.desk.history.differences import diff_text
from cms.desk.history.telling import history
from cms.ledger.kinds import EventKind
from cms.ledger.models import Event
from cms.news.models import NewsArticlePage
from cms.publishing import scheduling
from tests import factories
from tests.desk.publishing.asking import leave_url
from tests.desk.publishing.test_failing import PUBLISH, edit
from tests.factories import block
from tests.published import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def page(city_column):
    return factories.news(city_column, "旧标题", body=[block("rich_text", "<p>全省粮食总产量达到四千万吨。</p>")])


def acts(page):
    """Oldest first."""
    return [one.action for one in reversed(history(fresh(page))) if one.action]


def told(page, action):
    return next(one for one in history(fresh(page)) if one.action == action)


def look(client, page):
    return client.get(reverse("wagtailadmin_pages:history", args=[page.pk]))


def test_it_stands_where_wagtails_own_stood(city_editor, page):
    html = look(city_editor, page).content.decode()
    assert "desk-history" in html
    assert "旧标题" in html
    form = city_editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("wagtailadmin_pages:history", args=[page.pk]) in form


def test_who_published_and_what_the_public_saw(city_editor, page):
    city_editor.user.first_name = "张三"
    city_editor.user.save()
    edit(city_editor, page, **PUBLISH)
    line = told(page, "wagtail.publish")
    assert line.who == "张三"
    assert line.seen
    html = look(city_editor, page).content.decode()
    assert "张三" in html


def test_archived_withdrawn_placed(province, city_column, portal):
    page = factories.news(city_column)
    column = factories.column(portal, "省内要闻")
    placement = Placement(page=page, column=column, requested_by=province.user)
    placement.save()
    placement.accept(province.user)
    placement.delete()
    province.post(leave_url(page, "withdraw"), {"reason": "数据有误。"})
    assert [one for one in acts(page) if one.startswith("govwire")] == [
        "govwire.ask_place", "govwire.place", "govwire.unplace", "govwire.withdraw",
    ]  # fmt: skip
    assert "省内要闻" in told(page, "govwire.place").what
    assert [words for _label, words in told(page, "govwire.withdraw").given] == ["数据有误。"]
    assert told(page, "govwire.withdraw").seen


def test_who_places_is_told(province, page, portal):
    column = factories.column(portal, "省内要闻")
    province.post(reverse("desk_place", args=[page.pk]), {"column": column.pk, "order": 0})
    assert told(page, "govwire.place").who == "province"


def test_what_the_clock_did(page):
    page.expire_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    scheduling.run_due(timezone.now() + timedelta(hours=2))
    assert "wagtail.unpublish.scheduled" in acts(page)
    assert any(one.who for one in history(fresh(page)))


def test_events_without_an_act_are_lines_of_their_own(page):
    long_ago = timezone.now() - timedelta(days=300)
    Event.objects.filter(key=str(page.translation_key)).update(at=long_ago, note="说明", actor="importer")
    line = history(page)[-1]
    assert (line.who, line.at, [words for _label, words in line.given]) == ("importer", long_ago, ["说明"])


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_of_event_has_words(page, kind):
    Event.objects.filter(key=str(page.translation_key)).update(kind=kind, at=timezone.now() - timedelta(days=3))
    assert history(page)[-1].what != kind.value


def test_saving_again_and_again_is_one_line(city_editor, page):
    for number in range(4):
        edit(city_editor, page, headers={"accept": "application/json"}, title=f"第{number}次")
    assert acts(page).count("wagtail.edit") == 1
    line = told(page, "wagtail.edit")
    assert line.times == 4
    assert line.compare


def test_differences_are_between_letters(city_editor, page):
    page.body = NewsArticlePage(body=[{**page.body.raw_data[0], "value": "<p>全省粮食总产量达到四千二百万吨。</p>"}]).body
    page.save_revision(user=city_editor.user, log_action=True)
    first, last = told(page, "wagtail.edit").compare
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first, last])
    assert url in look(city_editor, page).content.decode()
    html = city_editor.get(url).content.decode()
    assert '四千<span class="addition">二百</span>万吨' in html


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        ("今天开会", "明天开会", '<span class="deletion">今</span><span class="addition">明</span>天开会'),
        ("", "新", '<span class="addition">新</span>'),
        (None, None, ""),
        ("<b>", "<b>", "&lt;b&gt;"),
        ("👍🏽一", "👍🏽二", '👍🏽<span class="deletion">一</span><span class="addition">二</span>'),
    ],
)
def test_text(before, after, html):
    assert diff_text(before, after).to_html() == html


def test_long_texts_take_no_minute():
    started = timezone.now()
    diff_text("甲乙丙丁" * 20_000, "丁丙乙甲" * 20_000)
    assert (timezone.now() - started).total_seconds() < 10


def test_statements_do_not_grow(province, page, django_assert_max_num_queries):
    def count():
        with django_assert_max_num_queries(10) as asked:
            history(fresh(page))
        return len(asked)

    edit(province, page, **PUBLISH)
    few = count()
    for _number in range(5):
        edit(province, page, **PUBLISH)
    assert count() == few


def test_only_who_may_edit_reads_it(city_editor, column):
    other = factories.news(column, "省里的新闻")
    assert look(city_editor, other).url == reverse("wagtailadmin_home")
    assert city_editor.post(reverse("wagtailadmin_pages:history", args=[other.pk])).status_code in {302, 405}
    assert city_editor.get("/admin/pages/999999/history/").status_code == 404


def test_nobody_reads_it_without_signing_in(client, page):
    assert "login" in look(client, page).url


def test_a_writer_reads_and_cannot_undo(city_writer, page):
    assert look(city_writer, page).status_code == 200


def test_a_damaged_log_is_told_all_the_same(city_editor, page):
    from wagtail.models import PageLogEntry

    PageLogEntry.objects.filter(page=page.pk).update(action="nobody.knows", revision=None, user=999, data={})
    assert look(city_editor, page).status_code == 200
    PageLogEntry.objects.filter(page=page.pk).update(action="govwire.place")
    assert look(city_editor, page).status_code == 200


@pytest.fixture
def compared(city_column):
    """What the page that compares two versions says of two bodies."""

    def ask(client, before, after):
        page = factories.news(city_column, "比较", publish=False, body=before)
        first = page.get_latest_revision()
        page.body = NewsArticlePage(body=after).body
        second = page.save_revision()
        return client.get(reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])).content.decode()

    return ask


def test_only_what_differs_is_shown(city_editor, compared):
    table = {"data": [["年份", "产量"], ["2025", "4266"]], "first_row_is_table_header": True}
    before = [block("rich_text", "<p>没有变化的一段</p>"), block("table", table), block("heading", {"text": "旧小标题", "level": "2"})]
    after = [before[0], {**before[1], "value": {**table, "data": [["年份", "产量"], ["2025", "4270"]]}}, block("quote", {"text": "新引文"})]
    html = compared(city_editor, before, after)
    assert "没有变化的一段" not in html
    assert '年份 | 产量\n2025 | 42<span class="deletion">66</span><span class="addition">70</span>' in html
    assert "旧小标题" in html
    assert "新引文" in html
    assert "first_row_is_table_header" not in html


def test_what_reads_alike_is_alike(city_editor, compared):
    before = [block("rich_text", "<p>一段</p>")]
    html = compared(city_editor, before, [{**before[0], "value": '<p data-block-key="a">一段</p>'}])
    assert "comparison__child-object" not in html


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("table", None),
        ("table", {}),
        ("item", 999),
        ("image", {}),
        ("gallery", {}),
        ("timeline", {}),
        ("rich_text", None),
        ("attachment", None),
    ],
)
def test_broken_blocks_are_compared_too(city_column, kind, value):
    from cms.desk.history.comparisons import StreamComparison

    pages = [NewsArticlePage(body=[block(kind, value)]), NewsArticlePage(body=[block("heading", {"text": "题", "level": "2"})])]
    comparison = StreamComparison(NewsArticlePage._meta.get_field("body"), *pages)
    assert comparison.has_changed()
    assert "题" in comparison.htmldiff()
