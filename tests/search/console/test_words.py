"""The lists of words: made, changed and taken away as Wagtail does it, with what the search makes of them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from search.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym
from tests import factories
from tests.published import fresh, key
from tests.search.answering.asking import search, titles
from tests.search.console.reading import page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def item(column, follow):
    made = factories.news(column, "出生登记办理指南")
    follow()
    return made


def errors(answer):
    return [one.get_text().strip() for one in page(answer).select(".error-message")]


def test_a_synonym_from_its_making_to_its_end(desk, item):
    given = {"words": "上户口\n报户口", "official": "出生登记", "site": "", "state": "applied", "note": "来信"}
    assert desk.post(reverse("search_synonyms:add"), given).status_code == 302
    synonym = Synonym.objects.get()
    assert titles("报户口") == ["出生登记办理指南"]
    listed = desk.get(reverse("search_synonyms:index")).content.decode()
    assert "上户口、报户口 → 出生登记" in listed
    assert f"{reverse('search_trial:index')}?synonym={synonym.pk}" in listed
    assert desk.post(reverse("search_synonyms:edit", args=[synonym.pk]), {**given, "state": "proposed"}).status_code == 302
    assert titles("报户口") == []
    history = desk.get(reverse("search_synonyms:history", args=[synonym.pk])).content.decode()
    assert "寻" in history or "某某" in history
    assert desk.post(reverse("search_synonyms:delete", args=[synonym.pk])).status_code == 302
    assert Synonym.objects.count() == 0


def test_lists_are_found_and_filtered(desk, item):
    Synonym.objects.create(words=["上户口"], official=["出生登记"], state="applied")
    Synonym.objects.create(words=["老赖"], official=["失信被执行人"])
    url = reverse("search_synonyms:index")
    listed = [desk.get(url, asked).content.decode() for asked in ({"q": "失信"}, {"state": "applied"})]
    assert [("上户口" in text, "老赖" in text) for text in listed] == [(False, True), (True, False)]


def test_best_bets_by_address_and_by_id(desk, item):
    address = "http://portal.localhost" + fresh(item).get_url_parts()[2]
    until = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    given = {"texts": "落户", "content_ids": f"{address}\n", "site": "portal", "until": until}
    assert desk.post(reverse("search_best_bets:add"), given).status_code == 302
    assert BestBet.objects.get().content_ids == [key(item)]
    assert [one["title"] for one in search("落户", site="portal")["bestBets"]] == ["出生登记办理指南"]
    assert "出生登记办理指南" in desk.get(reverse("search_best_bets:index")).content.decode()
    item.unpublish()
    assert "已不再公开" in desk.get(reverse("search_best_bets:index")).content.decode()


@pytest.mark.parametrize(
    ("viewset", "given", "message"),
    [
        ("search_synonyms", {"words": "怎么吃低保", "official": "最低生活保障", "state": "applied"}, "不会被识别"),
        ("search_best_bets", {"texts": "落户", "content_ids": "http://portal.localhost/none/"}, "没有已公开的信息使用网址"),
        ("search_best_bets", {"texts": "落户", "content_ids": "x"}, "x"),
        ("search_best_bets", {"texts": "？", "content_ids": "x"}, "没有可以检索的内容"),
        ("search_shortcuts", {"texts": "税务局", "title": "税务局", "url": "javascript:alert(1)"}, "https://"),
        ("search_stopped_words", {"text": "……"}, "没有可以检索的内容"),
        ("search_stopped_suggestions", {"text": ""}, "必填"),
    ],
)
def test_what_is_refused_is_said_in_chinese(desk, item, viewset, given, message):
    answer = desk.post(reverse(f"{viewset}:add"), {"site": "", "note": "", "until": "", **given})
    assert any(message in one for one in errors(answer)), errors(answer)
    assert not any(model.objects.exists() for model in (Synonym, BestBet, Shortcut, StoppedWord, StoppedSuggestion))


def test_shortcuts_and_stopped_words(desk, item):
    desk.post(reverse("search_shortcuts:add"), {"texts": "税务局", "title": "电子税务局", "url": "https://etax.example/", "site": ""})
    assert search("税务局")["shortcut"] == {"title": "电子税务局", "url": "https://etax.example/"}
    desk.post(reverse("search_stopped_words:add"), {"text": "指南"})
    desk.post(reverse("search_stopped_suggestions:add"), {"text": "ＡＢ某某"})
    assert (StoppedWord.objects.get().text, StoppedSuggestion.objects.get().text) == ("指南", "ab某某")
