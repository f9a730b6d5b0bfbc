"""How text becomes tokens, the same for what is indexed and what is asked for.

Words of letters and digits are folded in case, width and accents. A run of Chinese characters becomes its overlapping pairs and
its last character (吉林省 -> 吉林 林省 省), so that any part of it is a phrase of tokens, across its end too (36号).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

WORD_LIMIT = 60

_CHINESE = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"(?P<chinese>[{_CHINESE}]+)|[^\W_{_CHINESE}]+")
# These stand inside words without being part of them; the formats include variation selectors.
_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_FORMATS = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef"
_SURROGATES = r"\ud800-\udfff"
_INVISIBLE = re.compile(f"[{_CONTROLS}{_FORMATS}{_SURROGATES}]")
_ACCENTS = re.compile("[\u0300-\u036f]")


class Run(NamedTuple):
    """Neighbouring characters of one kind, folded."""

    text: str
    chinese: bool


def fold(text: str) -> str:
    """Full width to half, upper case to lower, accents and invisible characters away."""
    visible = _INVISIBLE.sub("", text)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", visible).casefold())
    return unicodedata.normalize("NFKC", bare)


def runs(folded: str) -> Iterator[Run]:
    """The words and the Chinese runs of folded text; whatever is neither separates them."""
    for match in _RUN.finditer(folded):
        yield Run(match[0], match["chinese"] is not None)


def pairs(text: str) -> list[str]:
    """The overlapping pairs of a Chinese run, none for a single character."""
    return [text[start : start + 2] for start in range(len(text) - 1)]


def whole(run: Run) -> list[str]:
    """The tokens of a run that ends here."""
    return [*pairs(run.text), run.text[-1]] if run.chinese else [run.text[:WORD_LIMIT]]


def tokens(text: str) -> list[str]:
    """What is indexed of a text, in its order."""
    return [token for run in runs(fold(text)) for token in whole(run)]
