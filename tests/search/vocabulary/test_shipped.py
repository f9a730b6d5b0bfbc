from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from search.models import Synonym
from search.querying.parsing import parse
from search.text.folding import fold
from search.vocabulary import shipped

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def load():
    output = StringIO()
    call_command("search_vocabulary", "--load", stdout=output)
    return output.getvalue().splitlines()[0]


def test_what_is_shipped_is_what_an_editor_may_enter():
    synonyms = shipped.synonyms()
    assert len(synonyms) >= 250
    for one in synonyms:
        one.full_clean(exclude=["note"])
    assert [name for name, times in Counter(one.shipped for one in synonyms).items() if times > 1] == []


def test_what_is_shipped_is_recognised_alone_and_in_a_question(words):
    load()
    missed = []
    for one in shipped.synonyms():
        for word in map(fold, one.words):
            for question in (word, f"请问{word}怎么办理"):
                expanded = parse(question, words()).expanded
                if not set(map(fold, one.official)) & set(expanded):
                    missed.append(question)
    assert missed == []


def test_loading_again_changes_nothing(words):
    assert load() == f"{len(shipped.synonyms())} synonyms added"
    changed = Synonym.objects.get(shipped="上户口")
    changed.official, changed.state = ["户口"], Synonym.State.PROPOSED
    changed.save()
    Synonym.objects.get(shipped="老赖").delete()
    version = words().version
    assert load() == "1 synonyms added"
    assert words().version != version
    changed.refresh_from_db()
    assert (changed.official, changed.state) == (["户口"], "proposed")
    version = words().version
    assert load() == "0 synonyms added"
    assert words().version == version


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("老百姓怎么申请低保", "最低生活保障"),
        ("五险一金", "住房公积金"),
        ("老赖", "失信被执行人"),
        ("工伤", "工伤认定"),
        ("被辞退了怎么办", "解除劳动合同"),
        ("房产证丢了", "不动产权证书"),
        ("环保局电话", "生态环境局"),
        ("瞭解", "了解"),
        ("COVID19", "新型冠状病毒感染"),
        ("covid-19", "covid19"),
    ],
)
def test_some_of_them(words, typed, official):
    load()
    assert official in parse(typed, words()).expanded
