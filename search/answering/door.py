"""What `api` asks for. Everything else of `search` is behind it."""

from cms.library.reading import Library
from search import vocabulary
from search.answering import suggesting
from search.answering.answer import Answer
from search.answering.asking import Part, Question
from search.answering.identity import Named, Version
from search.answering.suggesting import Typed
from search.answering.suggesting.kinds import Suggestion
from search.answering.understanding.meanings import Understanding
from search.engines.choosing import engine
from search.engines.port import COUNTED, EngineDown, EngineMismatch
from search.log import counting
from search.log.counting import Personal
from search.vocabulary import Words

__all__ = ["COUNTED", "EngineDown", "EngineMismatch", "Personal", "clicked", "complained", "search", "suggest", "version"]


def search(library: Library, question: Question, part: Part, *, counts: bool = True, words: Words | None = None) -> Answer:
    """Asks nothing of the engine yet: what the reader does not select costs nothing.

    `counts`: a person asks, and the log counts the text (`search.log`). `words` are those that hold now unless others are tried.
    """
    words = vocabulary.current(question.site) if words is None else words
    understanding = Understanding(question.text, words, title_only=question.title_only)
    return Answer(engine(), library, question, part, understanding, counts=counts)


def suggest(library: Library, typed: Typed) -> list[Suggestion]:
    """At once. Raises EngineDown, EngineMismatch."""
    return suggesting.suggest(engine(), library, vocabulary.current(typed.site), typed)


def clicked(answer: Named, content_id: str, rank: int) -> None:
    """An item was opened from an answer, from this place of it, counted from 1."""
    counting.clicked(answer.text, answer.site, content_id, rank)


def complained(answer: Named, kind: str, comment: str) -> None:
    """An answer was no help: `not_found` or `not_helpful`. Raises Personal for a comment that says who someone is."""
    counting.complained(answer.text, answer.site, kind, comment)


def version() -> Version:
    """What the index holds, and the words that editors manage."""
    try:
        applied = engine().applied()
    except (EngineDown, EngineMismatch):
        return Version("")
    words = vocabulary.current()
    return Version(f"{applied.position} {applied.signature} {words.version}", words.due)
