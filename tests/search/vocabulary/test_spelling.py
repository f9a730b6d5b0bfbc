import pytest

from search.vocabulary.spelling import spellings
from tests.effort import calls
from tests.search.vocabulary.conftest import lexicon

WORDS = lexicon(
    "公积金", "提取", "户口簿", "养老保险", "最低生活保障", "高考", "高烤鸭", "身份证", "申请", "办理", "低保", "医疗保险", "长春",
    names=("吉事办", "吉林", "长春市", "二道区", "不动产登记"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("公鸡金", "公积金"),
        ("长春公机金提取", "长春公积金提取"),
        ("公机金　提取", "公积金 提取"),
        ("請問公鸡金怎么提取？", "请问公积金怎么提取?"),
        ("吉临", "吉林"),
        ("最底生活保障", "最低生活保障"),
        ("养老保硷", "养老保险"),
        ("户囗簿", "户口簿"),
        ("昌春市", "长春市"),
        ("身分正", "身份证"),
    ],
)
def test_words_that_do_not_exist_are_respelled(typed, better):
    assert next(spellings(typed, WORDS), None) == better


@pytest.mark.parametrize(
    "typed",
    [
        "公积金", "长春市公积金提取", "吉事办办理", "高考", "怎么办", "我的身份证", "公鸡", "金", "gongjijin", "", "。", "5G基站", "2024年",
        "不动产登记 二道区", "房产登记法", "高考后被录取", "长春和吉林", "老百姓怎么申请低保", "吉政办发〔2019〕36号", "\x00\ud800",
    ],
)  # fmt: skip
def test_words_that_exist_are_left_alone(typed):
    assert list(spellings(typed, WORDS)) == []


def test_two_words_are_respelled_at_once_and_there_may_be_others():
    assert next(spellings("公鸡金和身分正", WORDS)) == "公积金和身份证"
    several = lexicon("形式", "刑侍", "型事")
    found = list(spellings("型侍", several))
    assert found[0] in {"刑侍", "型事"}
    assert len(found) == 3


def test_without_a_lexicon_nothing_is_respelled():
    assert list(spellings("公鸡金", lexicon())) == []


def test_a_long_text_is_compared_no_more_often():
    once, twice = (calls(lambda text="囗硷枳" * times: list(spellings(text, WORDS))) for times in (3_000, 6_000))
    assert twice < once * 1.1


@pytest.mark.parametrize(("typed", "better"), [("高龄精贴", "高龄津贴"), ("志格证书", "资格证书"), ("声份证", "身份证")])
def test_sounds_that_are_taken_for_each_other(typed, better):
    assert next(spellings(typed, lexicon("高龄津贴", "工商登记", "资格证书", "身份证", "申请")), None) == better


def test_the_very_sound_comes_before_one_like_it():
    assert list(spellings("高龄京贴", lexicon("高龄津贴", "高龄经贴"))) == ["高龄经贴"]
