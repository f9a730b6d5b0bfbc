import pytest

from search.text.pinyin import full, initials, syllables


@pytest.mark.parametrize(
    ("word", "sounds", "first_letters"),
    [
        ("长春", "changchun", "cc"),
        ("长春市", "changchunshi", "ccs"),
        ("重慶", "chongqing", "cq"),
        ("吕", "lv", "l"),
        ("５Ｇ基站", "5gjizhan", "5gjz"),
        ("PM2.5，", "pm25", "pm25"),
        ("𰻝😀", "biang", "b"),
        ("，", "", ""),
    ],
)
def test_how_words_sound(word: str, sounds: str, first_letters: str) -> None:
    assert (full(word), initials(word)) == (sounds, first_letters)


def test_homophones_share_their_syllables() -> None:
    assert syllables("登记") == syllables("登机") == ("deng", "ji")
    assert syllables("西安") != syllables("先")
