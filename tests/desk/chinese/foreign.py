"""Which Latin words a Chinese screen may show."""

import re
from collections.abc import Iterator
from pathlib import Path

# Acronyms, formats, keys and names that Chinese texts write so too.
ALLOWED = frozenset((Path(__file__).parent / "allowed.txt").read_text(encoding="utf-8").split())
# What stands for a word and is none: addresses, files, placeholders, marks of characters, colours, sizes.
NO_WORDS = [
    r"^Wagtail v[\d.]+$",  # in the menu of settings
    r"https?://\S+", r"[\w.+-]+@[\w.-]+", r"(?<![\w<])/?[\w.@+-]*/[\w./@+-]*", r"\b[\w-]+(\.[\w-]+)+",
    r"%\(\w+\)[sd]", r"\{\w*\}", r"__\w+__", r"#[0-9a-fA-Fr]{3,6}\b", r"&\w+;",
    r"\b[a-z]+(-[a-z0-9]+)+\b", r"\b\w*\d\w*\b", r"\b[a-z]+:[a-z]+\b",
]  # fmt: skip
NO_WORD = re.compile("|".join(NO_WORDS))
WORD = re.compile(r"[A-Za-z]{2,}")


def words(text: str, data: set[str]) -> Iterator[str]:
    """The words of `text` that are foreign; `data` is what somebody typed, such as the names of people."""
    for word in WORD.findall(NO_WORD.sub(" ", text)):
        if word not in ALLOWED and word not in data:
            yield word
