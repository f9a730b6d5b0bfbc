"""Engines, and how they are asked: by the whole way of the product, from the text typed to ranked hits."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from cms.library import facets
from cms.library.locales import DEFAULT
from cms.library.reading import Library, ListQuery
from search.answering.answer import Answer
from search.answering.asking import Part, Question
from search.answering.understanding.meanings import Understanding
from search.engines.port import Engine
from search.vocabulary import shipped
from search.vocabulary.lexicon import table
from search.vocabulary.managed import Managed, official_terms
from search.vocabulary.words import Words
from tests.search import serving
from tests.search.elasticsearch_server import shared

ENGINES = ("elasticsearch", "embedded")
DEPTH = 100

Run = dict[str, dict[str, float]]  # by query: scores by document, the best highest


@contextmanager
def opened(name: str) -> Iterator[Engine]:
    """One of ENGINES, as the process's own; it has no index, and leaves none behind."""
    if name == "elasticsearch":
        with serving.elasticsearch(shared.url()) as engine:
            yield engine
        return
    with tempfile.TemporaryDirectory(prefix="govwire-relevance-") as folder, serving.embedded(Path(folder)) as engine:
        yield engine


@cache
def shipped_words() -> Words:
    """The lay words that come with the project, and no library's words."""
    managed = Managed("", official_terms(shipped.synonyms()), {}, {}, frozenset(), (), ())
    return Words(managed, table.made("", []))


def asked(engine: Engine, queries: Mapping[str, str], words: Words) -> Run:
    """The first DEPTH hits of each query."""
    return {query: scores([key for key, _locale in hits(engine, text, words)]) for query, text in queries.items()}


def hits(engine: Engine, text: str, words: Words, depth: int = DEPTH) -> list[tuple[str, str]]:
    """Keys, in their order."""
    understanding = Understanding(text, words, title_only=False)
    question = Question(text, ListQuery((facets.everything(DEFAULT),), include_archived=True), DEFAULT)
    answer = Answer(engine, Library(), question, Part(depth), understanding, counts=False)
    return [hit.key for hit in answer.found.hits]


def scores(ranked: list[str]) -> dict[str, float]:
    """By place alone, so that no measure orders equal scores its own way."""
    return {document: float(len(ranked) - place) for place, document in enumerate(dict.fromkeys(ranked))}
