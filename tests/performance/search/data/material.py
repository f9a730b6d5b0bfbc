"""What the benches' documents are made of: paragraphs and words of the shared ones."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from random import Random

import rjieba

from tests.relevance.sets import SHARED, lines

SHORTEST, LONGEST = 20, 400  # characters of a paragraph
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_READ = 20_000  # paragraphs whose words are counted


@dataclass(frozen=True)
class Material:
    """Words by how often they come, the most frequent first; names of one or two characters are no words here."""

    paragraphs: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]
    counts: tuple[int, ...]

    def of_length(self, shortest: int, longest: int) -> tuple[list[str], list[int]]:
        """Words of so many characters, and how often each comes."""
        fitting = [(word, count) for word, count in zip(self.words, self.counts, strict=True) if shortest <= len(word) <= longest]
        return [word for word, _ in fitting], [count for _, count in fitting]


@cache
def material() -> Material:
    documents = list(lines(SHARED / "official_documents" / "documents.jsonl.gz"))
    articles = [one["text"] for one in lines(SHARED / "retrieval" / "statutes" / "corpus.jsonl.gz")]
    texts = chain((one["body"] for one in documents), articles)
    paragraphs = tuple(
        dict.fromkeys(said for text in texts for said in map(str.strip, text.split("\n")) if SHORTEST <= len(said) <= LONGEST)
    )
    counted = Counter(_words(Random(1).sample(paragraphs, min(_READ, len(paragraphs)))))
    words = [(word, count) for word, count in counted.most_common() if count > 1]
    titles = tuple(one["title"] for one in documents if len(one["title"]) <= 40)
    return Material(paragraphs, titles, tuple(word for word, _ in words), tuple(count for _, count in words))


def _words(paragraphs: list[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        for run in _HAN.findall(paragraph):
            yield from (word for word in rjieba.cut(run) if len(word) > 1)
