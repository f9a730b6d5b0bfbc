"""The model that this process uses, if any, and what comes of it where it fails: words alone go on ranking."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

import structlog
from django.conf import settings

from search.meaning.files import NAME
from search.meaning.model import Model

log = structlog.get_logger(__name__)

RULES = 1  # of which text of an item the model reads: raise it when they change
MOST_CHARACTERS = 300  # of an item; most of what the model reads, which cuts by tokens
QUESTIONS = 1_000  # that are remembered with their vectors

_failed: set[str] = set()  # folders whose model's failure was logged


def is_chosen() -> bool:
    return bool(settings.SEARCH_MODEL)


def signature(tokens: str) -> str:
    """Of an index made by these tokens (the tokeniser's signature) and the model in use: another one is made anew."""
    return f"{tokens}+{NAME}-{RULES}" if is_chosen() else tokens


def of_items(texts: Iterable[str]) -> Iterator[bytes]:
    """Vectors of folded texts, one each; empty without a model, or with one that fails, which is logged once."""
    for text in texts:
        yield _guarded(_read, text[:MOST_CHARACTERS])


def of_question(text: str) -> bytes:
    """The same for what is typed, folded."""
    return _guarded(_remembered, text)


@cache
def _model(folder: str) -> Model:
    return Model(Path(folder))


def _read(folder: str, text: str) -> bytes:
    return _model(folder).vector(text)


_remembered = lru_cache(QUESTIONS)(_read)


def _guarded(read: Callable[[str, str], bytes], text: str) -> bytes:
    folder = settings.SEARCH_MODEL
    if not (folder and text):
        return b""
    try:
        return read(folder, text)
    except Exception:
        if folder not in _failed:
            _failed.add(folder)
            log.exception("the model fails, words alone rank", folder=folder)
        return b""
