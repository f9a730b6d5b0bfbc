import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.querying.phrases import phrase_of, runs_of
from search.text.folding import fold
from search.text.highlighting import highlight, passage, writable
from tests.effort import calls


def asked(*texts: str) -> list[tuple[str, ...]]:
    return [runs_of(phrase) for text in texts if (phrase := phrase_of(fold(text)))]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("做好高考工作", "高考", "做好<mark>高考</mark>工作"),
        ("５Ｇ基站", "5g基站", "<mark>５Ｇ基站</mark>"),
        ("教育廳通知", "教育厅", "<mark>教育廳</mark>通知"),
        ("36号，136号，36號文件", "36号", "<mark>36号</mark>，136号，<mark>36號</mark>文件"),
        ("高\u200b考", "高考", "<mark>高\u200b考</mark>"),
        ("e\u0301cole x", "ecole", "<mark>e\u0301cole</mark> x"),
        ('<b>高考</b> & "a"', "高考", "&lt;b&gt;<mark>高考</mark>&lt;/b&gt; &amp; &quot;a&quot;"),
        ("a&amp;b", "amp", "a&amp;<mark>amp</mark>;b"),
        ("高考，工作 高考工作", "高考 工作", "<mark>高考，工作</mark> 高考工作"),
        ("100㎡", "m2", "100㎡"),
        ("约㎡", "m2", "约<mark>㎡</mark>"),
        ("5G 5Ga", "5g", "<mark>5G</mark> 5Ga"),
        ("𠮷林", "林", "𠮷<mark>林</mark>"),
        ("\ud83d\ude00高\ud800考\x00", "高考", "😀<mark>高考</mark>"),
        ("x" * 80, "x" * 70, f"<mark>{'x' * 80}</mark>"),
        ("通知", "高考", "通知"),
        ("", "高考", ""),
    ],
)
def test_marks_stand_in_the_original(text: str, typed: str, expected: str) -> None:
    assert highlight(text, asked(typed)) == expected


def test_overlapping_matches_are_one_mark() -> None:
    assert highlight("高考工作者", asked("高考", "考工", "工作")) == "<mark>高考工作</mark>者"
    assert highlight("出生登记与上户口", asked("上户口", "出生登记")) == "<mark>出生登记</mark>与<mark>上户口</mark>"


def test_a_passage_is_where_most_of_it_stands_together() -> None:
    text = "高考。" + "无" * 300 + "。今年高考报名开始了。" + "无" * 300 + "高考高考"
    assert passage(text, asked("高考", "报名"), 20) == f"…今年<mark>高考报名</mark>开始了。{'无' * 10}…"


def test_a_passage_without_a_match_is_the_beginning() -> None:
    assert passage("一二三四五", asked("高考"), 3) == "一二三…"
    assert passage("一\n\n二", [], 30) == "一 二"


def test_a_passage_cuts_no_character() -> None:
    family = "👨\u200d👩\u200d👧"
    assert passage(f"一二{family}三", [], 3) == f"一二{family}…"
    assert passage("caf" + "e\u0301" + "s", [], 4) == "cafe\u0301…"


@given(st.text(), st.lists(st.text(max_size=5), max_size=4), st.integers(1, 50))
def test_nothing_but_marks_is_added_and_only_passages_leave_out(text: str, typed: list[str], length: int) -> None:
    whole = highlight(text, asked(*typed))
    assert set(re.findall("<[^>]*>", whole)) <= {"<mark>", "</mark>"}
    assert unescape(re.sub("</?mark>", "", whole)) == re.sub(r"\s+", " ", writable(text)) or "\r" in text
    part = re.sub("</?mark>", "", passage(text, asked(*typed), length))
    assert unescape(part).strip("…") in unescape(re.sub("</?mark>", "", whole)) or text.count("…")
    part.encode()


@given(st.text("高考工作 ，a1<&", max_size=40), st.text("高考工作a1", min_size=1, max_size=4))
def test_what_stands_is_marked(text: str, typed: str) -> None:
    from tests.search.brute import bounded, needle

    phrase = phrase_of(typed)
    assert phrase is not None
    assert ("<mark>" in highlight(text, asked(typed))) == (needle(phrase) in bounded(text))


def test_work_grows_as_the_text_does() -> None:
    phrases = asked("高考", "工作", "高", "考", "考工", "报名")
    once, twice = (calls(lambda text="高考工作，" * times: passage(text, phrases)) for times in (2_000, 4_000))
    assert twice < once * 2.2
