"""What a search must answer, found without an index: by looking for strings in the folded text of every item.

Texts become runs with `|` between: 高考，5G基站 -> `|高考|5g|基站|`. A phrase's tokens become the string that was typed, in which a word of
letters has its `|` on both sides and only the ends of the phrase may lie inside a run of characters: (考, 5g, 基站) -> `考|5g|基站`.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from search.columns import Column
from search.engines import tiers
from search.entries import Key, tie_of
from search.querying.model import Bucket, FacetQuery, Order, Phrase, SearchQuery, TextQuery, Unit
from search.text.folding import fold
from search.text.tokens import runs
from tests.search.corpus import Source


class Brute:
    """The same questions as `search.engines.port.Engine` answers, over items given as they were written."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = list(sources)

    def matches(self, query: SearchQuery) -> set[Key]:
        return {source.key for source in self._matching(query)}

    def by_date(self, query: SearchQuery) -> list[Key]:
        """Newest first unless the query says PUBLISHED_ASC, then by tie."""
        sign = 1 if query.order is Order.PUBLISHED_ASC else -1
        return [one.key for one in sorted(self._matching(query), key=lambda one: (sign * one.entry.published, tie_of(one.key)))]

    def tiers(self, query: SearchQuery) -> dict[Key, int]:
        """Of each match. Hits come in falling order of it; what stands within a tier is the engine's."""
        return {source.key: tier_of(source, query) for source in self._matching(query)}

    def count(self, asked: Sequence[FacetQuery]) -> list[dict[str, int]]:
        return [self._counted(facet) for facet in asked]

    def _counted(self, facet: FacetQuery) -> dict[str, int]:
        found = list(self._matching(facet.query))
        counts = {bucket.value: sum(_falls(one, bucket) for one in found) for bucket in facet.buckets}
        return {value: count for value, count in counts.items() if count}

    def fellows(self, query: SearchQuery, *, matters: Sequence[str], copies: Sequence[str]) -> set[Key]:
        return {
            one.key
            for one in self._matching(query)
            if (one.entry.matter and one.entry.matter in matters) or (one.entry.copy_of and one.entry.copy_of in copies)
        }

    def _matching(self, query: SearchQuery) -> Iterator[Source]:
        for source in self.sources:
            if listed(source, query) and (query.text is None or found(source, query.text)):
                yield source


def listed(source: Source, query: SearchQuery) -> bool:
    """As `ListQuery` says: in any of the ranges of each condition, within its dates and numbers."""
    entry, listing = source.entry, query.listing
    return (
        all(entry.ranges.intersection(ranges) for ranges in (listing.driver, *listing.others))
        and entry.archived in listing.archived_states
        and (listing.published_from is None or entry.published >= listing.published_from)
        and (listing.published_before is None or entry.published < listing.published_before)
        and all(one.start <= entry.values.get(one.name, -1) < one.end for one in listing.numbers)
    )


def found(source: Source, text: TextQuery) -> bool:
    columns = (Column.TITLE,) if text.title_only else tuple(Column)
    met = sum(meets(source, unit, columns) for unit in text.units)
    return met >= text.least or bool(text.number and text.number in source.entry.numbers)


def meets(source: Source, unit: Unit, columns: Iterable[Column]) -> bool:
    return any(stands(phrase, source.texts.get(column, ())) for phrase in unit.phrases for column in columns)


def stands(phrase: Phrase, fields: Iterable[str]) -> bool:
    """Whether one of a column's fields holds it."""
    wanted = needle(phrase)
    return any(wanted in bounded(field) for field in fields)


def tier_of(source: Source, query: SearchQuery) -> int:
    entry, text = source.entry, query.text
    whole = text is not None and text.whole is not None and stands(text.whole, source.texts.get(Column.TITLE, ()))
    reasons = {
        tiers.NUMBER: text is not None and bool(text.number) and text.number in entry.numbers,
        tiers.NEAR: bool(entry.ranges.intersection(query.near)),
        tiers.CURRENT: entry.current,
        tiers.WHOLE_TITLE: whole,
    }
    return sum(tier for tier, holds in reasons.items() if holds)


def _falls(source: Source, bucket: Bucket) -> bool:
    if bucket.bounds is not None:
        start, end = bucket.bounds
        return start <= source.entry.published < end
    return bool(source.entry.ranges.intersection(bucket.ranges))


@cache
def bounded(text: str) -> str:
    return "|" + "".join(f"{run.text}|" for run in runs(fold(text)))


@cache
def needle(phrase: Phrase) -> str:
    """Pairs that overlap are one run, which a single character after them ends; the last run stays open."""
    found: list[str] = []
    growing = ""
    for token in phrase.tokens:
        if not han(token):
            found.append(f"{token}|")
        elif len(token) == 1:
            found.append(f"{growing or token}|")
            growing = ""
        else:
            growing = growing[:-1] + token
    text = ("" if han(phrase.tokens[0]) else "|") + "".join(found) + growing
    return text.removesuffix("|") if phrase.open else text


def han(token: str) -> bool:
    return any(run.han for run in runs(token))
