"""Sums of a log that is known."""

from datetime import date, timedelta

import pytest

from search.console.charts import HEIGHT, days_chart, rank_bars
from search.console.counts.periods import Period
from search.console.counts.texts import Complaint, Text, Which, complaints, counted, opened_from, texts
from search.console.counts.totals import RANKS, Day, Rank, Totals, by_day, by_rank, totals
from search.log.models import AskedText, Click, Feedback

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = date(2026, 11, 30)
WEEK = Period(TODAY, 7)


def asked(text, times, *, empty=0, ago=0, site="portal", locale="zh-Hans"):
    AskedText.objects.create(day=TODAY - timedelta(days=ago), site=site, locale=locale, text=text, times=times, total=1, empty=empty)


def clicked(text, rank, times, *, ago=0, site="portal", item="a"):
    Click.objects.create(day=TODAY - timedelta(days=ago), site=site, text=text, content_id=item, rank=rank, times=times)


def complained(text, times, comment="", *, kind="not_found", ago=0):
    Feedback.objects.create(day=TODAY - timedelta(days=ago), site="portal", text=text, kind=kind, comment=comment, times=times)


@pytest.fixture
def known():
    asked("低保", 10, ago=0)
    asked("低保", 5, ago=6, locale="en")
    asked("低保", 4, ago=7)
    asked("老年卡", 6, empty=6, ago=1)
    asked("入学", 8, empty=2, site="changchun")
    clicked("低保", 1, 3)
    clicked("低保", 4, 1, ago=2, item="b")
    clicked("入学", 12, 2, site="changchun")
    clicked("低保", 1, 9, ago=7)
    complained("老年卡", 2, "在哪办")
    complained("老年卡", 1, ago=3)
    complained("", 1, "页面打不开", ago=1)
    complained("低保", 5, kind="not_helpful")


def test_totals_of_a_period_and_of_the_one_before(known):
    assert totals(WEEK) == Totals(asked=29, empty=8, clicks=6, not_found=4)
    assert totals(WEEK.before) == Totals(asked=4, empty=0, clicks=9, not_found=0)
    assert totals(WEEK, "低保") == Totals(15, 0, 4, 0)
    assert totals(Period(TODAY, 7, "changchun")) == Totals(8, 2, 2, 0)
    assert totals(Period(TODAY, 7, "")) == Totals(0, 0, 0, 0)


def test_shares_are_percent_and_none_of_nothing(known):
    assert (round(totals(WEEK).empty_share, 1), round(totals(WEEK).click_share, 1)) == (27.6, 20.7)
    assert (totals(Period(TODAY, 7, "")).empty_share, totals(Period(TODAY, 7, "")).click_share) == (None, None)


def test_each_day_is_there(known):
    days = by_day(WEEK)
    assert [one.day for one in days] == [TODAY - timedelta(days=ago) for ago in range(6, -1, -1)]
    assert [(one.found, one.empty) for one in days] == [(5, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 6), (16, 2)]


def test_places_that_were_opened(known):
    ranks = by_rank(WEEK)
    assert {one.rank: one.clicks for one in ranks if one.clicks} == {1: 3, 4: 1, RANKS + 1: 2}
    assert (len(ranks), ranks[-1]) == (RANKS + 1, Rank(RANKS + 1, 2, last=True))
    assert by_rank(Period(TODAY, 7, "siping")) == []


def test_texts_in_the_order_of_their_counts(known, django_assert_num_queries):
    with django_assert_num_queries(2):
        found = texts(WEEK, counted(WEEK, Which.TOP))
    assert found == [Text("低保", 15, 0, 4, 1.75), Text("入学", 8, 2, 2, 12.0), Text("老年卡", 6, 6)]
    assert [one.text for one in texts(WEEK, counted(WEEK, Which.EMPTY))] == ["老年卡", "入学"]
    assert [one.text for one in texts(WEEK, counted(WEEK, Which.TOP, "年"))] == ["老年卡"]


def test_complaints_with_their_words(known):
    assert complaints(WEEK, 10) == [Complaint("老年卡", 3, ["在哪办"]), Complaint("", 1, ["页面打不开"])]
    assert len(complaints(WEEK, 1)) == 1


def test_what_was_opened_from_a_text(known):
    opened = opened_from(WEEK, "低保", 10)
    assert [(one.content_id, one.clicks, list(one.ranks)) for one in opened] == [("a", 3, [1]), ("b", 1, [4])]


@pytest.mark.parametrize(("said", "days"), [("7", 7), ("90", 90), ("", 30), ("8", 30), ("-7", 30), ("x" * 99, 30), ("９０", 90), ("²", 30)])
def test_periods_are_chosen_not_typed(said, days):
    assert Period.asked(said, None).days == days


def test_bars_stand_on_the_floor_and_none_is_too_small_to_see():
    chart = days_chart([Day(TODAY, 999, 1), Day(TODAY, 0, 0), Day(TODAY, 0, 1_000)])
    first, second, third = chart.bars
    assert (first.found_height + first.empty_height, first.empty_height, first.empty_y) == (HEIGHT, HEIGHT // 100, HEIGHT - HEIGHT // 100)
    assert (second.found_height, second.empty_height) == (0, 0)
    assert (third.found_height, third.empty_height, third.empty_y) == (0, HEIGHT, 0)
    assert chart.busiest == first
    assert days_chart([Day(TODAY, 0, 0)]).busiest is None


def test_bars_of_places_are_shares():
    assert [(one.share, one.width) for one in rank_bars([Rank(1, 3), Rank(2, 1), Rank(3, 0)])] == [(75.0, 1_000), (25.0, 333), (0.0, 0)]
    assert rank_bars([]) == []
