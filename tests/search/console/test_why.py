"""Why an item is found, and why it is not."""

import pytest
from django.urls import reverse

from cms.publishing import departures
from tests import factories
from tests.policies.conftest import Policies
from tests.published import fresh, key
from tests.search.console.reading import hits, page, rows, said

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def why(desk, text, item="", **more):
    return desk.get(reverse("search_why:index"), {"text": text, "item": item, **more})


def steps(answer):
    """What holds of what decides first."""
    return [one.get_text().split()[-1] for one in page(answer).select(".console-step--holds")]


@pytest.fixture
def item(column, follow):
    page = factories.news(column, "公积金提取指南", summary="住房公积金可以网上办理")
    follow()
    return page


def test_hits_to_choose_from(desk, item):
    answer = why(desk, "公积金")
    assert hits(answer, "console-answer") == [("公积金提取指南", "")]
    (link,) = page(answer).select(".console-hits .console-act a")
    assert "它符合" in said(desk.get(link.get("href")))


def test_where_each_thing_stands(desk, item):
    answer = why(desk, "公积金 网上", key(item))
    assert "找到了，排在第 1 条" in said(answer)
    assert "要找的有 2 项，至少符合 1 项，它符合 2 项" in said(answer)
    assert rows(answer, "console-why")[:2] == [["公积金", "标题 摘要"], ["网上", "摘要"]]
    assert steps(answer) == ["现行有效，没有归档"]


def test_a_title_with_all_of_it_and_an_archived_item(desk, item, follow):
    assert steps(why(desk, "公积金提取", key(item))) == ["现行有效，没有归档", "标题里有输入的全部内容"]
    departures.archive(item, "<p>已过时</p>")
    follow()
    assert steps(why(desk, "公积金提取", key(item))) == ["标题里有输入的全部内容"]


def test_what_counts_how_much(desk, item):
    table = page(why(desk, "公积金", key(item))).select(".console-why .console-ranks tbody tr")
    points = {row.select("th")[0].get_text(): float(row.select("td")[-1].get_text()) for row in table}
    assert {"公积", "积金"} <= points.keys()
    assert list(points.values()) == sorted(points.values(), reverse=True)


def test_why_it_is_not_found(desk, item):
    answer = why(desk, "公积金 贷款 利率", key(item))
    assert "找不到它" in said(answer) or "它符合 1 项" in said(answer)
    assert ["贷款", "没有出现"] in rows(answer, "console-why")
    answer = why(desk, '"公积金贷款"', key(item))
    assert "找不到它" in said(answer)
    assert steps(answer) == []


def test_official_terms_that_were_met(desk, item):
    from search.vocabulary.models import Synonym

    Synonym.objects.create(words=["取公积"], official=["公积金提取"], state=Synonym.State.APPLIED)
    assert rows(why(desk, "取公积", key(item)), "console-why")[:2] == [["取公积", "没有出现"], ["或 公积金提取", "标题"]]


def test_a_number_needs_no_more(desk, column, follow):
    policy = Policies.add(column, "关于冬季供热的通知", document_number="吉政办发〔2019〕36号")
    follow()
    answer = why(desk, "吉政办发[2019]36号", key(policy))
    assert "它就是这个编号" in said(answer)
    assert steps(answer)[0] == "输入的正是它的文号或索引号"


def test_of_another_site(desk, item):
    factories.site("changchun", kind="city", name="长春市人民政府")
    assert "不属于所检索的网站和语言" in said(why(desk, "公积金", key(item), site="changchun"))


def test_by_the_address_that_the_public_reads(desk, item):
    address = "http://portal.localhost" + fresh(item).get_url_parts()[2]
    assert "排在第 1 条" in said(why(desk, "公积金", address))


@pytest.mark.parametrize(
    "named", ["x", "http://elsewhere.example/a", "http://portal.localhost/no/such/", "00000000-0000-0000-0000-00000000000a"]
)
def test_what_is_not_public_is_not_known(desk, item, named):
    assert "没有已公开的信息使用这个网址或标识" in said(why(desk, "公积金", named))


def test_a_draft_is_not_known(desk, item, column):
    draft = factories.news(column, "公积金草稿", publish=False)
    answer = why(desk, "公积金", key(draft))
    assert "没有已公开的信息使用这个网址或标识" in said(answer)
    assert "公积金草稿" not in answer.content.decode()


def test_only_signs(desk, item):
    assert "没有可以检索的词" in said(why(desk, "，。！", key(item)))


def test_a_long_word_in_its_parts(desk, column, follow):
    page = factories.news(column, "保护生态，改善环境")
    follow()
    answer = why(desk, "环境保护", key(page))
    assert "照原样没有结果，实际检索的是“环境 保护”" in said(answer)
    assert rows(answer, "console-why")[:2] == [["环境", "标题"], ["保护", "标题"]]
