"""The words that hold on one site: what editors manage, and what the library says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import rjieba

from search.vocabulary import years
from search.vocabulary.lexicon.table import Lexicon
from search.vocabulary.managed import Managed
from search.vocabulary.spelling import spellings

MOST_SOUNDING = 3  # words that a pinyin stands for
MOST_LOOKED_AT = 5  # for each that may be typed: some are only a character with its neighbour

_LETTERS = re.compile(r"[a-z]+(?:'[a-z]+)*")


@dataclass(frozen=True)
class Words:
    """A `Vocabulary` (`search.querying.vocabulary`). `site` is empty for all sites."""

    managed: Managed
    lexicon: Lexicon
    site: str = ""

    @property
    def version(self) -> str:
        """Two answers that differ by words alone have different ones."""
        return f"{self.managed.version}-{self.lexicon.stamp}"

    @property
    def due(self) -> datetime | None:
        """When the version changes by the clock."""
        return self.managed.due

    def official(self, word: str) -> Sequence[str]:
        """Of folded text. What editors say, other spellings of a year, and what a pinyin stands for."""
        found = [*self.managed.official(word, self.site), *years.spellings(word)]
        return tuple(one for one in dict.fromkeys(found or self._sounding(word)) if one != word)

    def stopped(self, word: str) -> bool:
        return word in self.managed.stopped

    def spellings(self, text: str) -> Iterator[str]:
        """Better spellings of a whole text, folded, the likeliest first; none when each of its words exists."""
        return spellings(text, self.lexicon)

    def best_bets(self, text: str, site: str) -> Sequence[str]:
        """Content ids for a text as it was typed, the site's own first."""
        return self.managed.best_bets(text, site)

    def shortcut(self, text: str, site: str) -> dict[str, str] | None:
        """`title` and `url`."""
        return self.managed.shortcut(text, site)

    def may_suggest(self, text: str) -> bool:
        """Of folded text."""
        return not any(stopped in text for stopped in self.managed.stopped_suggestions)

    def sounding(self, typed: str, most: int) -> list[str]:
        """Names, and words of the dictionary, whose pinyin or initials begin so; of folded text, none unless it is all of letters."""
        if not _LETTERS.fullmatch(typed):
            return []
        found = self.lexicon.beginning(typed.replace("'", ""), MOST_LOOKED_AT * most)
        return [one for one in found if self.lexicon.is_name(one) or rjieba.has_word(one)][:most]

    def _sounding(self, word: str) -> Sequence[str]:
        """Full pinyin of any word; initials of names, and from three letters on of any word.

        Not of what stands as a word of letters in the library itself: gdp is no pinyin.
        """
        if len(word) < 2 or not _LETTERS.fullmatch(word) or word in self.lexicon.weights:
            return ()
        letters = word.replace("'", "")
        found = self.lexicon.pinyin.get(letters) or self.lexicon.initials.get(letters, ())
        if len(letters) == 2 and letters not in self.lexicon.pinyin:
            found = [one for one in found if self.lexicon.is_name(one)]
        return found[:MOST_SOUNDING]
