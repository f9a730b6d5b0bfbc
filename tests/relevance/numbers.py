"""Document numbers as they are typed: each must bring its document first."""

import re
from collections.abc import Iterator

from search.engines.port import Engine
from search.entries import IndexEntry
from search.vocabulary.words import Words
from tests.relevance.asking import hits
from tests.relevance.indexing import entry
from tests.relevance.measuring import Figures, share
from tests.relevance.sets import numbered

BRACKETS = {"〔2019〕": "〔〕", "[2019]": "[]", "（2019）": "（）", "2019": ("", "")}

_OPENED = re.compile(r"〔(\d{4})〕")


def entries() -> Iterator[IndexEntry]:
    for position, one in enumerate(numbered(), 1):
        yield entry(one["id"], position, one["title"], one["body"], one["doc_number"])


def first(engine: Engine, words: Words, count: int | None = None) -> Figures:
    """By spelling of the year, how often the document of a number comes first."""
    some = numbered()[:count]
    found = {}
    for name, (opening, closing) in BRACKETS.items():
        asked = [(one["id"], _OPENED.sub(rf"{opening}\1{closing}", one["doc_number"])) for one in some]
        found[name] = share([[key for key, _ in hits(engine, text, words, 1)] == [identifier] for identifier, text in asked])
    return found
