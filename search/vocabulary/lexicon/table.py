"""The lexicon in memory, some 45 MB of a process at most: looked up within a millisecond."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain

from search.text.pinyin import blurred
from search.vocabulary.models import Lexeme

MOST = 50_000  # words: all names, and the most frequent
NAME = 1_000_000  # a name counts more than the most frequent word
LOOKED_THROUGH = 5_000  # words with one beginning

Row = tuple[str, str, Sequence[str], str, int, int]  # word, pinyin, other readings, initials, items, names


@dataclass(frozen=True)
class Lexicon:
    """`weights` by word; words by full `pinyin` and by `initials`, the weightiest first; full pinyin by its `blurred` form.

    `beginnings` are (reading, word) in order of the reading: full pinyin, other readings, initials.
    """

    stamp: str
    weights: Mapping[str, int]
    pinyin: Mapping[str, Sequence[str]]
    initials: Mapping[str, Sequence[str]]
    blurred: Mapping[str, Sequence[str]]
    beginnings: Sequence[tuple[str, str]]
    characters: frozenset[str]

    def is_name(self, word: str) -> bool:
        return self.weights.get(word, 0) >= NAME

    def sounding_like(self, sound: str) -> Iterator[str]:
        """Words of another sound that is easily taken for this one."""
        return chain.from_iterable(self.pinyin[other] for other in self.blurred.get(blurred(sound), ()) if other != sound)

    def beginning(self, typed: str, most: int) -> list[str]:
        """Words whose sound begins so, the weightiest first."""
        start = bisect_left(self.beginnings, (typed, ""))
        end = min(bisect_left(self.beginnings, (f"{typed}\uffff", "")), start + LOOKED_THROUGH)
        found = {word for _, word in self.beginnings[start:end]}
        return nlargest(most, found, key=lambda word: (self.weights[word], word))


def read(stamp: str) -> Lexicon:
    columns = ("word", "pinyin", "others", "initials", "items", "names")
    return made(stamp, Lexeme.objects.order_by("-names", "-items", "word").values_list(*columns)[:MOST])


def made(stamp: str, rows: Iterable[Row]) -> Lexicon:
    weights: dict[str, int] = {}
    pinyin: dict[str, list[str]] = defaultdict(list)
    initials: dict[str, list[str]] = defaultdict(list)
    beginnings = []
    for word, sound, others, letters, items, names in rows:
        weights[word] = items + (NAME if names else 0)
        if sound:
            pinyin[sound].append(word)
            initials[letters].append(word)
            beginnings += [(sound, word), (letters, word), *((other, word) for other in others)]
    for some in chain(pinyin.values(), initials.values()):
        some.sort(key=lambda word: -weights[word])
    alike: dict[str, list[str]] = defaultdict(list)
    for sound in pinyin:
        alike[blurred(sound)].append(sound)
    characters = frozenset(chain.from_iterable(word for some in pinyin.values() for word in some))
    return Lexicon(stamp, weights, dict(pinyin), dict(initials), dict(alike), sorted(beginnings), characters)


EMPTY = made("", ())
