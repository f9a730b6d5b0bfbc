"""What an editor typed, as terms: phrases of tokens that must stand side by side in the index."""

import re
from dataclasses import dataclass

from modelsearch.query import SearchQuery

from cms.desk.searching.tokens import WORD_LIMIT, Run, fold, pairs, runs, whole

TEXT_LIMIT = 255
TERM_LIMIT = 16

_BETWEEN_TERMS = re.compile(r"[\s,;、。!?|&+\"“”]+")


@dataclass(frozen=True)
class Term(SearchQuery):
    """Neighbouring tokens; with `prefix` the last one is only the beginning of a token."""

    tokens: tuple[str, ...]
    prefix: bool


def _last(run: Run, typing: bool) -> tuple[list[str], bool]:
    if not run.chinese:
        return [run.text[:WORD_LIMIT]], typing
    return pairs(run.text) or [run.text], len(run.text) == 1


def phrase(text: str, *, typing: bool = False) -> Term | None:
    """The whole text as one term, None if nothing in it can be searched; when `typing` its last word may be unfinished."""
    found = list(runs(fold(text[:TEXT_LIMIT])))
    if not found:
        return None
    before = [token for run in found[:-1] for token in whole(run)]
    last, prefix = _last(found[-1], typing)
    return Term((*before, *last), prefix)


def terms(text: str, *, typing: bool = False) -> list[Term]:
    """The terms between spaces and separating punctuation: at most 16, from the first 255 characters, each once."""
    pieces = [piece for piece in _BETWEEN_TERMS.split(fold(text[:TEXT_LIMIT])) if piece]
    found = [phrase(piece, typing=typing and place == len(pieces)) for place, piece in enumerate(pieces, start=1)]
    return list(dict.fromkeys(term for term in found if term))[:TERM_LIMIT]
