"""Question words, politeness and grammar, as `question_words.txt` lists them."""

import re
from pathlib import Path

_SECTIONS = re.compile(r"^\[(\w+)\]$", re.MULTILINE)


def _read(text: str) -> dict[str, frozenset[str]]:
    """The words of each section."""
    _, *parts = _SECTIONS.split("\n".join(line for line in text.splitlines() if not line.startswith("#")))
    return {name: frozenset(words.split()) for name, words in zip(parts[::2], parts[1::2], strict=True)}


_lists = _read(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))

WORDS = _lists["words"] | _lists["anywhere"]
ASKING = _lists["asking"]
_ANYWHERE = re.compile("|".join(sorted(_lists["anywhere"], key=len, reverse=True)))


def without_questions(folded: str) -> str:
    """A space for each."""
    return _ANYWHERE.sub(" ", folded)


def asks(folded: str) -> bool:
    """Whether a sentence with a mark, or with words that are cut out wherever they stand, is a question."""
    return folded.rstrip().endswith("?") or _ANYWHERE.search(folded) is not None
