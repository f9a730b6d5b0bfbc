import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.desk.searching.terms import TERM_LIMIT, TEXT_LIMIT, Term, phrase, terms
from cms.desk.searching.tokens import WORD_LIMIT, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吉林省", ["吉林", "林省", "省"]),
        ("5G基站", ["5g", "基站", "站"]),
        ("５Ｇ基站", ["5g", "基站", "站"]),
        ("吉政办发〔2007〕36号", ["吉政", "政办", "办发", "发", "2007", "36", "号"]),
        ("Café ＣＯＶＩＤ－１９", ["cafe", "covid", "19"]),
        ("二〇〇七年", ["二〇", "〇〇", "〇七", "七年", "年"]),
        ("𠮷林", ["𠮷林", "林"]),
        ("高\u200b考\x00工\ufeff作", ["高考", "考工", "工作", "作"]),
        ("高\ud800考", ["高考", "考"]),
        ("😀 ！？《》", []),
        ("x" * 200, ["x" * WORD_LIMIT]),
        ("", []),
    ],
)
def test_tokens_of_a_text(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高考", [Term(("高考",), prefix=False)]),
        ("考", [Term(("考",), prefix=True)]),
        ("2007 36号", [Term(("2007",), prefix=False), Term(("36", "号"), prefix=True)]),
        ("高考、中考", [Term(("高考",), prefix=False), Term(("中考",), prefix=False)]),
        ("〔2007〕36号", [Term(("2007", "36", "号"), prefix=True)]),
        ("高考 高考", [Term(("高考",), prefix=False)]),
        ('" OR NEAR(', [Term(("or",), prefix=False), Term(("near",), prefix=False)]),
        ("…… 😀 --", []),
    ],
)
def test_terms_of_a_query(text: str, expected: list[Term]) -> None:
    assert terms(text) == expected


def test_only_the_last_word_may_be_unfinished() -> None:
    assert terms("jilin prov", typing=True) == [Term(("jilin",), prefix=False), Term(("prov",), prefix=True)]


def test_a_phrase_keeps_its_words_together() -> None:
    assert phrase("高考, 5G") == Term(("高考", "考", "5g"), prefix=False)


def test_a_long_query_is_cut() -> None:
    assert len(terms(" ".join(chr(0x4E00 + number) * 2 for number in range(4000)))) == TERM_LIMIT
    assert len(phrase("吉林" * 5000).tokens) == TEXT_LIMIT - 1


@given(st.text(max_size=300))
def test_every_part_of_a_text_is_a_phrase_of_its_tokens(text: str) -> None:
    indexed = f" {' '.join(tokens(text))} "
    asked = phrase(text[:100])
    if asked:
        assert " ".join(asked.tokens) in indexed


@given(st.text())
def test_no_token_holds_what_a_query_language_reads(text: str) -> None:
    assert not any(set(token) & set("'\"\\*:^()<>&|!{}+-. \0") for token in tokens(text))
