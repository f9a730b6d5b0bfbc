import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.folding import fold, folded, simplified_characters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("５Ｇ基站", "5g基站"),
        ("ＣＯＶＩＤ－１９", "covid-19"),
        ("關於號召的教育廳", "关于号召的教育厅"),
        ("㎡ Ⅳ ① ℃", "m2 iv 1 °c"),
        ("Café e\u0301cole Straße", "cafe ecole strasse"),
        ("高\u200b考\x00工\ufeff作\u00ad", "高考工作"),
        ("高\ud842考\udfb7", "高考"),
        ("٢٠١٩ २०१९", "2019 2019"),
        ("二○一九年", "二〇一九年"),
        ("〔2019〕［2019］（2019）", "〔2019〕[2019](2019)"),
        ("𠮷𬀩", "𠮷𬀩"),
        ("ｶﾀｶﾅ が 길림", "カタカナ が 길림"),
        ("一\t二\u3000三\n", "一 二 三 "),
        ("瞭解", "瞭解"),  # OpenCC decides 瞭 by phrase
        ("", ""),
    ],
)
def test_spellings_become_one(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_thousands_of_traditional_characters_are_known() -> None:
    known = simplified_characters()
    assert len(known) > 4_000
    assert all(len(one) == len(other) == 1 for one, other in known.items())


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    found = folded(text)
    assert found.text == fold(text)
    assert list(found.places) == sorted(found.places)
    assert all(found.text[place] in fold(text[origin]) for place, origin in enumerate(found.places))


@given(st.text())
def test_nothing_unseen_and_nothing_unwritable_is_left(text: str) -> None:
    assert not {unicodedata.category(character) for character in fold(text)} & {"Cc", "Cf", "Cs"}


def test_a_part_is_found_in_the_original_with_its_accents() -> None:
    found = folded("x e\u0301\u200bcole ㎡")
    start = found.text.index("e")
    assert found.span(start, start + 1) == (2, 5)
    assert found.span(found.text.index("m"), found.text.index("m") + 1) == (10, 11)
    assert found.span(0, len(found.text)) == (0, 11)
