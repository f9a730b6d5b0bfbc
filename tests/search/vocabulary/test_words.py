from datetime import timedelta

import pytest
from django.utils import timezone

from search.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym
from search.querying.parsing import parse

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

APPLIED = Synonym.State.APPLIED


def test_nothing_is_managed(words):
    nothing = words()
    assert nothing.official("上户口") == ()
    assert not nothing.stopped("老百姓")
    assert (nothing.best_bets("公积金", ""), nothing.shortcut("公积金", ""), list(nothing.spellings("公鸡金"))) == ([], None, [])


def test_synonyms_of_a_site_and_of_all(words):
    Synonym.objects.create(words=["上户口", "落戶口"], official=["出生登记", "户口登记"], state=APPLIED)
    Synonym.objects.create(words=["上户口"], official=["新生儿落户"], site="portal", state=APPLIED)
    Synonym.objects.create(words=["打工"], official=["务工"])
    assert words().official("上户口") == ("出生登记", "户口登记")
    assert words("portal").official("上户口") == ("新生儿落户", "出生登记", "户口登记")
    assert words("city").official("落户口") == ("出生登记", "户口登记")
    assert words().official("出生登记") == ()
    assert words().official("打工") == ()
    assert parse("给孩子上户口怎么办", words()).expanded == ("出生登记", "户口登记")


def test_synonyms_both_ways(words):
    Synonym.objects.create(words=["COVID19"], official=["covid-19", "新冠"], both_ways=True, state=APPLIED)
    assert words().official("covid19") == ("covid-19", "新冠")
    assert words().official("covid-19") == ("covid19", "新冠")
    assert words().official("新冠") == ("covid19", "covid-19")
    assert parse("ＣＯＶＩＤ－19防控", words()).expanded == ("covid19", "新冠")


def test_best_bets_until_they_end(words):
    hour = timedelta(hours=1)
    BestBet.objects.create(texts=["公积金提取", "ＧＪＪ"], content_ids=["b", "a"])
    BestBet.objects.create(texts=["公积金提取"], content_ids=["c", "a"], site="portal", until=timezone.now() + hour)
    BestBet.objects.create(texts=["公积金提取"], content_ids=["x"], until=timezone.now() - hour)
    assert words().best_bets("公积金　提取？", "") == ["b", "a"]
    assert words().best_bets("公积金提取", "portal") == ["c", "a", "b"]
    assert words().best_bets("gjj", "city") == ["b", "a"]
    assert words().best_bets("公积金", "") == []


def test_the_version_changes_when_a_best_bet_ends(words, monkeypatch):
    BestBet.objects.create(texts=["公积金"], content_ids=["a"], until=timezone.now() + timedelta(hours=1))
    before = words().version
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert words().version != before


def test_shortcuts(words):
    Shortcut.objects.create(texts=["公积金查询"], title="全省", url="https://a.example.cn")
    Shortcut.objects.create(texts=["公积金查询"], title="本市", url="https://b.example.cn", site="city")
    assert words().shortcut("公积金查询", "") == {"title": "全省", "url": "https://a.example.cn"}
    assert words().shortcut("公积金查询", "city") == {"title": "本市", "url": "https://b.example.cn"}


def test_stopped_words_and_suggestions(words):
    StoppedWord.objects.create(text="老百姓")
    StoppedSuggestion.objects.create(text="某某")
    assert words().stopped("老百姓")
    assert not words().may_suggest("找某某投诉")
    assert words().may_suggest("投诉")


def test_every_change_is_another_version(words):
    versions = [words().version]
    one = Synonym.objects.create(words=["打工"], official=["务工"], state=APPLIED)
    versions.append(words().version)
    one.note = "试"
    one.save()
    versions.append(words().version)
    Synonym.objects.filter(pk=one.pk).delete()
    versions.append(words().version)
    StoppedWord.objects.create(text="老百姓")
    versions.append(words().version)
    assert len(set(versions)) == 5
    assert words().version == versions[-1]


def test_words_come_from_memory(words, django_assert_num_queries):
    Synonym.objects.create(words=["打工"], official=["务工"], state=APPLIED)
    words()
    with django_assert_num_queries(1):
        found = words()
        assert found.official("打工") == ("务工",)
        assert found.best_bets("打工", "portal") == []


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("二〇二四年", ("2024年", "二零二四年")),
        ("二零二四年", ("2024年", "二〇二四年")),
        ("2024年", ("二〇二四年", "二零二四年")),
        ("二零二四", ("2024", "二〇二四")),
        ("一九九八年", ("1998年",)),
        ("2024", ()),
        ("3024年", ()),
        ("二四年", ()),
    ],
)
def test_spellings_of_years(words, word, others):
    assert words().official(word) == others
