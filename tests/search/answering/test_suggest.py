import time

import pytest

from cms.organisations.models import OrganisationPage
from cms.services.models import ServiceItemPage
from search.models import PastQuery, StoppedSuggestion, Synonym
from search.vocabulary import keeping
from tests import factories
from tests.api.client import code, data
from tests.policies.conftest import Policies

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SUGGEST = """
query($text: String!, $site: ID, $first: Int, $locale: String) {
  suggest(text: $text, site: $site, first: $first, locale: $locale) { text kind item { title documentType } }
}"""


@pytest.fixture(autouse=True)
def _fresh_words(monkeypatch):
    monkeypatch.setattr(keeping, "_kept", None)
    monkeypatch.setattr(keeping, "PATIENCE", 0)


def suggested(text, **variables):
    """Kind and text of each."""
    return [(one["kind"], one["text"]) for one in data(SUGGEST, text=text, **variables)["suggest"]]


def test_services_first_then_titles(column, follow):
    factories.news(column, "公积金政策解读")
    factories.add(column, ServiceItemPage(title="住房公积金提取"))
    factories.news(column, "与此无关")
    follow()
    assert suggested("公积") == [("SERVICE", "住房公积金提取"), ("TITLE", "公积金政策解读")]
    assert suggested("公積金提") == [("SERVICE", "住房公积金提取")]
    (one,) = data(SUGGEST, text="公积金政")["suggest"]
    assert one["item"] == {"title": "公积金政策解读", "documentType": "NEWS_ARTICLE"}


def test_numbers_of_documents_in_any_brackets(column, follow):
    Policies.add(column, "关于冬季供热的通知", document_number="吉政办发〔2019〕36号")
    Policies.add(column, "关于备耕的通知", document_number="吉政办发〔2020〕3号")
    follow()
    for typed in ("吉政办发", "吉政办发〔", "吉政办发[20"):
        assert suggested(typed) == [("DOCUMENT_NUMBER", "吉政办发〔2020〕3号"), ("DOCUMENT_NUMBER", "吉政办发〔2019〕36号")]
    assert suggested("吉政办发（2019）3") == [("DOCUMENT_NUMBER", "吉政办发〔2019〕36号")]
    (one,) = data(SUGGEST, text="吉政办发2019")["suggest"]
    assert one["item"]["title"] == "关于冬季供热的通知"


def test_past_queries_that_are_worth_it_and_tell_of_nobody(column, follow):
    factories.news(column, "护照办理指南")
    follow()
    for text, site, days, found in [
        ("护照换发", "", 9, 3), ("护照加急", "portal", 7, 3), ("护照某某某", "", 9, 1),
        ("护照13844012345", "", 9, 1), ("护照220102199001011234", "", 9, 1), ("护照", "", 99, 9), ("出国护照", "", 9, 1),
    ]:  # fmt: skip
        PastQuery.objects.create(text=text, site=site, days=days, found=found)
    StoppedSuggestion.objects.create(text="某某某")
    assert suggested("护照") == [("QUERY", "护照换发"), ("TITLE", "护照办理指南")]
    assert suggested("护照", site="portal") == [("QUERY", "护照加急"), ("TITLE", "护照办理指南")]


def test_pinyin_and_initials(column, follow):
    factories.add(column, OrganisationPage(title="长春新区"))
    factories.news(column, "长春市公积金提取指南")
    factories.add(column, ServiceItemPage(title="住房公积金提取"))
    follow()
    assert ("QUERY", "公积金") in suggested("gongji")
    assert suggested("gongjijin") == [("SERVICE", "住房公积金提取"), ("QUERY", "公积金"), ("TITLE", "长春市公积金提取指南")]
    assert ("QUERY", "长春新区") in suggested("zhangch")
    assert ("TITLE", "长春新区") not in suggested("zhangch")
    assert ("QUERY", "长春新区") in suggested("ccxq")


def test_lay_words(column, follow):
    factories.add(column, ServiceItemPage(title="出生登记办理"))
    Synonym.objects.create(words=["上户口"], official=["出生登记", "无人使用的词"], state="applied")
    follow()
    assert suggested("上户口") == [("SERVICE", "出生登记办理"), ("QUERY", "出生登记")]


def test_only_what_the_site_shows_in_its_language(engine, portal, column, follow):
    city = factories.site("changchun", kind="city", name="长春市人民政府")
    factories.news(column, "全省供热通知")
    factories.news(factories.column(city), "全市供热通知")
    Policies.add(column, "供热文件", document_number="吉政办发〔2019〕36号")
    follow()
    assert {text for _, text in suggested("供热")} == {"全省供热通知", "全市供热通知", "供热文件"}
    assert suggested("供热", site="changchun") == [("TITLE", "全市供热通知")]
    assert suggested("供热", site="portal", locale="en") == []
    assert suggested("吉政办", site="changchun") == []
    assert suggested("吉政办", locale="en") == []
    assert suggested("gongre", site="changchun") == [("QUERY", "供热"), ("TITLE", "全市供热通知")]


def test_what_left_is_not_suggested(column, follow):
    service = factories.add(column, ServiceItemPage(title="机密事项办理"))
    policy = Policies.add(column, "机密文件", document_number="吉密发〔2019〕36号")
    follow()
    assert len(suggested("机密")) == 2
    service.unpublish()
    policy.unpublish()
    for typed in ("机密", "吉密发", "jimi", "jmsx"):
        assert [one for one in suggested(typed) if one[0] != "QUERY"] == []
    follow()
    for typed in ("机密", "吉密发", "jimi", "jmsx", "jimishixiangbanli"):
        assert suggested(typed) == []


def test_how_many(column, follow):
    for number in range(12):
        factories.news(column, f"供热新闻第{number}号")
        factories.add(column, ServiceItemPage(title=f"供热事项第{number}号"))
    follow()
    kinds = [kind for kind, _ in suggested("供热")]
    assert kinds == ["SERVICE"] * 3 + ["TITLE"] * 5
    assert len(suggested("供热", first=20)) == 20
    assert len(suggested("供热", first=1)) == 1
    for first in (0, 21, -1):
        assert code(SUGGEST, text="供热", first=first) == "OUT_OF_RANGE"
    assert code(SUGGEST, text="供热", site="nowhere") == "UNKNOWN_SITE"
    assert code(SUGGEST, text="供热", locale="fr") == "UNKNOWN_LOCALE"


def test_each_text_once_and_none_that_is_stopped(column, follow):
    for _ in range(2):
        factories.news(column, "供热通知")
    factories.news(column, "某某某供热")
    StoppedSuggestion.objects.create(text="某某某")
    follow()
    assert suggested("供热") == [("TITLE", "供热通知")]


@pytest.mark.parametrize(
    "text",
    ["", " ", "。，！", "😀", "\u200b", '" OR title:*', "%", "_", "\\", "a" * 10_000, "的" * 1_000, "(((", "zh" * 500, "0" * 50],
)
def test_hostile_beginnings(column, follow, text):
    factories.news(column, "供热通知")
    follow()
    begun = time.perf_counter()
    assert suggested(text) == []
    assert time.perf_counter() - begun < 1


def test_one_keystroke(column, follow, django_assert_max_num_queries):
    for number in range(20):
        factories.news(column, f"供热通知{number}")
    PastQuery.objects.create(text="供热标准", site="", days=9, found=1)
    follow()
    suggested("供热")
    with django_assert_max_num_queries(8):
        suggested("供热")
