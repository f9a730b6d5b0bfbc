"""What each step of understanding brings: the same queries without it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager as Context
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import Any
from unittest.mock import PropertyMock, patch

from search.answering import understanding
from search.engines.port import Engine
from search.querying import question_words
from search.querying.model import TextQuery
from search.querying.parsing import Asked, parse
from search.vocabulary.words import Words
from tests.relevance.asking import asked, shipped_words
from tests.relevance.measuring import FEW, Figures, measured
from tests.relevance.sets import Retrieval


@contextmanager
def _changed(change: Callable[[TextQuery], TextQuery]) -> Iterator[None]:
    """Every query as the change leaves it."""

    def parsed(*arguments: Any, **named: Any) -> Asked:
        found = parse(*arguments, **named)
        return replace(found, query=change(found.query)) if found.query else found

    with patch.object(understanding, "parse", parsed):
        yield


@contextmanager
def _question_words_kept() -> Iterator[None]:
    with patch.object(question_words, "WORDS", frozenset()), patch.object(question_words, "without_questions", lambda folded: folded):
        yield


STEPS: dict[str, Callable[[], Context[Any]]] = {
    "as it is": nullcontext,
    "lay words left alone": lambda: patch.object(Words, "official", lambda _self, _word: ()),
    "question words kept": _question_words_kept,
    "no single characters joined to their neighbours": lambda: _changed(lambda query: replace(query, hints=())),
    "no whole text in titles": lambda: _changed(lambda query: replace(query, whole=None)),
    "any word from the start": lambda: _changed(lambda query: replace(query, least=1)),
    "never any word": lambda: patch.object(Asked, "relaxed", new_callable=PropertyMock, return_value=None),
}


def table(engine: Engine, some: Retrieval) -> dict[str, Figures]:
    """By what is missing."""
    found = {}
    for name, step in STEPS.items():
        with step():
            found[name] = measured(some.judged, asked(engine, some.queries, shipped_words()), FEW)
    return found
