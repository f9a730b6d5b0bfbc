"""What a synonym would change: one question asked with the words that hold, and with the candidate beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cms.library.reading import Library
from search import vocabulary
from search.answering.answer import Answer
from search.console.asking import Shown, answer_of, question_of, shown
from search.vocabulary import Words
from search.vocabulary.managed import official_terms
from search.vocabulary.models import Synonym


class Change(StrEnum):
    """What becomes of a hit."""

    SAME = "same"
    ENTERED = "entered"
    LEFT = "left"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True)
class Row:
    """A hit of one of the two answers; it moves `by` so many places."""

    hit: Shown
    change: Change
    by: int = 0


@dataclass(frozen=True)
class Side:
    """One of the two answers: its first page, how much it finds, and what was really searched."""

    rows: Sequence[Row]
    total: int
    corrected: str | None
    expanded: Sequence[str]


@dataclass(frozen=True)
class Trial:
    """Both answers."""

    before: Side
    after: Side

    @property
    def changes(self) -> bool:
        """Whether anything of them does."""
        rows = (*self.before.rows, *self.after.rows)
        return self.before.total != self.after.total or any(row.change is not Change.SAME for row in rows)


def tried(library: Library, candidate: Synonym, text: str, site: str) -> Trial:
    """On the real engine. Raises EngineDown, EngineMismatch."""
    holding = vocabulary.current(site)
    question = question_of(library, text, site)
    old, new = (answer_of(library, question, words) for words in (holding, with_candidate(holding, candidate)))
    before, after = shown(library, old), shown(library, new)
    return Trial(_side(old, list(_before(before, after))), _side(new, list(_after(before, after))))


def with_candidate(words: Words, candidate: Synonym) -> Words:
    """As if the candidate were applied, in the place of what it was before."""
    others = Synonym.objects.filter(state=Synonym.State.APPLIED).exclude(pk=candidate.pk).order_by("pk")
    return replace(words, managed=replace(words.managed, synonyms=official_terms([*others, candidate])))


def _side(answer: Answer, rows: Sequence[Row]) -> Side:
    return Side(rows, answer.total, answer.understanding.corrected, answer.understanding.expanded)


def _before(before: Sequence[Shown], after: Sequence[Shown]) -> Iterator[Row]:
    """What stays, and what leaves the first page."""
    places = {one.key: one.place for one in after}
    for one in before:
        yield Row(one, Change.SAME if one.key in places else Change.LEFT)


def _after(before: Sequence[Shown], after: Sequence[Shown]) -> Iterator[Row]:
    """What enters the first page, and what moves on it."""
    places = {one.key: one.place for one in before}
    for one in after:
        rises = places.get(one.key, one.place) - one.place
        if one.key not in places:
            yield Row(one, Change.ENTERED)
        elif rises:
            yield Row(one, Change.UP if rises > 0 else Change.DOWN, abs(rises))
        else:
            yield Row(one, Change.SAME)
