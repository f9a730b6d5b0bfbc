import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.numbers import normal, number_in, places, spellings

BRACKETS = ("〔〕", "[]", "（）", "【】", "［］", ("", ""), ("", " "), (" ", ""))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("吉政办发〔2019〕36号", "吉政办发〔2019〕36号"),
        ("吉政办发[2019]36号", "吉政办发〔2019〕36号"),
        ("吉政办发（2019）36号", "吉政办发〔2019〕36号"),
        ("吉政办发2019 36号", "吉政办发〔2019〕36号"),
        ("吉政办发201936号", "吉政办发〔2019〕36号"),
        ("吉政办发〔２０１９〕３６號", "吉政办发〔2019〕36号"),
        ("吉政办发〔2019〕136号", "吉政办发〔2019〕136号"),
        ("吉政办发〔2019〕036号", "吉政办发〔2019〕36号"),
        ("吉政办发〔2019〕第36号", "吉政办发〔2019〕36号"),
        ("吉政办发〔2019〕36", "吉政办发〔2019〕36号"),
        (" 文号：《吉政办发〔2019〕36号》文件 ", "吉政办发〔2019〕36号"),
        ("财政部公告2019年第36号", "财政部公告〔2019〕36号"),
        ("国务院令第706号", "国务院令706号"),
        ("中华人民共和国国务院令 706 号", "国务院令706号"),
        ("主席令第七十三号", "主席令73号"),
        ("主席令第一百零八号", "主席令108号"),
        ("主席令第十号", "主席令10号"),
        ("国务院、中央军事委员会令第22号", "国务院中央军事委员会令22号"),
        ("000014349/2019-00012", "000014349/2019-00012"),
        ("索引号：０００014349／2019－00012", "000014349/2019-00012"),
        ("11220000013544357T/2019-05323", "11220000013544357t/2019-05323"),
    ],
)
def test_a_number_in_any_spelling(typed: str, expected: str) -> None:
    assert number_in(typed) == normal(typed) == expected


@pytest.mark.parametrize(
    "typed", ["", "高考", "36号", "第36号", "2019 36号", "人民大街2019号", "解读吉政办发〔2019〕36号", "令", "2019-00012"]
)
def test_what_is_no_number(typed: str) -> None:
    assert number_in(typed) == ""


def test_an_unknown_shape_is_indexed_as_it_is() -> None:
    assert normal(" 吉Ｇ-１２ / 3") == "吉g-12/3"


def test_numbers_within_a_question() -> None:
    typed = "关于吉政办发〔2019〕36号和[2018] 7号的解读"
    assert [typed[start:end] for start, end in places(typed)] == ["发〔2019〕36号", "和[2018] 7号"]


def test_how_others_cite_it() -> None:
    assert spellings("国务院令706号") == ("国务院令706号", "国务院令第706号")
    assert spellings("吉政办发〔2019〕36号") == ("吉政办发〔2019〕36号",)


def test_every_real_number_is_recognised_in_every_spelling_and_no_two_become_one(shared_data: Path) -> None:
    real = set(_real(shared_data))
    assert len(real) > 600
    assert len({normal(number) for number in real}) == len(real)
    for number in real:
        for opens, closes in BRACKETS:
            assert number_in(number.replace("〔", opens).replace("〕", closes)) == normal(number)


@given(st.text("吉政办发令第〔〕[]（）2019 36号/-年十百a"))
def test_the_one_form_stays_what_it_is(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def _real(shared_data: Path) -> Iterator[str]:
    with gzip.open(shared_data / "official_documents" / "documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            yield from filter(None, (document["doc_number"], document["index_number"]))
