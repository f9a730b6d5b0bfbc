"""How words sound, as people type it: changchun and cc for 长春."""

import re
from itertools import groupby

from pypinyin import Style, lazy_pinyin, pinyin

from search.text.folding import fold

LONGEST_REREAD = 4
_TONGUE = re.compile("(?<=[zcs])h")
_ENDING = re.compile("(?<=[ie])ng")


def syllables(word: str) -> tuple[str, ...]:
    """Without tones, `v` for ü. Words that share them sound alike; letters and digits stay what they are, folded."""
    found = lazy_pinyin(fold(word), style=Style.NORMAL, errors=lambda other: "".join(filter(str.isalnum, other)))
    return tuple(syllable for syllable in found if syllable)


def full(word: str) -> str:
    """One string of letters and digits, empty when nothing sounds."""
    return "".join(syllables(word))


def blurred(sound: str) -> str:
    """One string for sounds that many people do not tell apart: zh and z, ch and c, sh and s, ing and in, eng and en."""
    return _ENDING.sub("n", _TONGUE.sub("", sound))


def initials(word: str) -> str:
    """The first letter of each character; words of letters and digits whole: 5G基站 -> 5gjz."""
    found = []
    for han, part in groupby(fold(word), key=_has_sound):
        text = "".join(part)
        found.append("".join(one[:1] for one in syllables(text)) if han else "".join(filter(str.isalnum, text)))
    return "".join(found)


def _has_sound(character: str) -> bool:
    return bool(lazy_pinyin(character, errors="ignore"))


def other_readings(word: str) -> tuple[str, ...]:
    """Full pinyin of a word of up to four characters, of which one is read as it is in other words: zhangchun for 长春."""
    sounds = syllables(word)
    if len(sounds) != len(word) or len(word) > LONGEST_REREAD:
        return ()
    found: dict[str, None] = {}
    for place, character in enumerate(fold(word)):
        for (*readings,) in pinyin(character, style=Style.NORMAL, heteronym=True):
            found |= dict.fromkeys("".join((*sounds[:place], one, *sounds[place + 1 :])) for one in readings)
    found.pop("".join(sounds), None)
    return tuple(found)
