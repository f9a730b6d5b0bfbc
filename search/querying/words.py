"""Words of a question, as people mean them: by dictionary, but 36号, 第36号 and PM2.5 are one."""

import re

import rjieba

from search.text.tokens import HAN

_LETTER = rf"[^\W_{HAN}]"
_JOINER = r"[-./_@:&'’·+]"
_PIECE = re.compile(rf"(?:[{HAN}]|{_LETTER}(?:{_JOINER}(?={_LETTER}))?)+")
_LETTERS = re.compile(rf"(?:{_LETTER}|{_JOINER})+")
_NUMERAL = re.compile(r"第?\d+(?:[-.]\d+)*")
_SINGLE = re.compile(rf"[{HAN}]")


def pieces(folded: str) -> list[str]:
    """What is written without a gap. Signs separate Chinese, but join letters: 5G基站、PM2.5 are two, covid-19 is one."""
    return _PIECE.findall(folded)


def words_of(piece: str) -> list[str]:
    """In order; together they are the piece."""
    found: list[str] = []
    for word in rjieba.cut(piece):
        if found and _belongs(found[-1], word):
            found[-1] += word
        else:
            found.append(word)
    return found


def is_single(word: str) -> bool:
    """One Chinese character: by itself it stands in too many texts to say anything."""
    return _SINGLE.fullmatch(word) is not None


def _belongs(before: str, word: str) -> bool:
    if before == "第":
        return word.isdecimal()
    return bool(_LETTERS.fullmatch(before) and _LETTERS.fullmatch(word)) or bool(_NUMERAL.fullmatch(before) and is_single(word))
