import pytest

from search.querying.parsing import parse
from search.querying.parts import parted, parts_of


@pytest.mark.parametrize(
    ("typed", "loose"),
    [
        ("环境保护", "环境 保护"),
        ("怎么办理高速公路通行证", "怎么办理 高速 公路 通行证"),
        ("退役军人事务", "退役 军人 事务"),
        ("环境保护 收费", "环境 保护 收费"),
        ("甲乙丙丁", "甲乙 丙丁"),
    ],
)
def test_long_words_fall_into_their_parts(typed, loose):
    assert parted(parse(typed)) == loose


@pytest.mark.parametrize("typed", ["", "公积金", "最低生活保障", '"环境保护"', "吉政办发〔2019〕36号", "covid-19", "，。", "的" * 1_000])
def test_what_has_none_stays_as_it_is(typed):
    assert parted(parse(typed)) is None


def test_parts_are_words_side_by_side():
    assert parts_of("社会主义") == ["社会", "主义"]
    assert parts_of("中华人民共和国") == ["中华", "人民", "共和国"]
    assert parts_of("齉龘靐齾齉") == ["齉龘", "靐齾齉"]
