"""The words that editors manage, as the public meets them."""

import pytest

from search.vocabulary.models import BestBet, Shortcut, StoppedWord, Synonym
from tests import factories
from tests.search.answering.asking import search, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def registering(column, follow):
    page = factories.news(column, "出生登记办理指南")
    follow()
    return page


def test_lay_words_find_official_terms(registering):
    assert titles("上户口") == []
    Synonym.objects.create(words=["上户口"], official=["出生登记"], state=Synonym.State.APPLIED)
    answer = search("上户口")
    assert [node["item"]["title"] for node in answer["nodes"]] == ["出生登记办理指南"]
    assert answer["expandedWith"] == ["出生登记"]
    assert answer["nodes"][0]["highlights"][0]["html"] == "<mark>出生登记</mark>办理指南"


def test_proposed_synonyms_are_not_used(registering):
    Synonym.objects.create(words=["上户口"], official=["出生登记"])
    assert titles("上户口") == []


def test_best_bets_stand_above_as_long_as_they_are_public(registering, follow):
    BestBet.objects.create(texts=["落户"], content_ids=[str(registering.translation_key)])
    assert [one["title"] for one in search("落户")["bestBets"]] == ["出生登记办理指南"]
    assert search("办理")["bestBets"] == []
    registering.unpublish()
    assert search("落户")["bestBets"] == []


def test_a_shortcut_leads_to_its_address(registering):
    Shortcut.objects.create(texts=["电子税务局"], title="电子税务局", url="https://etax.example/")
    assert search("电子税务局")["shortcut"] == {"title": "电子税务局", "url": "https://etax.example/"}


def test_stopped_words_are_left_out(registering, column, follow):
    factories.news(column, "吉林概况")
    follow()
    assert sorted(titles("指南 吉林")) == ["出生登记办理指南", "吉林概况"]
    StoppedWord.objects.create(text="吉林")
    assert titles("指南 吉林") == ["出生登记办理指南"]
