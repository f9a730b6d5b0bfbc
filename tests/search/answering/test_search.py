import json
from datetime import UTC, datetime

import pytest

from cms.publishing import departures
from cms.services.models import ServiceItemPage
from tests import factories
from tests.policies.conftest import Policies
from tests.search.answering.asking import facet, refused, search, titles

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_word_inside_a_title_is_found_and_marked(column, follow):
    factories.news(column, "吉林省教育厅关于做好高考工作的通知", summary="高考<b>安排</b>")
    factories.news(column, "全省春耕备耕有序推进")
    follow()
    (hit,) = search("高考")["nodes"]
    assert hit["item"]["title"] == "吉林省教育厅关于做好高考工作的通知"
    assert hit["highlights"][0] == {"field": "title", "html": "吉林省教育厅关于做好<mark>高考</mark>工作的通知"}
    assert hit["highlights"][1]["html"] == "<mark>高考</mark>&lt;b&gt;安排&lt;/b&gt;"
    assert titles("教育廳 高考") == ["吉林省教育厅关于做好高考工作的通知"]


def test_a_document_is_found_by_its_number_first(column, follow):
    Policies.add(column, "关于冬季供热的通知", document_number="吉政办发〔2019〕36号")
    Policies.add(column, "关于学习吉政办发〔2019〕36号文件的通知", document_number="吉政办发〔2019〕136号")
    follow()
    for typed in ("吉政办发〔2019〕36号", "吉政办发[2019]36号", "吉政办发（2019）36号", "吉政办发2019 36号"):
        assert titles(typed)[0] == "关于冬季供热的通知"
    assert titles("吉政办发〔2019〕136号")[0] == "关于学习吉政办发〔2019〕36号文件的通知"


def test_what_left_is_not_found(column, follow):
    page = factories.news(column, "一条将要撤下的新闻")
    follow()
    assert titles("撤下") == ["一条将要撤下的新闻"]
    page.unpublish()
    assert titles("撤下") == []  # the index has not heard of it yet
    follow()
    assert search("撤下")["totalCount"] == 0


def test_an_empty_text_lists_by_date(column, follow):
    for number in range(3):
        factories.news(column, f"新闻{number}", original_published_at=datetime(2026, 1, 1 + number, tzinfo=UTC))
    follow()
    answer = search("")
    assert [node["item"]["title"] for node in answer["nodes"]] == ["新闻2", "新闻1", "新闻0"]
    assert [node["score"] for node in answer["nodes"]] == [None] * 3


@pytest.mark.parametrize("text", ["，。！", "😀😀"])
def test_what_holds_no_word_finds_nothing(column, follow, text):
    factories.news(column)
    follow()
    answer = search(text)
    assert (answer["totalCount"], answer["nodes"], answer["facets"]) == (0, [], [])


def test_archived_items_stand_below_unless_left_out(column, follow):
    old = factories.news(column, "医保报销 医保报销 医保报销")
    factories.news(column, "关于调整医保政策的说明", summary="报销比例")
    departures.archive(old, "<p>已过时</p>")
    follow()
    assert titles("医保报销") == ["关于调整医保政策的说明", "医保报销 医保报销 医保报销"]
    assert titles("医保报销", filter={"includeArchived": False}) == ["关于调整医保政策的说明"]


def test_titles_alone(column, follow):
    factories.news(column, "春耕备耕", summary="种子化肥供应充足")
    follow()
    assert titles("化肥") == ["春耕备耕"]
    assert titles("化肥", scope="TITLE") == []


def test_paging_by_cursors_meets_every_hit_once(column, follow):
    for number in range(7):
        factories.news(column, f"春耕新闻{number}")
    follow()
    seen, after = [], None
    while True:
        answer = search("春耕", first=3, after=after)
        seen += [node["item"]["title"] for node in answer["nodes"]]
        after = answer["pageInfo"]["endCursor"]
        if not answer["pageInfo"]["hasNextPage"]:
            break
    assert sorted(seen) == [f"春耕新闻{number}" for number in range(7)]
    pages = [one for page in (1, 2, 3) for one in titles("春耕", first=3, page=page)]
    assert pages == seen


def test_a_cursor_of_another_question_is_refused(column, follow):
    for number in range(3):
        factories.news(column, f"春耕新闻{number}")
    follow()
    after = search("春耕", first=1)["pageInfo"]["endCursor"]
    answer = refused("新闻", first=1, after=after)
    assert answer["errors"][0]["extensions"]["code"] == "BAD_CURSOR"


def test_interpretations_are_folded_under_their_policy(column, follow):
    policy = Policies.add(column, "长白山保护条例")
    Policies.interpret(column, policy, title="长白山保护条例解读")
    follow()
    (hit,) = search("长白山保护")["nodes"]
    assert (hit["item"]["title"], [one["title"] for one in hit["grouped"]]) == ("长白山保护条例", ["长白山保护条例解读"])
    assert titles("解读") == ["长白山保护条例解读"]


def test_an_interpretation_that_answers_better_takes_its_policy_along(column, follow):
    policy = Policies.add(column, "优化营商环境行动方案", summary="开办小店一次办成。")
    Policies.interpret(column, policy, title="图解：开办小店")
    factories.news(column, "街边的人们", summary="开办小店的人们说，开办小店不易。")
    follow()
    first, second = search("开办小店")["nodes"]
    assert [one["title"] for one in first["grouped"]] == ["图解：开办小店"]
    assert (first["item"]["title"], second["item"]["title"]) == ("优化营商环境行动方案", "街边的人们")
    assert [first["score"], second["score"]] == sorted([first["score"], second["score"]], reverse=True)


def test_a_service_that_answers_better_than_the_policy_it_rests_on_stands_before_it(column, follow):
    policy = Policies.add(column, "优化营商环境行动方案", summary="食品经营许可与企业开办一次办成。")
    basis = {"name": policy.title, "document_number": "", "clause": "第一条", "text": "", "document": policy.pk}
    for title in ("食品经营许可", "企业开办"):
        factories.add(column, ServiceItemPage(title=title, legal_bases=json.dumps([factories.block("legal_basis", basis)])))
    follow()
    assert titles("食品经营许可") == ["食品经营许可", "优化营商环境行动方案"]
    (hit,) = search("一次办成")["nodes"]
    assert (hit["item"]["title"], hit["grouped"]) == ("优化营商环境行动方案", [])
    assert titles("优化营商环境行动方案") == ["优化营商环境行动方案"]


def test_a_page_is_filled_with_what_stands_behind_the_folded(column, follow):
    policy = Policies.add(column, "长白山保护条例")
    for number in range(4):
        Policies.interpret(column, policy, title=f"长白山保护解读{number}")
    factories.news(column, "长白山游记")
    follow()
    answer = search("长白山", first=2)
    assert sorted(node["item"]["title"] for node in answer["nodes"]) == ["长白山保护条例", "长白山游记"]
    assert search("长白山", first=2, after=answer["pageInfo"]["endCursor"])["nodes"] == []


def test_reposts_are_folded_into_the_first(portal, column, follow):
    city = factories.column(factories.site("changchun", kind="city", name="长春市人民政府"), "要闻", slug="news")
    body = [factories.block("rich_text", "<p>" + "全省粮食总产量再创新高，农民收入持续增长。" * 10 + "</p>")]
    factories.news(column, "粮食再获丰收", body=body, original_published_at=datetime(2026, 1, 1, tzinfo=UTC))
    factories.news(city, "粮食再获丰收（转载）", body=body, original_published_at=datetime(2026, 1, 2, tzinfo=UTC))
    follow()
    (hit,) = search("粮食总产量")["nodes"]
    assert (hit["item"]["title"], hit["duplicates"]) == ("粮食再获丰收", 1)
    assert titles("粮食总产量", site="changchun") == ["粮食再获丰收（转载）"]


def test_facets_count_as_if_their_own_filter_were_not_set(portal, column, follow):
    city = factories.column(factories.site("changchun", kind="city", name="长春市人民政府"), "要闻", slug="news")
    factories.news(column, "春耕新闻")
    factories.news(city, "长春春耕新闻")
    Policies.add(column, "春耕通知", stated_validity="valid")
    follow()
    answer = search("春耕", filter={"documentTypes": ["NEWS_ARTICLE"]})
    assert answer["totalCount"] == 2
    assert facet(answer, "documentTypes") == {"NEWS_ARTICLE": 2, "POLICY_DOCUMENT": 1}
    assert facet(answer, "site") == {"portal": 1, "changchun": 1}
    assert facet(search("春耕", site="portal"), "site") == {"portal": 2, "changchun": 1}
    assert facet(search("春耕"), "inForce") == {"true": 1}
    (year,) = facet(search("春耕"), "year").items()
    assert year[1] == 3


def test_a_site_that_is_named_is_led_to(portal, column, follow):
    factories.site("changchun", kind="city", name="长春市人民政府")
    follow()
    assert search("长春市")["shortcut"]["title"] == "长春市人民政府"
    assert search("春耕")["shortcut"] is None


def test_in_a_column_that_is_not_there_nothing_is_found(column, follow):
    factories.news(column, "春耕新闻")
    follow()
    assert search("春耕", filter={"column": "00000000-0000-0000-0000-000000000000"})["totalCount"] == 0
    assert titles("春耕", filter={"column": str(column.translation_key)}) == ["春耕新闻"]


def test_a_long_word_that_nobody_wrote_falls_into_its_parts(column, follow):
    factories.news(column, "保护生态，改善环境")
    factories.news(column, "环境卫生")
    follow()
    answer = search("环境保护")
    assert answer["nodes"][0]["item"]["title"] == "保护生态，改善环境"
    assert answer["corrected"] == "环境 保护"
    assert titles('"环境保护"') == []
    factories.news(column, "环境保护条例")
    follow()
    answer = search("环境保护")
    assert ([node["item"]["title"] for node in answer["nodes"]], answer["corrected"]) == (["环境保护条例"], None)


def test_of_long_words_whose_parts_stand_nowhere_together_any_will_do(column, follow):
    factories.news(column, "保护生态")
    follow()
    answer = search("环境保护")
    assert ([node["item"]["title"] for node in answer["nodes"]], answer["corrected"]) == (["保护生态"], "环境 保护")
