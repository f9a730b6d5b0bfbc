"""Tokens: what stands in the index, the same strings in both engines.

Folded text falls into runs: a word of letters and digits is one token; a run of Chinese characters becomes its overlapping pairs and its
last character (高考工作 -> 高考 考工 工作 作), so that any part of it is a phrase of tokens, across its end too (36号). No dictionary has
a say in what is found; words, cut by one, only rank.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import rjieba

from search.entries import Tokens
from search.text.folding import fold

LONGEST = 60  # characters of a word of letters; what comes after does not count
BORDER = "\ue000"  # between fields: no phrase goes across. Nobody can type it, it is no letter
BREAK = "\ue001"  # among singles, between two runs of characters: 高考，工作 is not 高考工作

# Kana and Hangul are cut like Han: words in them are written together too.
HAN = r"々〇\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(rf"[{HAN}]+")
_RUN = re.compile(rf"(?P<han>[{HAN}]+)|[^\W_{HAN}]+")


class Run(NamedTuple):
    """Neighbouring characters of one kind, and where they begin in the folded text."""

    text: str
    han: bool
    start: int


def runs(folded: str) -> Iterator[Run]:
    """Whatever is neither separates them, however much of it."""
    for match in _RUN.finditer(folded):
        han = match["han"] is not None
        yield Run(match[0] if han else match[0][:LONGEST], han, match.start())


def pairs(run: str) -> list[str]:
    """None of a single character."""
    return [run[start : start + 2] for start in range(len(run) - 1)]


def tokens_in(run: Run) -> list[str]:
    """Of a run that ends here."""
    return [*pairs(run.text), run.text[-1]] if run.han else [run.text]


def is_han(token: str) -> bool:
    """Of a token or a run: whether it is of characters that are cut into pairs."""
    return _HAN_RUN.match(token) is not None


def words(folded: str) -> Iterator[str]:
    """Chinese by dictionary, other words whole."""
    for run in runs(folded):
        if run.han:
            yield from rjieba.cut(run.text)
        else:
            yield run.text


def tokens_of(texts: Iterable[str]) -> Tokens:
    """Of one column's fields, as they were written."""
    fields = [fold(text) for text in texts]
    return Tokens(*(f" {BORDER} ".join(filter(None, map(cut, fields))) for cut in (_pairs, _singles, _words)))


def _pairs(folded: str) -> str:
    return " ".join(token for run in runs(folded) for token in tokens_in(run))


def _singles(folded: str) -> str:
    found: list[str] = []
    after_han = False
    for run in runs(folded):
        if after_han and run.han:
            found.append(BREAK)
        found += run.text if run.han else [run.text]
        after_han = run.han
    return " ".join(found)


def _words(folded: str) -> str:
    return " ".join(words(folded))
