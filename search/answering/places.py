"""Cursors of hits: where the next part begins, bound to what was asked."""

from cms.library.reading import BadCursor, cursors
from search.answering.asking import Question
from search.engines.port import Hit
from search.entries import Place


def purpose(question: Question) -> str:
    asked = (question.text, question.order.name, question.title_only, question.near)
    return f"search {asked} {question.listing.fingerprint}"


def cursor(question: Question, hit: Hit) -> str:
    return cursors.encode(purpose(question), *hit.place)


def place(question: Question, after: str) -> Place:
    """Raises BadCursor."""
    values = cursors.decode(purpose(question), after)
    if [type(value) for value in values] not in ([float, int, int], [int, int, int]):
        raise BadCursor(after)
    score, published, tie = values
    return float(score), published, tie
