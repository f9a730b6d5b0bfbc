"""What a text is taken to mean, and what it may mean instead when that finds nothing, or little."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from search.meaning.choosing import of_question
from search.querying.model import TextQuery, Unit
from search.querying.parsing import Asked, Loose, parse
from search.querying.parts import parted
from search.vocabulary.words import Words

FEW = 20  # hits, below which any of the words will do

Meaning = tuple[Asked, TextQuery, str | None]


class Understanding:
    """`query` is what is searched; `retry` goes on to the next meaning. `corrected` is set once that is another text."""

    def __init__(self, text: str, vocabulary: Words, *, title_only: bool) -> None:
        self.vocabulary, self.title_only = vocabulary, title_only
        self._text = text
        self.asked = self._parse(text)
        self.query = self.asked.query
        self.corrected: str | None = None
        self._loosened = False
        self._meanings = self._others()

    @property
    def meant(self) -> TextQuery | None:
        """The query with what it means, for its hits to be ranked by. A single word means no more than it says."""
        if self.query is None or not self.asked.says_something:
            return self.query
        return replace(self.query, meaning=of_question(self.asked.typed))

    @property
    def usable(self) -> bool:
        return self.asked.usable

    @property
    def expanded(self) -> tuple[str, ...]:
        return self.asked.expanded

    def did_you_mean(self, total: int) -> str | None:
        """The likeliest other spelling of what was typed, where that found little: what finds enough is a word, whoever else writes it."""
        if self.query is None or total >= FEW:
            return None
        return self.corrected or next(iter(self.vocabulary.spellings(self._text)), None)

    def loosen(self, informative: Callable[[Loose], tuple[Unit, ...]]) -> None:
        """Of a question any word will do that says something; the others rank."""
        if self.query is None or self.asked.loose is None:
            return
        enough = informative(self.asked.loose)
        if enough:
            others = tuple(unit for unit in (*self.query.units, *self.query.hints) if unit not in enough)
            self.query, self._loosened = replace(self.query, units=enough, least=1, hints=others), True

    def retry(self, total: int) -> bool:
        """Whether there is something else that the text may mean, after so many hits. What any word of a question finds is enough."""
        if total == 0:
            return self._mean(next(self._meanings, None))
        if total < FEW and not self._loosened and self.asked.relaxed not in {None, self.query}:
            return self._mean((self.asked, self.asked.relaxed, self.corrected))
        return False

    def _mean(self, other: Meaning | None) -> bool:
        if other is not None:
            self.asked, self.query, self.corrected = other
        return other is not None

    def _parse(self, text: str) -> Asked:
        return parse(text, self.vocabulary, title_only=self.title_only)

    def _others(self) -> Iterator[Meaning]:
        """The strictest first: other spellings, long words in their parts, then any of the words, or of the parts."""
        typed = self.asked
        if typed.query is None:
            return
        for spelling in self.vocabulary.spellings(self._text):
            asked = self._parse(spelling)
            if asked.query is not None:
                yield asked, asked.query, spelling
        loose = parted(typed)
        apart = self._parse(loose) if loose else None
        if apart is not None and apart.query is not None:
            yield apart, apart.query, loose
        for one, text in ((typed, None), (apart, loose)):
            if one is not None and one.relaxed is not None:
                yield one, one.relaxed, text
