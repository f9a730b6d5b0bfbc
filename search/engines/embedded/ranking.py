"""In which order matches stand: by tier, then by BM25 and nearness to the question, then the newest."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from search.engines import tiers
from search.engines.embedded.bits import docs_of
from search.engines.embedded.matching import Matching, any_of
from search.engines.embedded.rows import Rows
from search.engines.port import Hit
from search.meaning.nearness import nearness
from search.querying.model import Order, SearchQuery, TextQuery, Window
from search.querying.ranking import MEANING, NEAREST, OFFICIAL, terms_of

MOST = 50.0  # of a token's BM25
DIGITS = 3  # of a score after the point, so that equal matches are equal

Group = tuple[float, Sequence[int] | int]  # a score, and the items that have it: a few of them, or as bits


def ordered(matching: Matching, rows: Rows, query: SearchQuery, matches: int, window: Window) -> list[Hit]:
    """The hits of a window, and one more where there are more."""
    if query.order is Order.RELEVANCE:
        return Ranking(matching, rows, query, matches).hits(window)
    oldest = query.order is Order.PUBLISHED_ASC
    return rows.dated(matches, 0.0, window.first + 1, 0 if window.after else window.offset, window.after, oldest=oldest)


class Ranking:
    """Of the matches of one query, as bits."""

    def __init__(self, matching: Matching, rows: Rows, query: SearchQuery, matches: int) -> None:
        self._matching = matching
        self._rows = rows
        self._query = query
        self._matches = matches

    def hits(self, window: Window) -> list[Hit]:
        """One more than asked for, when there are more. Only rows that are answered are read."""
        left, offset, after, found = window.first + 1, 0 if window.after else window.offset, window.after, list[Hit]()
        for score, group in self._groups():
            if after and score > after[0]:
                continue
            size = group.bit_count() if isinstance(group, int) else len(group)
            if size <= offset:
                offset -= size
                continue
            found += self._rows.dated(group, score, left, offset, after if after and score == after[0] else None)
            left, offset = window.first + 1 - len(found), 0
            if left <= 0:
                break
        return found

    def _groups(self) -> Iterator[Group]:
        """From the top, each of one score."""
        text = self._query.text
        rests = self._rests(text) if text else {}
        for tier, bits in self._tiers():
            floor = tier * tiers.TIER
            if not rests:
                yield floor, bits
                continue
            ranked = sorted(((rests.get(doc, 0.0), doc) for doc in docs_of(bits)), reverse=True)
            for rest, same in groupby(ranked, key=lambda one: one[0]):
                yield floor + rest, [doc for _, doc in same]

    def _tiers(self) -> Iterator[tuple[int, int]]:
        """Each tier that has matches, and those, from the top."""
        matching, text = self._matching, self._query.text
        reasons = {
            tiers.NUMBER: matching.with_number(text.number) if text else 0,
            tiers.NEAR: matching.union(self._query.near),
            tiers.CURRENT: matching.current(),
            tiers.WHOLE_TITLE: matching.with_title(text.whole) if text and text.whole else 0,
        }
        for tier in range(sum(reasons), -1, -1):
            bits = self._matches
            for reason, holds in reasons.items():
                bits &= holds if tier & reason else ~holds
            if bits:
                yield tier, bits

    def _rests(self, text: TextQuery) -> Mapping[int, float]:
        """By item, how well its tokens match, below one tier: FTS5's BM25."""
        sums: dict[int, float] = {}
        for tokens, weight in weighted(text):
            match = any_of(tokens, title_only=text.title_only)
            for doc, score in self._rows.scores(match, self._matches) if match else ():
                sums[doc] = sums.get(doc, 0.0) - weight * score
        near = self._near(text.meaning, sums) if text.meaning else {}
        return {doc: rest_of(score, near.get(doc, 0.0)) for doc, score in sums.items()}

    def _near(self, question: bytes, scores: Mapping[int, float]) -> Mapping[int, float]:
        """Nearness of those whose tokens match best."""
        best = heapq.nlargest(NEAREST, scores, key=lambda doc: (scores[doc], doc))
        vectors = self._rows.vectors(best)
        return dict(zip(vectors, nearness(question, list(vectors.values())), strict=True))


def weighted(text: TextQuery) -> tuple[tuple[Sequence[str], float], ...]:
    """Tokens that rank, and what a point of their BM25 is worth in the mean of all."""
    terms = terms_of(text)
    return (terms.pairs, 1 / terms.weight), (terms.official_pairs, OFFICIAL / terms.weight)


def rest_of(score: float, near: float) -> float:
    """Of a mean BM25 of tokens and a nearness, what stands below a tier."""
    return round((tiers.TIER - 1) * (min(max(score, 0.0), MOST) + MEANING * near) / (MOST + MEANING), DIGITS)
