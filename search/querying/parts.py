"""Long words that nobody wrote, in their parts: 环境保护 is one word of the dictionary, and papers may say 保护生态环境."""

import re
from collections.abc import Iterator

import rjieba

from search.querying.parsing import Asked
from search.text.tokens import HAN

SHORTEST = 4  # characters of a word that falls apart: of fewer, parts would be single characters

_LONG = re.compile(rf"[{HAN}]{{{SHORTEST},}}")


def parted(asked: Asked) -> str | None:
    """What was typed, with spaces between the parts of its long words; None where there are none, or where it was quoted."""
    if asked.query is None or asked.quoted or asked.query.number:
        return None
    text = asked.typed
    for word in asked.words:
        if _LONG.fullmatch(word):
            text = text.replace(word, f" {' '.join(parts_of(word))} ")
    spaced = " ".join(text.split())
    return spaced if spaced != asked.typed else None


def parts_of(word: str) -> list[str]:
    """Words of the dictionary within it, of two characters and more, side by side; its halves where there are none."""
    found = list(_side_by_side(word))
    if len(found) > 1:
        return found
    half = len(word) // 2
    return [word[:half], word[half:]]


def _side_by_side(word: str) -> Iterator[str]:
    """The longest first at each place; what is left between them is left out."""
    inner = {one for one in rjieba.cut_for_search(word) if 1 < len(one) < len(word)}
    place = 0
    while place < len(word):
        fitting = [one for one in inner if word.startswith(one, place)]
        if fitting:
            yield max(fitting, key=len)
        place += len(max(fitting, key=len)) if fitting else 1
