from dataclasses import replace

import pytest

from search.querying import question_words
from search.querying.limits import MOST_PAIRS, MOST_UNITS
from search.querying.model import Phrase, Unit
from search.querying.parsing import Asked, parse
from search.querying.phrases import marked, runs_of

TERMS = {"上户口": ["出生登记"], "changchun": ["长春"], "低保": ["最低生活保障", "，"], "x": [f"词{number}" for number in range(50)]}


class Words:
    """A vocabulary as editors make one."""

    def official(self, word: str) -> list[str]:
        return TERMS.get(word, [])

    def stopped(self, word: str) -> bool:
        return word == "老百姓"


def units(asked: Asked) -> list[str]:
    """What was typed of each."""
    assert asked.query is not None
    return [" ".join(runs_of(unit.phrases[0])) for unit in asked.query.units]


@pytest.mark.parametrize(
    ("typed", "expected", "least"),
    [
        ("高考", ["高考"], 1),
        ("5Ｇ基站", ["5g", "基站"], 2),
        ("PM2.5", ["pm2 5"], 1),
        ("COVID－19 防控", ["covid 19", "防控"], 2),
        ("36號", ["36 号"], 1),
        ("第36号文件", ["第 36 号", "文件"], 2),
        ("2024年工作要点", ["2024 年", "工作", "要点"], 2),
        ("高考 工作 教育厅", ["高考", "工作", "教育厅"], 3),
        ("高考 工作 教育厅 通知", ["高考", "工作", "教育厅", "通知"], 4),
        ("高考 工作 教育厅 通知 报名", ["高考", "工作", "教育厅", "通知", "报名"], 3),
        ("高考、高考；高考", ["高考"], 1),
        ("长春 房 补贴", ["长春", "房", "补贴"], 3),
        ("老百姓怎么申请护照？", ["老百姓", "申请", "护照"], 2),
        ("请问如何办理护照", ["办理", "护照"], 2),
        ("谁可以成为个体工商户", ["成为", "个体", "工商户"], 2),
        ("怎么办", ["怎么办"], 1),
        ("的", ["的"], 1),
        ("我 的", ["我", "的"], 2),
        ('"高考工作" 通知 报名 时间', ["高考工作", "通知", "报名", "时间"], 4),
        ("“高考，工作”", ["高考 工作"], 1),
        ("「的」", ["的"], 1),
        ('"！" 高考', ["高考"], 1),
        ('"高考', ["高考"], 1),
        ("解读吉政办发〔2019〕36号", ["发 2019 36 号", "解读", "吉政办"], 3),
    ],
)
def test_what_is_looked_for(typed: str, expected: list[str], least: int) -> None:
    asked = parse(typed)
    assert units(asked) == expected
    assert asked.query is not None
    assert asked.query.least == least
    assert asked.usable
    assert not asked.shortened


def test_a_single_character_beside_others_only_ranks() -> None:
    asked = parse("失业金领取")
    assert asked.query is not None
    assert units(asked) == ["失业", "领取"]
    assert [unit.phrases for unit in asked.query.hints] == [(Phrase(("失业", "业金")),)]


def test_all_that_was_typed_is_one_phrase() -> None:
    asked = parse("高考工作通知")
    assert asked.query is not None
    assert asked.query.whole == Phrase(("高考", "考工", "工作", "作通", "通知"))
    question = parse("请问高考工作怎么办").query
    assert question is not None
    assert question.whole == Phrase(("高考", "考工", "工作"))


@pytest.mark.parametrize("year", ["〔2019〕", "[2019]", "（2019）", "2019 ", "2019"])
def test_a_document_number(year: str) -> None:
    query = parse(f"吉政办发{year}36号").query
    assert query is not None
    assert (query.number, query.least) == ("吉政办发〔2019〕36号", 1)
    assert Phrase(("吉政", "政办", "办发", "发", "2019", "36", "号"), open=True) in query.units[0].phrases


def test_a_decree_is_found_as_others_cite_it() -> None:
    query = parse("国务院令706号").query
    assert query is not None
    assert [runs_of(phrase) for phrase in query.units[0].phrases] == [("国务院令", "706", "号"), ("国务院令第", "706", "号")]


def test_official_terms_stand_beside_lay_words() -> None:
    asked = parse("给孩子上户口怎么办", Words())
    assert asked.query is not None
    assert units(asked) == ["孩子", "上户口"]
    assert asked.words == ("孩子", "上户口")
    assert asked.expanded == ("出生登记",)
    assert ("出生登记",) in marked(asked.query)
    assert parse("Changchun", Words()).expanded == ("长春",)


def test_terms_that_cannot_be_searched_are_left_out_and_their_number_is_limited() -> None:
    asked = parse("低保", Words())
    assert asked.query is not None
    assert len(asked.query.units[0].phrases) == 2
    many = parse("x", Words()).query
    assert many is not None
    assert len(many.units[0].phrases) == 9


def test_stopped_words_are_left_out_when_others_remain() -> None:
    assert units(parse("老百姓申请", Words())) == ["申请"]
    assert units(parse("老百姓", Words())) == ["老百姓"]


def test_what_finds_too_little_is_asked_again_for_any_of_its_words() -> None:
    asked = parse("老百姓怎么申请护照")
    assert asked.query is not None
    assert asked.relaxed == replace(asked.query, least=1)
    assert [parse(typed).relaxed for typed in ("高考", '"高考" 通知', "吉政办发〔2019〕36号", "！")] == [None] * 4


def test_only_in_titles() -> None:
    query = parse("高考", title_only=True).query
    assert query is not None
    assert query.title_only


@pytest.mark.parametrize("typed", ["", "  ", "\u200b\x00\ud800"])
def test_nothing_typed_lists_by_date(typed: str) -> None:
    asked = parse(typed)
    assert asked.query is None
    assert asked.usable


@pytest.mark.parametrize("typed", ["，。！", "😀🎉", '"" () *', "“”", "((" * 5_000])
def test_nothing_that_can_be_searched_for(typed: str) -> None:
    asked = parse(typed)
    assert asked.query is None
    assert not asked.usable


def test_a_long_text_is_shortened_and_says_so() -> None:
    asked = parse(" ".join(chr(0x4E00 + number) * 2 for number in range(4_000)))
    assert asked.shortened
    assert len(asked.typed) <= 200
    assert len(units(asked)) == MOST_UNITS


def test_question_words_are_folded_and_cut_longest_first() -> None:
    assert question_words.without_questions("怎么办理护照") == " 护照"
    assert {"怎么", "请问", "哪里", "可以", "我", "的", "了"} <= question_words.WORDS


def looked_for(units: tuple[Unit, ...]) -> list[str]:
    return [" ".join(runs_of(unit.phrases[0])) for unit in units]


def test_a_question_may_be_answered_by_any_of_its_words_and_of_their_pairs() -> None:
    asked = parse("个体户怎么申请营业执照？")
    assert asked.asks
    assert asked.loose is not None
    assert looked_for(asked.loose.words) == ["个体户", "申请", "营业执照"]
    assert looked_for(asked.loose.pairs) == ["个体", "体户", "请营", "营业", "业执", "执照"]


@pytest.mark.parametrize("typed", ["高考", "高考 工作 教育厅", "申请护照", '"冬季取暖"怎么申请', "吉政办发〔2019〕36号是什么"])
def test_all_else_stays_as_strict_as_it_is_typed(typed: str) -> None:
    assert parse(typed).loose is None


def test_quotation_marks_of_a_sentence_are_no_order_in_a_question() -> None:
    question, order = parse("“以租代征”合法吗？"), parse("“以租代征”")
    assert (question.quoted, order.quoted) == (False, True)
    assert question.loose is not None
    assert order.loose is None


def test_a_long_question_has_no_more_pairs_than_are_counted() -> None:
    asked = parse("".join(chr(0x4E00 + number) for number in range(190)) + "吗？")
    assert asked.loose is not None
    assert len(asked.loose.pairs) == MOST_PAIRS
