import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entries import Tokens
from search.querying.model import Phrase
from search.querying.phrases import phrase_of, singles_of
from search.text.folding import fold
from search.text.tokens import BORDER, BREAK, LONGEST, tokens_of
from tests.search.brute import bounded, needle

WRITTEN = st.text("高考工作号省𠮷길カ的0136abＡ，。 -〔\u200b\ue000\n", max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高考工作", Tokens("高考 考工 工作 作", "高 考 工 作", "高考 工作")),
        ("5G基站，PM2.5", Tokens("5g 基站 站 pm2 5", "5g 基 站 pm2 5", "5g 基站 pm2 5")),
        ("高考。工作", Tokens("高考 考 工作 作", f"高 考 {BREAK} 工 作", "高考 工作")),
        ("吉政办发〔2019〕36号", Tokens("吉政 政办 办发 发 2019 36 号", "吉 政 办 发 2019 36 号", "吉 政办发 2019 36 号")),
        ("x" * 80, Tokens(*["x" * LONGEST] * 3)),
        ("，😀\x00", Tokens("", "", "")),
    ],
)
def test_tokens_of_a_field(text: str, expected: Tokens) -> None:
    assert tokens_of([text]) == expected


def test_fields_are_kept_apart_and_empty_ones_left_out() -> None:
    assert tokens_of(["高考", "", "工作"]) == Tokens(f"高考 考 {BORDER} 工作 作", f"高 考 {BORDER} 工 作", f"高考 {BORDER} 工作")
    assert BORDER not in tokens_of([BORDER, f"高{BORDER}考", BREAK]).pairs


@given(st.lists(WRITTEN, max_size=3), WRITTEN)
def test_a_phrase_of_tokens_is_found_where_its_text_stands(fields: list[str], typed: str) -> None:
    phrase = phrase_of(fold(typed))
    if phrase is not None:
        stands = any(needle(phrase) in bounded(field) for field in fields)
        written = tokens_of(fields)
        assert _holds(written.pairs, phrase.tokens, begins=phrase.open) == stands
        assert _holds(written.singles, singles_of(phrase), begins=False) == stands


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_every_part_of_a_text_that_ends_no_word_is_found_in_it(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    phrase = phrase_of(fold(part))
    if phrase is not None and all(character == " " or "一" <= character <= "鿿" for character in fold(text)):
        assert _holds(tokens_of([text]).pairs, phrase.tokens, begins=phrase.open)


@given(st.text())
def test_no_token_holds_what_a_query_language_reads(text: str) -> None:
    written = tokens_of([text, text])
    for stream in (written.pairs, written.singles, written.words):
        assert not set(stream) & set("'\"\\*:^()<>&|!{}[]+-./?~_%\0\n\t")
        assert "  " not in stream
        stream.encode()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("考工", Phrase(("考工",))),
        ("省", Phrase(("省",), open=True)),
        ("36号", Phrase(("36", "号"), open=True)),
        ("covid 19", Phrase(("covid", "19"))),
        ("基站 5g", Phrase(("基站", "站", "5g"))),
        ("高考，工作", Phrase(("高考", "考", "工作"))),
        ("高考 作", Phrase(("高考", "考", "作"), open=True)),
        ("! *", None),
    ],
)
def test_phrases(typed: str, expected: Phrase | None) -> None:
    assert phrase_of(typed) == expected


def test_a_long_phrase_is_cut() -> None:
    cut = phrase_of("高考" * 100)
    assert cut is not None
    assert len(cut.tokens) == 63
    assert phrase_of("a " * 100) == Phrase(("a",) * 64)


def _holds(stream: str, tokens: tuple[str, ...], *, begins: bool) -> bool:
    """Tokens side by side, the last one as a beginning if so; no token is part of another otherwise."""
    return f" {' '.join(tokens)}{'' if begins else ' '}" in f" {stream} "
