"""What each step of ranking brings: pairs of characters alone, then one step after the other, until all are there."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager as Context
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from search import columns
from search.answering.understanding import meanings
from search.engines.elasticsearch.asking import matching
from search.engines.embedded import rows
from search.engines.port import Engine
from search.querying import question_words, ranking
from search.querying.model import TextQuery
from search.querying.parsing import Asked
from search.vocabulary.words import Words
from tests.relevance.asking import asked, shipped_words
from tests.relevance.measuring import FEW, Figures, measured
from tests.relevance.sets import Retrieval


@contextmanager
def _changed(change: Callable[[TextQuery], TextQuery]) -> Iterator[None]:
    """Every query as the change leaves it."""

    def parsed(*arguments: Any, **named: Any) -> Asked:
        found = understood(*arguments, **named)
        return replace(found, query=change(found.query)) if found.query else found

    understood = meanings.parse
    with patch.object(meanings, "parse", parsed):
        yield


@contextmanager
def _pairs_alone() -> Iterator[None]:
    def terms(text: TextQuery) -> ranking.Terms:
        return replace(ranking.terms_of(text), words=(), official_words=())

    with patch.object(matching, "terms_of", terms):
        yield


@contextmanager
def _columns_alike() -> Iterator[None]:
    alike = dict.fromkeys(columns.RANKING, 1.0)
    scores = f"SELECT rowid, bm25(said, {', '.join(map(str, alike.values()))}) FROM said WHERE said MATCH ? AND chosen(rowid)"
    with patch.dict(columns.RANKING, alike), patch.object(rows, "_SCORES", scores):
        yield


@contextmanager
def _questions_not_understood() -> Iterator[None]:
    with patch.object(question_words, "WORDS", frozenset()), patch.object(question_words, "without_questions", lambda folded: folded):
        yield


def words_alone() -> Context[Any]:
    """No meaning, in an index that has it."""
    return patch.object(meanings, "of_question", lambda _text: b"")


# What a step is, and how the ranking is without it; in the order in which they are put together.
STEPS: tuple[tuple[str, Callable[[], Context[Any]]], ...] = (
    ("words beside pairs", _pairs_alone),
    ("columns weighed", _columns_alike),
    ("question words left out", _questions_not_understood),
    ("single characters joined to their neighbours", lambda: _changed(lambda query: replace(query, hints=()))),
    ("the whole text in titles first", lambda: _changed(lambda query: replace(query, whole=None))),
    ("lay words read as official terms", lambda: patch.object(Words, "official", lambda _self, _word: ())),
    ("any word of a question that says something", lambda: patch.object(meanings.Understanding, "loosen", lambda *_: None)),
    ("meaning", words_alone),
)
FIRST = "pairs of characters"


def table(engine: Engine, some: Retrieval) -> dict[str, Figures]:
    """By the step that was added last."""
    found = {}
    for done, name in enumerate([FIRST, *(f"+ {step}" for step, _ in STEPS)]):
        with ExitStack() as lacking:
            for _, without in STEPS[done:]:
                lacking.enter_context(without())
            found[name] = measured(some.judged, asked(engine, some.queries, shipped_words()), FEW)
    return found


def markdown(figures: dict[str, dict[str, Figures]], engines: Sequence[str]) -> str:
    """For the README: a line for each step, two columns for each engine."""
    heads = [f"{name} {measure}" for name in engines for measure in ("nDCG@10", "R@100")]
    lines = [f"| step | {' | '.join(heads)} |", f"|---|{'--:|' * len(heads)}"]
    for step, by_engine in figures.items():
        cells = [f"{by_engine[name][measure]:.3f}" for name in engines for measure in FEW]
        lines.append(f"| {step.partition(', ')[2]} | {' | '.join(cells)} |")
    return "\n".join(lines)
