"""From what people type to what is looked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from search.querying import question_words
from search.querying.limits import MOST_PAIRS, MOST_UNITS, within
from search.querying.model import Phrase, TextQuery, Unit
from search.querying.phrases import phrase_of
from search.querying.units import Cut, cut, unit_of
from search.querying.vocabulary import NoVocabulary, Vocabulary
from search.text import numbers
from search.text.tokens import pairs as pairs_of
from search.text.tokens import runs

ALL_UP_TO = 4  # so many words, typed with spaces between them, are all meant
# Of longer texts without a gap, and of longer lists of words. What finds less than a page is asked again `relaxed`.
SHARE = 0.6
FEW = 20

_QUOTED = re.compile(r'"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』')
# In a question the quotation marks of written Chinese are part of the sentence: “以租代征”合法吗?
_QUOTED_IN_QUESTION = re.compile(r'"([^"]+)"')


@dataclass(frozen=True)
class Loose:
    """Of a question, what may find an item by itself: its words, and pairs of characters in and across them.

    Pairs, for the dictionary cuts some words otherwise than people mean them, and texts hold parts of long ones.
    """

    words: tuple[Unit, ...]
    pairs: tuple[Unit, ...]


@dataclass(frozen=True)
class Asked:
    """`typed` is folded and within limits; `shortened` when that is not all.

    `words` are those looked for, `expanded` the official terms beside them.
    When `quoted`, what is quoted must be met. It `asks` when it is a question as people say it; then any of what is `loose` may do: the
    answer to a citizen's question holds few of its words. Those that stand in many texts say nothing (`understanding.loosening`).
    Without a query there is either nothing typed, which lists by date, or nothing `usable`: only punctuation, only emoji.
    """

    typed: str
    query: TextQuery | None = None
    words: tuple[str, ...] = ()
    expanded: tuple[str, ...] = ()
    shortened: bool = False
    quoted: bool = False
    asks: bool = False
    loose: Loose | None = None

    @property
    def relaxed(self) -> TextQuery | None:
        """What to ask when the query finds fewer than FEW: any of its words. None where that would be no answer, or no other query."""
        if self.query is None or self.quoted or self.query.least == 1:
            return None
        return replace(self.query, least=1)

    @property
    def says_something(self) -> bool:
        """Whether it is a question or several words, in Chinese."""
        several = self.query is not None and not self.query.number and len(self.query.units) > 1
        return (self.asks or several) and any(run.han for run in runs(self.typed))

    @property
    def usable(self) -> bool:
        return self.query is not None or not self.typed


def parse(text: str, vocabulary: Vocabulary | None = None, *, title_only: bool = False) -> Asked:
    """Never raises, whatever the text; takes some 0.1 ms, 2 ms at the limits."""
    typed, shortened = within(text)
    asked = _number(typed) or _words(typed, vocabulary or NoVocabulary())
    query = replace(asked.query, title_only=title_only) if asked.query else None
    return replace(asked, query=query, shortened=shortened)


def _number(typed: str) -> Asked | None:
    """A document's number: that document, and those that cite it."""
    number = numbers.number_in(typed)
    if not number:
        return None
    spellings = (typed, *numbers.spellings(number))
    unit = Unit(tuple(dict.fromkeys(phrase for spelling in spellings if (phrase := phrase_of(spelling)))))
    return Asked(typed, TextQuery((unit,), least=1, whole=unit.phrases[0], number=number), words=(typed,))


def _words(typed: str, vocabulary: Vocabulary) -> Asked:
    exact, rest = _exact(typed)
    found = cut(rest, vocabulary, alone=not exact)
    units = _distinct([*map(unit_of, exact), *found.units])[:MOST_UNITS]
    if not units:
        return Asked(typed)
    query = TextQuery(tuple(units), _least(len(units), bool(exact), found), _whole(typed, exact, found), _hints(found, units))
    if found.asks and exact:
        query = _quoted_in_question(query, len(_distinct(map(unit_of, exact))))
    words = tuple(dict.fromkeys([*exact, *(word.text for word in found.words)]))
    loose = _loose(query, found) if found.asks and not exact and len(units) > 1 else None
    return Asked(typed, query, words, found.expanded, quoted=bool(exact), asks=found.asks, loose=loose)


def _exact(typed: str) -> tuple[list[str], str]:
    """What is quoted, and document numbers within a question, to be found as they stand; and the rest of the text."""
    exact = []

    def taken(match: "re.Match[str]") -> str:
        exact.append(next(filter(None, match.groups())))
        return " "

    rest = (_QUOTED_IN_QUESTION if question_words.asks(typed) else _QUOTED).sub(taken, typed)
    for start, end in reversed(numbers.places(rest)):
        exact.append(rest[start:end])
        rest = f"{rest[:start]} {rest[end:]}"
    return [text for text in exact if phrase_of(text)], rest


def _distinct(units: Iterable[Unit | None]) -> list[Unit]:
    return list({unit.phrases[0]: unit for unit in units if unit}.values())


def _least(count: int, quoted: bool, found: Cut) -> int:
    if quoted or count <= 2 or (count <= ALL_UP_TO and not found.long):
        return count
    return max(2, ceil(SHARE * count))


def _whole(typed: str, exact: list[str], found: Cut) -> Phrase | None:
    """Without the question words at its ends, if what remains was typed without a gap."""
    return phrase_of(found.pieces[0] if len(found.pieces) == 1 and not exact else typed)


def _loose(query: TextQuery, found: Cut) -> Loose:
    words = (*query.units, *query.hints)
    pairs = dict.fromkeys(pair for piece in found.pieces for run in runs(piece) if run.han for pair in pairs_of(run.text))
    units = (Unit((Phrase((pair,)),)) for pair in pairs)
    return Loose(words, tuple(unit for unit in units if unit not in words)[:MOST_PAIRS])


def _quoted_in_question(query: TextQuery, quoted: int) -> TextQuery:
    """What is quoted must be met; the rest of the question ranks."""
    return replace(query, units=query.units[:quoted], least=min(quoted, len(query.units)), hints=(*query.units[quoted:], *query.hints))


def _hints(found: Cut, units: list[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in _distinct(map(unit_of, found.hints)) if unit not in units)[:MOST_UNITS]
