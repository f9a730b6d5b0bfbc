from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory
from django.utils import timezone, translation

from search.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym
from tests import factories
from tests.published import key

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def refused(one):
    """What is said, by field."""
    with translation.override("en"):
        with pytest.raises(ValidationError) as caught:
            one.full_clean()
        return {name: " ".join(said) for name, said in caught.value.message_dict.items()}


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"words": ["低保"], "official": ["低 保", "低保"]}, "official", "cannot stand for itself"),
        ({"words": ["ＡＢＣ"], "official": ["abc"]}, "official", "cannot stand for itself"),
        ({"words": [], "official": ["低保"]}, "words", "blank"),
        ({"words": ["低保"], "official": []}, "official", "blank"),
        ({"words": ["！"], "official": ["低保"]}, "words", "can be searched"),
        ({"words": ["低保 办理"], "official": ["最低生活保障"]}, "words", "never be recognised"),
        ({"words": ["怎么吃低保"], "official": ["最低生活保障"]}, "words", "never be recognised"),
        ({"words": ["老百姓申请低保需要材料办理流程"], "official": ["最低生活保障"]}, "words", "never be recognised"),
        ({"words": ["低保"], "official": ["最低 生活保障"], "both_ways": True}, "official", "never be recognised"),
        ({"words": ["低保"], "official": ["最低生活保障"], "site": "nowhere"}, "site", "no site"),
    ],
)
def test_synonyms_that_cannot_be(values, field, said):
    assert said in refused(Synonym(**values))[field]


def test_a_synonym_is_typed_line_by_line(home):
    form = modelform_factory(Synonym, fields=["words", "official", "both_ways", "site", "state", "note"])
    filled = form({"words": " 上户口\n\n报户口\n上户口", "official": "出生登记", "site": "portal", "state": "applied", "note": ""})
    assert filled.is_valid(), filled.errors
    saved = Synonym.objects.get(pk=filled.save().pk)
    assert (saved.words, saved.official) == (["上户口", "报户口"], ["出生登记"])
    assert str(saved) == "上户口、报户口 → 出生登记"
    assert "上户口\n报户口</textarea>" in str(form(instance=saved)["words"])
    again = {"words": "上户口\n报户口\n", "official": "出生登记", "site": "portal", "state": "applied"}
    assert not form(again, instance=saved).has_changed()


def test_best_bets_lead_to_public_items(column):
    page, draft = factories.news(column, "公积金提取"), factories.news(column, "草稿", publish=False)
    BestBet(texts=["公积金"], content_ids=[key(page)]).full_clean()
    assert "No public item" in refused(BestBet(texts=["公积金"], content_ids=[key(page), key(draft)]))["content_ids"]
    assert "No public item" in refused(BestBet(texts=["公积金"], content_ids=["x"]))["content_ids"]
    assert "at most 10" in refused(BestBet(texts=["公积金"], content_ids=[str(number) for number in range(11)]))["content_ids"]
    past = timezone.now() - timedelta(days=1)
    assert "has passed" in refused(BestBet(texts=["公积金"], content_ids=[key(page)], until=past))["until"]
    assert "can be searched" in refused(BestBet(texts=["？"], content_ids=[key(page)]))["texts"]


@pytest.mark.parametrize("url", ["www.jl.gov.cn", "//jl.gov.cn", "javascript:alert(1)", "ftp://jl.gov.cn/", "https://"])
def test_shortcuts_have_whole_addresses(url):
    assert "https://" in refused(Shortcut(texts=["公积金"], title="公积金查询", url=url))["url"]


def test_good_shortcuts():
    Shortcut(texts=["公积金"], title="公积金查询", url="https://gjj.example.cn/查询?x=1").full_clean()
    assert "no site" in refused(Shortcut(texts=["公积金"], title="查询", url="https://gjj.example.cn", site="x"))["site"]


@pytest.mark.parametrize("model", [StoppedWord, StoppedSuggestion])
def test_stopped_texts_are_there_once_in_all_spellings(model):
    one = model(text=" ＡＢ　老百姓 ")
    one.full_clean()
    one.save()
    assert str(one) == "ab 老百姓"
    assert "already exists" in refused(model(text="AB 老百姓"))["text"]
    assert "can be searched" in refused(model(text="……"))["text"]
