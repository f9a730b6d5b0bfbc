from datetime import date, datetime

import pytest
from django.db import connection

from cms.library.documents.instants import BEIJING
from cms.library.reading import ListQuery
from search.answering.asking import Part, Question
from search.log import counting
from search.log.counting import Personal
from search.log.gathering import MOST, Gathering
from search.log.models import AskedText, Click, Feedback
from search.log.writing import BATCH, add

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FIRST = Part(20)


def question(text, site="portal", locale="zh-Hans"):
    return Question(text, ListQuery(("all",)), locale, site)


def asked():
    return list(AskedText.objects.order_by("site", "text").values_list("site", "text", "times", "total", "empty"))


def test_texts_are_counted_folded(written):
    for text, total in (("高考", 3), (" 高考\u200b ", 5), ("５Ｇ基站", 0), ("5g基站", 0), ("教育廳", 2)):
        counting.counted(question(text), FIRST, total)
    counting.counted(question("高考", site=""), FIRST, 9)
    written()
    assert asked() == [("", "高考", 1, 9, 0), ("portal", "5g基站", 2, 0, 2), ("portal", "教育厅", 1, 2, 0), ("portal", "高考", 2, 5, 0)]


def test_what_is_written_adds_to_what_is_there(written):
    for total in (4, 0, 7):
        counting.counted(question("高考"), FIRST, total)
        written()
    assert asked() == [("portal", "高考", 3, 7, 1)]


def test_further_pages_empty_texts_and_persons_are_not_counted(written):
    for text in ("", "  ", "\u200b", "13900001111", "张三220102199003071233", "a@b.cn"):
        counting.counted(question(text), FIRST, 1)
    counting.counted(question("高考"), Part(20, after="x"), 1)
    counting.counted(question("高考"), Part(20, offset=20), 1)
    written()
    assert asked() == []


def test_nothing_is_counted_where_it_is_turned_off(written, settings):
    settings.SEARCH_LOG = False
    counting.counted(question("高考"), FIRST, 1)
    counting.clicked("高考", "", "x", 1)
    written()
    assert (asked(), Click.objects.count()) == ([], 0)


def test_long_and_hostile_texts_are_cut(written):
    for text in ("的" * 10_000, "ﷺ" * 200, "\0" * 10 + "a" * 300, "\ud800高考"):
        counting.counted(question(text), FIRST, 1)
    written()
    assert sorted(len(text) for text in AskedText.objects.values_list("text", flat=True)) == [2, 100, 100, 100]


def test_the_day_is_beijings(written, monkeypatch):
    monkeypatch.setattr(counting.timezone, "now", lambda: datetime(2026, 3, 1, 0, 30, tzinfo=BEIJING))
    counting.counted(question("高考"), FIRST, 1)
    written()
    assert AskedText.objects.get().day == date(2026, 3, 1)


def test_clicks_and_feedback_add_up(written):
    for rank in (1, 1, 2):
        counting.clicked("高考", "portal", "c", rank)
    for comment in ("", "没有时间表", "没有时间表"):
        counting.complained("高考", "portal", "not_found", comment)
    written()
    assert list(Click.objects.order_by("rank").values_list("text", "content_id", "rank", "times")) == [
        ("高考", "c", 1, 2),
        ("高考", "c", 2, 1),
    ]
    assert list(Feedback.objects.order_by("comment").values_list("kind", "comment", "times")) == [
        ("not_found", "", 1), ("not_found", "没有时间表", 2),
    ]  # fmt: skip


def test_a_complaint_about_a_personal_text_keeps_the_comment_alone(written):
    counting.complained("13900001111", "", "not_helpful", "")
    counting.complained("13900001111", "", "not_helpful", "打不开")
    with pytest.raises(Personal):
        counting.complained("高考", "", "not_helpful", "请打13900001111")
    written()
    assert list(Feedback.objects.values_list("text", "comment")) == [("", "打不开")]


def test_many_are_written_in_few_statements(written, django_assert_num_queries):
    day = date(2026, 1, 1)
    counts = {(day, "", "zh-Hans", f"词{number}"): {"times": 1, "total": 1, "empty": 0} for number in range(2 * BATCH)}
    for _ in range(2):
        with django_assert_num_queries(2):
            add(AskedText, counts)
    assert (AskedText.objects.count(), AskedText.objects.filter(times=2).count()) == (2 * BATCH, 2 * BATCH)


def test_what_waits_is_bounded(written):
    gathering = Gathering()
    for number in range(MOST + 10):
        gathering.add(Click, (number,), times=1)
    gathering.add(Click, (0,), times=1)
    assert (gathering._size, len(gathering._counts[Click]), gathering._counts[Click][0,]) == (MOST, MOST, {"times": 2})


def test_a_database_that_cannot_be_written_loses_counts_and_says_so_once_a_minute(written, monkeypatch, caplog):
    def refused(execute, sql, params, many, context):
        raise OSError("read only 高考")

    for _ in range(3):
        counting.counted(question("高考"), FIRST, 1)
        with connection.execute_wrapper(refused):
            written()
    written()
    assert asked() == []
    lines = [one for one in caplog.records if "searches not counted" in one.getMessage()]
    assert len(lines) == 1
    assert "高考" not in caplog.text
