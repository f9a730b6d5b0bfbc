"""What ranks the matches of a query: its tokens one by one, wherever they stand. Which items match is no matter of theirs."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.querying.model import Phrase, TextQuery, Unit
from search.querying.phrases import singles_of
from search.text.tokens import is_han

MOST = 96  # of each kind
MEANING = 28.0  # what nearness to the question (0 to 1) weighs, beside the mean BM25 of the tokens, of which one gives 0 to 15
NEAREST = 2_000  # matches to which it is added
OFFICIAL = 0.4  # what the tokens of official terms and other spellings weigh, beside those of what was typed


@dataclass(frozen=True)
class Terms:
    """Each stands once. `pairs` are of all that was typed without question words, across its words too."""

    pairs: tuple[str, ...]
    words: tuple[str, ...]
    official_pairs: tuple[str, ...]
    official_words: tuple[str, ...]

    @property
    def weight(self) -> float:
        """Of all together; at least 1."""
        return max(1.0, len(self.pairs) + len(self.words) + OFFICIAL * (len(self.official_pairs) + len(self.official_words)))


def terms_of(text: TextQuery) -> Terms:
    units = (*text.units, *text.hints)
    typed = [phrase for unit in units for phrase in _meant(unit)]
    others = [phrase for unit in units for phrase in unit.phrases if phrase not in typed]
    pairs = _pairs([text.whole, *typed] if text.whole else typed)
    words = [_word(phrase) for phrase in typed]
    return Terms(
        _some(pairs),
        _some(words),
        _some(pair for pair in _pairs(others) if pair not in pairs),
        _some(word for word in map(_word, others) if word not in words),
    )


def _meant(unit: Unit) -> tuple[Phrase, ...]:
    """What was typed; of pinyin and other letters, what stands for them as well: they are no words of their own."""
    return unit.phrases if unit.phrases and not is_han(unit.phrases[0].tokens[0]) else unit.phrases[:1]


def _pairs(phrases: Iterable[Phrase]) -> list[str]:
    """Single Chinese characters only of phrases that are no more: elsewhere they stand in too many texts to say anything."""
    return [token for phrase in phrases for token in phrase.tokens if len(token) > 1 or len(phrase.tokens) == 1 or not is_han(token)]


def _word(phrase: Phrase) -> str:
    return "".join(singles_of(phrase))


def _some(tokens: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tokens))[:MOST]
