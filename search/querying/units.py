"""Words and what stands for them, as units that are looked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from search.querying import question_words
from search.querying.limits import MOST_ALTERNATIVES
from search.querying.model import Unit
from search.querying.phrases import phrase_of
from search.querying.vocabulary import Vocabulary
from search.querying.words import is_single, pieces, words_of
from search.text.folding import fold

MOST_WORDS = 4  # of a lay term: 上 户口


@dataclass(frozen=True)
class Word:
    """`official` terms stand for it; when `left_out` it is not looked for unless nothing else is."""

    text: str
    official: tuple[str, ...] = ()
    left_out: bool = False

    @property
    def weak(self) -> bool:
        return is_single(self.text) and not self.official


@dataclass(frozen=True)
class Cut:
    """`pieces` are what was typed without a gap, less question words; `long` when there were any, or three words without a gap.

    `asks` when it is a question as people say it. `hints` join a single character to its neighbour: 失业 金 -> 失业金.
    """

    pieces: tuple[str, ...]
    words: tuple[Word, ...]
    hints: tuple[str, ...]
    long: bool
    asks: bool

    @property
    def units(self) -> tuple[Unit, ...]:
        return tuple(unit for word in self.words if (unit := unit_of(word.text, word.official)))

    @property
    def expanded(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(term for word in self.words for term in word.official))


def cut(folded: str, vocabulary: Vocabulary, *, alone: bool) -> Cut:
    """When it stands `alone`, something of it is looked for even if all of it is question words."""
    plain = question_words.without_questions(folded)
    found = pieces(plain)
    read = [_read(words_of(piece), vocabulary) for piece in found]
    words = [word for piece in read for word in _strong(piece)]
    if not words and alone:
        read = [_read(words_of(piece), vocabulary) for piece in pieces(folded)]
        words = [word for piece in read for word in piece if not word.left_out] or [word for piece in read for word in piece]
    hints = [hint for piece in read for hint in _joined(piece)]
    long = plain != folded or any(sum(not word.left_out for word in piece) > 2 for piece in read)
    asks = question_words.asks(folded) or any(word.text in question_words.ASKING for piece in read for word in piece)
    return Cut(tuple(found), tuple(words), tuple(hints), long, asks)


def unit_of(word: str, official: Iterable[str] = ()) -> Unit | None:
    """None when nothing in the word can be searched for."""
    phrases = [phrase for text in (word, *map(fold, official)) if (phrase := phrase_of(text))]
    return Unit(tuple(dict.fromkeys(phrases))[: 1 + MOST_ALTERNATIVES]) if phrases else None


def _read(words: Sequence[str], vocabulary: Vocabulary) -> list[Word]:
    """Of one piece: the longest lay terms first, then word by word."""
    found, place = [], 0
    while place < len(words):
        word, place = _next(words, place, vocabulary)
        found.append(word)
    return found


def _next(words: Sequence[str], place: int, vocabulary: Vocabulary) -> tuple[Word, int]:
    """The word or lay term at this place, and the place after it."""
    for end in range(min(place + MOST_WORDS, len(words)), place, -1):
        text = "".join(words[place:end])
        if official := tuple(vocabulary.official(text)[:MOST_ALTERNATIVES]):
            return Word(text, official), end
    text = words[place]
    return Word(text, left_out=text in question_words.WORDS or vocabulary.stopped(text)), place + 1


def _strong(piece: Sequence[Word]) -> Iterator[Word]:
    """What is looked for of one piece; single characters only in a row, or alone in their piece."""
    kept = [word for word in piece if not word.left_out]
    for (left_out, weak), group in groupby(piece, key=lambda word: (word.left_out, word.weak)):
        row = list(group)
        if not left_out and not weak:
            yield from row
        elif not left_out and (len(row) > 1 or len(kept) == 1):
            yield Word("".join(word.text for word in row))


def _joined(piece: Sequence[Word]) -> Iterator[str]:
    """Single characters with the word before them, or else the one after."""
    for place, word in enumerate(piece):
        if word.weak and not word.left_out:
            before, after = piece[place - 1 : place] if place else (), piece[place + 1 : place + 2]
            if any(not other.left_out for other in before):
                yield before[0].text + word.text
            elif any(not other.left_out for other in after):
                yield word.text + after[0].text
