"""What a synonym would change, and that one click applies it."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from search.vocabulary.models import Synonym
from tests import factories
from tests.search.answering.asking import titles
from tests.search.console.reading import hits, page, said

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TRY = "search_trial:index"
LAY = {"words": "上户口", "official": "出生登记", "site": "", "text": ""}


@pytest.fixture
def items(column, follow):
    """One says the official term, one the lay word in its text."""
    made = [factories.news(column, "出生登记办理指南"), factories.news(column, "户籍问答", summary="怎样上户口")]
    follow()
    return made


def lists(answer):
    return hits(answer, "console-before"), hits(answer, "console-after")


def test_nothing_is_tried_before_it_is_asked(desk, items):
    answer = desk.get(reverse(TRY), {"text": "上户口"})
    assert page(answer).select("[name=words]")[0].get_text().split() == ["上户口"]
    assert not page(answer).select("#console-before")


def test_before_and_after_side_by_side(desk, items):
    before, after = lists(desk.get(reverse(TRY), LAY))
    assert before == [("户籍问答", "")]
    assert sorted(title for title, _ in after) == ["出生登记办理指南", "户籍问答"]
    assert dict(after)["出生登记办理指南"] == "新进入"
    assert titles("上户口") == ["户籍问答"]
    assert Synonym.objects.count() == 0


def test_what_moves_and_what_leaves_is_marked(desk, column, follow):
    """A looser question finds any of the words; the synonym makes all of them be found, so that the rest leaves."""
    factories.news(column, "出生登记在长春", summary="出生登记")
    factories.news(column, "长春冰雪")
    follow()
    before, after = lists(desk.get(reverse(TRY), {**LAY, "words": "报户口", "text": "长春 报户口"}))
    assert sorted(title for title, _ in before) == ["出生登记在长春", "长春冰雪"]
    marks = dict(before)["长春冰雪"], dict(after).get("长春冰雪")
    assert marks in {("退出", None), ("", ""), ("", "下降 1 位")}
    assert dict(after)["出生登记在长春"] in {"", "上升 1 位"}


def test_one_click_applies_it(desk, items, client):
    etag = client.get("/graphql", ASKED)["ETag"]
    trial = page(desk.get(reverse(TRY), LAY))
    (form,) = trial.select("form[method=post][action$='/search/try/']")
    given = {one.get("name"): one.get("value", "") for one in form.select("input[name]")}
    answer = desk.post(reverse(TRY), given, follow=True)
    assert "“上户口 → 出生登记”已启用" in answer.content.decode()
    assert sorted(titles("上户口")) == ["出生登记办理指南", "户籍问答"]
    assert client.get("/graphql", ASKED)["ETag"] != etag
    synonym = Synonym.objects.get()
    assert (synonym.state, synonym.both_ways, synonym.site) == ("applied", False, "")
    assert [(one.action, one.user) for one in ModelLogEntry.objects.for_instance(synonym)] == [("wagtail.create", desk.user)]


ASKED = {"query": '{ search(text: "上户口") { totalCount } }'}


def test_a_proposed_one_is_tried_and_applied_itself(desk, items):
    proposed = Synonym.objects.create(words=["上户口"], official=["出生登记"], note="居民来信")
    answer = desk.get(reverse(TRY), {"synonym": proposed.pk})
    assert page(answer).select("[name=official]")[0].get_text().split() == ["出生登记"]
    desk.post(reverse(TRY), {**LAY, "official": "出生登记\n户口登记", "synonym": proposed.pk})
    proposed.refresh_from_db()
    assert (proposed.state, proposed.official, proposed.note) == ("applied", ["出生登记", "户口登记"], "居民来信")
    assert [one.action for one in ModelLogEntry.objects.for_instance(proposed)] == ["wagtail.edit"]


def test_an_applied_one_is_tried_in_its_own_place(desk, items):
    applied = Synonym.objects.create(words=["上户口"], official=["出生登记"], state=Synonym.State.APPLIED)
    before, after = lists(desk.get(reverse(TRY), {**LAY, "official": "结婚登记", "synonym": applied.pk}))
    assert dict(before)["出生登记办理指南"] == "退出"
    assert after == [("户籍问答", "")]


def test_only_on_one_site(desk, items):
    factories.site("changchun", kind="city", name="长春市人民政府")
    before, after = lists(desk.get(reverse(TRY), {**LAY, "site": "changchun"}))
    assert (before, after) == ([], [])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"official": "上户口"}, "“上户口”不能是它自己的同义词"),
        ({"words": "上 户口"}, "永远不会被识别"),
        ({"words": "！"}, "没有可以检索的内容"),
        ({"official": ""}, "必填"),
        ({"site": "nowhere"}, "nowhere"),
        ({"words": "上户口\0"}, "空字符"),
    ],
)
def test_what_cannot_be_is_said_and_not_applied(desk, items, given, message):
    for answer in (desk.get(reverse(TRY), LAY | given), desk.post(reverse(TRY), LAY | given)):
        assert message in said(answer)
        assert not page(answer).select("#console-before")
    assert Synonym.objects.count() == 0


def test_one_that_is_not_there(desk, items):
    for number in ("999999", "9" * 18):
        assert desk.get(reverse(TRY), {"synonym": number}).status_code == 404
