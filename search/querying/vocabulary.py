"""What parsing asks of the words that editors manage. It gets and gives folded text."""

from collections.abc import Sequence
from typing import Protocol


class Vocabulary(Protocol):
    """Looked up for each word and for up to four words in a row: answers come from memory."""

    def official(self, word: str) -> Sequence[str]:
        """What is searched beside the word: official terms (上户口 -> 出生登记), what its pinyin stands for (changchun -> 长春)."""

    def stopped(self, word: str) -> bool:
        """Whether the word is left out, as question words are, when others remain."""


class NoVocabulary:
    """Nothing is added and nothing left out."""

    def official(self, word: str) -> Sequence[str]:
        return ()

    def stopped(self, word: str) -> bool:
        return False
