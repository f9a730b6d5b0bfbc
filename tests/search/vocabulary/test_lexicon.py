from io import StringIO

import pytest
from django.core.management import call_command

from cms.ledger import worker
from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyDocumentPage
from cms.services.models import ServiceItemPage
from cms.taxonomy import loading
from search.models import DocumentNumber, Lexeme, LexiconSource
from search.querying.parsing import parse
from search.vocabulary import keeping
from search.vocabulary.models import Edition
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _always_fresh(monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0)


def lexemes(**filters):
    return {one.word: (one.items, one.names) for one in Lexeme.objects.filter(**filters)}


def test_words_of_titles_and_keywords(column):
    factories.news(column, "高考工作通知", keywords="高考，5G基站")
    factories.news(column, "高考今日开考")
    worker.run_once()
    found = lexemes()
    assert found["高考"] == (2, 0)
    assert (found["工作"], found["基站"], found["5g"]) == ((1, 0), (1, 0), (1, 0))
    assert not [word for word in found if len(word) < 2 or word.isdecimal()]
    one = Lexeme.objects.get(word="高考")
    assert (one.pinyin, one.initials) == ("gaokao", "gk")
    assert Lexeme.objects.get(word="5g").pinyin == ""


def test_single_characters_go_with_their_neighbours(column):
    factories.news(column, "失业金领取的条件")
    worker.run_once()
    assert {"失业", "失业金", "领取", "条件"} <= lexemes().keys()
    assert not [word for word in lexemes() if "的" in word]


def test_names_of_bodies_sites_regions_and_services(column):
    loading.load()
    factories.add(column, OrganisationPage(title="吉林省教育厅"))
    factories.add(column, ServiceItemPage(title="居民身份证申领"))
    worker.run_once()
    names = lexemes(names__gt=0)
    assert {"吉林省教育厅", "居民身份证申领", "吉林省人民政府", "长春市", "长春"} <= names.keys()
    assert "zhangchun" in Lexeme.objects.get(word="长春").others


def test_what_changes_and_what_leaves_is_taken_back(column, words):
    page = factories.news(column, "冰雪旅游季")
    other = factories.news(column, "冰雪运动")
    worker.run_once()
    assert lexemes()["冰雪"] == (2, 0)
    page.title = "春季踏青"
    page.save_revision().publish()
    worker.run_once()
    assert "旅游" not in lexemes()
    assert lexemes()["冰雪"] == (1, 0)
    assert "踏青" in words().lexicon.weights
    urgent = Edition.objects.get(name="lexicon").urgent
    page.unpublish()
    other.unpublish()
    worker.run_once()
    assert {"踏青", "冰雪", "运动"}.isdisjoint(lexemes())
    assert Edition.objects.get(name="lexicon").urgent != urgent
    assert "踏青" not in words().lexicon.weights


def test_what_left_is_forgotten_at_once_additions_wait(column, words, monkeypatch):
    page = factories.news(column, "春季踏青")
    worker.run_once()
    assert "踏青" in words().lexicon.weights
    monkeypatch.setattr(keeping, "PATIENCE", 1_000_000)
    factories.news(column, "秋季登山")
    factories.news(column, "夏季纳凉").unpublish()
    keeping._kept = None
    assert "登山" not in words().lexicon.weights
    version = words().version
    worker.run_once()
    assert "登山" not in words().lexicon.weights
    assert words().version == version
    page.unpublish()
    worker.run_once()
    assert "踏青" not in words().lexicon.weights
    assert "登山" in words().lexicon.weights
    assert words().version != version


def test_numbers_of_documents(column):
    page = factories.add(
        column, PolicyDocumentPage(title="若干措施", document_number="吉政办发〔2019〕36号", index_number="000014349/2019-00012")
    )
    worker.run_once()
    found = dict(DocumentNumber.objects.values_list("number", "typed"))
    assert found == {"吉政办发〔2019〕36号": "吉政办发201936号", "000014349/2019-00012": "000014349201900012"}
    page.unpublish()
    worker.run_once()
    assert not DocumentNumber.objects.exists()


def test_the_command_makes_it_anew(column):
    loading.load()
    factories.news(column, "高考工作通知", keywords="高考")
    page = factories.news(column, "冰雪旅游")
    worker.run_once()
    expected = lexemes()
    LexiconSource.objects.all().delete()
    Lexeme.objects.all().delete()
    output = StringIO()
    call_command("search_lexicon", stdout=output)
    assert lexemes() == expected
    assert f"{len(expected)} words" in output.getvalue()
    call_command("search_lexicon", stdout=output)
    assert lexemes() == expected
    page.unpublish()
    call_command("search_lexicon", stdout=output)
    assert "冰雪" not in lexemes()


def test_pinyin_and_initials_of_the_library(column, words):
    loading.load()
    factories.news(column, "住房公积金提取指南与GDP")
    factories.add(column, OrganisationPage(title="长春市教育局"))
    worker.run_once()
    current = words()
    assert current.official("changchun") == ("长春",)
    assert current.official("chang'chun") == ("长春",)
    assert current.official("ccs") == ("长春市",)
    assert current.official("gongjijin") == ("公积金",)
    assert current.official("gdp") == ()
    assert current.official("c") == ()
    assert current.official("qqqq") == ()
    assert current.official("长春") == ()
    assert parse("changchun gongjijin", current).expanded == ("长春", "公积金")
    assert current.sounding("changch", 3)[0] in {"长春", "长春市"}
    assert "长春" in current.sounding("zhangch", 5)
    assert current.sounding("长", 3) == []


def test_reading_the_lexicon_is_one_statement(column, words, django_assert_num_queries):
    factories.news(column, "高考工作通知")
    worker.run_once()
    keeping._kept = None
    with django_assert_num_queries(7):
        words()
    with django_assert_num_queries(1):
        words().official("gaokao")
