from datetime import date, timedelta

import pytest
from django.core.management import call_command

from cms.ledger.consumers import Unavailable
from search.log import consumer
from search.log.models import AskedText, Click, Feedback
from search.log.trimming import DAYS, DAYS_ONCE, trim
from search.vocabulary.models import PastQuery

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = date(2026, 11, 24)


def asked(text, ago, times=1, site="portal", total=3, today=TODAY):
    AskedText.objects.create(
        day=today - timedelta(days=ago), site=site, locale="zh-Hans", text=text, times=times, total=total, empty=0 if total else times
    )


def clicked(text, ago, times=1, rank=1):
    Click.objects.create(day=TODAY - timedelta(days=ago), site="portal", text=text, content_id="c", rank=rank, times=times)


def texts(model):
    return sorted(model.objects.values_list("text", flat=True))


def test_texts_that_came_once_go_after_a_month_and_all_after_a_year_and_a_bit():
    asked("一次", DAYS_ONCE + 1)
    asked("一次，新", DAYS_ONCE)
    asked("两次", DAYS_ONCE + 1, times=2)
    asked("又来", DAYS_ONCE + 1)
    asked("又来", 1)
    asked("两处", DAYS_ONCE + 1)
    asked("两处", DAYS_ONCE + 1, site="changchun")
    asked("太旧", DAYS + 1, times=100)
    assert trim(TODAY)["AskedText"] == 2
    assert texts(AskedText) == sorted(["一次，新", "两次", "又来", "又来", "两处", "两处"])
    assert set(trim(TODAY).values()) == {0}


def test_clicks_and_complaints_go_with_their_texts():
    asked("常问", 1, times=2)
    asked("一次", DAYS_ONCE + 1)
    for text in ("常问", "一次", "缓存的", "缓存的"):
        clicked(text, DAYS_ONCE + 1, rank=Click.objects.count() + 1)
    clicked("太旧", DAYS + 1, times=9)
    Feedback.objects.create(day=TODAY - timedelta(days=DAYS_ONCE + 1), text="一次", kind="not_found", times=1)
    Feedback.objects.create(day=TODAY - timedelta(days=DAYS_ONCE), text="一次", kind="not_helpful", times=1, comment="还在")
    trim(TODAY)
    assert texts(Click) == sorted(["常问", "缓存的", "缓存的"])
    assert texts(Feedback) == ["一次", "一次"]
    trim(TODAY + timedelta(days=2))
    assert texts(Feedback) == ["一次", "一次"]


def test_past_queries_found_something_and_came_on_five_days():
    for ago in range(5):
        asked("高考报名", ago, total=ago, today=TODAY)  # nothing today, so not worth suggesting any more
        asked("高考分数线", ago, total=4 - ago)
        asked("高考查询2024001", ago)  # seven digits may be a telephone
        if ago:
            asked("高考时间", ago)
    asked("高考作文", 0, times=500)
    for ago in range(3):
        asked("高考志愿", ago, site="changchun")
        asked("高考志愿", ago + 3, site="")
    call_command("search_log_trim")
    learned = {(one.site, one.text, one.days) for one in PastQuery.objects.all()}
    assert learned == {("", "高考志愿", 6), ("", "高考分数线", 5), ("portal", "高考分数线", 5)}


def test_the_worker_tidies_once_a_day(monkeypatch):
    monkeypatch.setattr(consumer, "_done", None)
    asked("太旧", 0, today=date(2020, 1, 1))
    consumer.tidy_daily([])
    assert AskedText.objects.count() == 0
    asked("太旧", 0, today=date(2020, 1, 1))
    PastQuery.objects.create(text="旧", days=9, found=9)
    consumer.tidy_daily([])
    assert (AskedText.objects.count(), PastQuery.objects.count()) == (1, 1)


def test_what_cannot_be_tidied_is_tried_again(monkeypatch, django_assert_num_queries):
    from django.db import OperationalError, connection

    def away(*_):
        raise OperationalError("away")

    monkeypatch.setattr(consumer, "_done", None)
    with connection.execute_wrapper(away), pytest.raises(Unavailable):
        consumer.tidy_daily([])
    consumer.tidy_daily([])
    assert consumer._done is not None
