"""The pages that count, of searches that were really made."""

from urllib.parse import quote

import pytest
from django.urls import reverse

from search.answering import door
from search.answering.identity import named
from search.log.models import AskedText, Click, Feedback
from tests import factories
from tests.published import key
from tests.search.answering.asking import search
from tests.search.console.reading import hits, page, rows, said
from tests.search.console.test_permissions import SCREENS
from tests.search.log import by_hand

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def written(settings, monkeypatch):
    return by_hand.turned_on(settings, monkeypatch)


@pytest.fixture
def searched(column, follow, written):
    """One item; three searches that find it, two that find nothing; a click and a complaint."""
    item = factories.news(column, "公积金提取指南")
    follow()
    for _ in range(3):
        answer = search("公积金", site="portal")
    door.clicked(named(answer["queryId"]), key(item), 1)
    for _ in range(2):
        answer = search("老年卡")
    door.complained(named(answer["queryId"]), "not_found", "在哪办<b>")
    written()
    return item


def test_the_overview_tells_what_was_searched(desk, searched):
    answer = desk.get(reverse("search_console:index"))
    text = said(answer)
    assert "检索次数 5" in text
    assert "没有结果 40.0%" in text
    assert "每百次检索的点击 20" in text
    assert "反映“没找到” 1" in text
    assert [row[:5] for row in rows(answer, "console-top")] == [["公积金", "3", "0", "33", "1.0"], ["老年卡", "2", "100%", "0", "—"]]
    assert [row[:3] for row in rows(answer, "console-empty")] == [["老年卡", "2", "100%"]]
    assert [row[:3] for row in rows(answer, "console-complaints")] == [["老年卡", "1", "在哪办<b>"]]
    assert rows(answer, "console-ranks")[0] == ["第 1 条", "", "1"]


def test_charts_can_be_read_without_being_seen(desk, searched):
    answer = page(desk.get(reverse("search_console:index")))
    (chart,) = answer.select(".console-days svg")
    assert (chart.get("role"), "共 5 次" in chart.get("aria-label")) == ("img", True)
    assert len(chart.select("title")) == 30
    today = answer.select(".console-days ~ details tbody tr")[-1]
    assert [one.get_text() for one in today.select("td")][1:] == ["3", "2"]
    assert not answer.select(".console script, .console [onclick]")


def test_one_site_by_itself(desk, searched):
    answer = desk.get(reverse("search_console:index"), {"site": "portal", "days": "7"})
    assert [row[0] for row in rows(answer, "console-top")] == ["公积金"]


def test_a_text_leads_to_what_it_found_and_what_was_said(desk, searched):
    links = [one.get("href") for one in page(desk.get(reverse("search_console:index"))).select(".console-text a")]
    answer = desk.get(next(link for link in links if quote("公积金") in link))
    assert rows(answer, "console-opened") == [["公积金提取指南", "1", "1"]]
    assert hits(answer, "console-now") == [("公积金提取指南", "")]
    answer = desk.get(next(link for link in links if quote("老年卡") in link))
    assert [row[1:] for row in rows(answer, "console-said")] == [["没有找到", "1", "在哪办<b>"]]
    assert "现在检索不到任何信息" in said(answer)


def test_what_left_is_named_no_more(desk, searched, follow):
    searched.unpublish()
    follow()
    answer = desk.get(reverse("search_console:text"), {"text": "公积金"})
    assert rows(answer, "console-opened") == [["已不再公开", "1", "1"]]


def test_looking_does_not_count(desk, searched, written):
    desk.get(reverse("search_console:text"), {"text": "公积金"})
    desk.get(reverse("search_why:index"), {"text": "公积金"})
    written()
    assert sum(AskedText.objects.values_list("times", flat=True)) == 5
    assert (Click.objects.count(), Feedback.objects.count()) == (1, 1)


def test_all_texts_page_by_page(desk, written):
    from django.utils import timezone

    from cms.library.documents.instants import day_in_beijing

    today = day_in_beijing(timezone.now())
    AskedText.objects.bulk_create(
        AskedText(day=today, site="", locale="en", text=f"词{number:03}", times=1 + number, total=0, empty=number % 2)
        for number in range(60)
    )
    url = reverse("search_console:texts")
    first, second = (page(desk.get(url, {"p": number})).select("tbody tr") for number in (1, 2))
    assert (len(first), len(second), first[0].select("td")[0].get_text().strip()) == (50, 10, "词059")
    assert len(page(desk.get(url, {"which": "empty"})).select("tbody tr")) == 30
    assert len(page(desk.get(url, {"q": "词00"})).select("tbody tr")) == 10


HOSTILE = ["\0", "词\0", "x" * 5_000, "的" * 2_000, "%", "' OR 1=1 --", "<script>alert(1)</script>", "{{ 7*7 }}", "😀", "13900001111"]


@pytest.mark.parametrize("name", SCREENS)
def test_hostile_addresses(desk, name):
    for text in HOSTILE:
        given = dict.fromkeys(("days", "site", "text", "q", "p", "which", "item", "locale", "words", "official"), text)
        answer = desk.get(reverse(name), given)
        assert answer.status_code == 200, (text, answer.status_code)
        assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("name", ["search_console:index", "search_console:texts", "search_console:text"])
def test_numbers_of_persons_are_not_looked_up(desk, name):
    assert "13900001111" not in said(desk.get(reverse(name), {"text": "13900001111", "q": "13900001111"}))
