"""Which texts match, and how well: a `TextQuery` as Elasticsearch's clauses."""

from collections.abc import Iterator, Sequence
from typing import Any

from elasticsearch.dsl.query import Bool, CombinedFields, ConstantScore, Knn, Match, MatchAll, MatchNone, MatchPhrase, Query, Term

from search.columns import RANKING, Column
from search.engines import tiers
from search.querying.model import Phrase, TextQuery, Unit
from search.querying.phrases import singles_of
from search.querying.ranking import MEANING, NEAREST, OFFICIAL, terms_of

# BM25 gives a token 2.2 * log(1 + N / 1.5) at most, for N of 2^31 documents in each of a few shards.
MOST = 50.0
MARGIN = tiers.TIER - 1


def matching(text: TextQuery) -> Query:
    """What an item must meet; it only filters."""
    columns = searched(text)
    units = [_unit(unit, columns) for unit in text.units]
    met: Query = MatchAll() if text.least <= 0 else MatchNone()
    if units and text.least > 0:
        met = Bool(should=units, minimum_should_match=text.least)
    if not text.number:
        return met
    return Bool(should=[met, Term(numbers=text.number)], minimum_should_match=1)


def is_one_token(text: TextQuery) -> bool:
    """Whether one token is all that is looked for: what weighs it first then finds just what `matching` does."""
    phrases = [phrase for unit in text.units for phrase in unit.phrases]
    alone = len(phrases) == 1 and not text.hints and text.least == 1 and text.whole in {None, *phrases}
    return alone and not text.number and _is_whole_token(phrases[0], searched(text))


def raising(text: TextQuery) -> Iterator[Query]:
    """What lifts an item into a higher tier."""
    if text.number:
        yield ConstantScore(filter=Term(numbers=text.number), boost=tiers.NUMBER * tiers.TIER)
    if text.whole is not None:
        yield ConstantScore(filter=standing(text.whole, Column.TITLE), boost=tiers.WHOLE_TITLE * tiers.TIER)


def weighing(text: TextQuery) -> Iterator[Query]:
    """What ranks within a tier: BM25 of each token over all columns as if they were one, heavy ones longer."""
    for kind, tokens, boost in weighted(text):
        if tokens:
            yield any_of(kind, tokens, searched(text), boost)


def weighted(text: TextQuery) -> Iterator[tuple[str, Sequence[str], float]]:
    """Which kind of tokens, which of them, and what a point of BM25 is worth below a tier."""
    terms = terms_of(text)
    scale = MARGIN / ((MOST + MEANING) * terms.weight)
    yield "pairs", terms.pairs, scale
    yield "words", terms.words, scale
    yield "pairs", terms.official_pairs, scale * OFFICIAL
    yield "words", terms.official_words, scale * OFFICIAL


def nearest(text: TextQuery, among: Sequence[Query]) -> Iterator[Query]:
    """What ranks by meaning: nearness, of the NEAREST of what all of these clauses let pass."""
    if text.meaning:
        boost = MARGIN * MEANING / (MOST + MEANING)
        asked = memoryview(text.meaning).cast("b").tolist()
        yield Knn(field="meaning", query_vector=asked, k=NEAREST, num_candidates=NEAREST, filter=[*among], boost=boost)


def searched(text: TextQuery) -> tuple[Column, ...]:
    return (Column.TITLE,) if text.title_only else tuple(Column)


def standing(phrase: Phrase, column: Column, *, name: str | None = None) -> Query:
    """That the column holds the phrase: by pairs, and by single characters where its end may lie inside a pair."""
    tokens, field = (singles_of(phrase), "singles") if phrase.open else (phrase.tokens, "pairs")
    return MatchPhrase(**{f"{column}.{field}": {"query": " ".join(tokens), **_named(name)}})


def _unit(unit: Unit, columns: Sequence[Column]) -> Query:
    """By any of its phrases, in any column."""
    found = [one for phrase in unit.phrases for one in _anywhere(phrase, columns)]
    return found[0] if len(found) == 1 else Bool(should=found, minimum_should_match=1)


def _anywhere(phrase: Phrase, columns: Sequence[Column]) -> list[Query]:
    """One token stands in some column when it stands in all of them together; of more, only a column keeps the order."""
    if _is_whole_token(phrase, columns):
        return [Term(**{"all.pairs": phrase.tokens[0]})]
    return [standing(phrase, column) for column in columns]


def _is_whole_token(phrase: Phrase, columns: Sequence[Column]) -> bool:
    """Of the field that holds all columns together."""
    return len(phrase.tokens) == 1 and not phrase.open and len(columns) == len(Column)


def any_of(kind: str, tokens: Sequence[str], columns: Sequence[Column], boost: float, *, name: str | None = None) -> Query:
    """Scored by whichever of the tokens an item holds. Of all columns as one field Lucene passes over what cannot be among the best."""
    if len(columns) == len(Column):
        return Match(**{f"all.{kind}": {"query": " ".join(tokens), "boost": boost, **_named(name)}})
    fields = [f"{column}.{kind}^{RANKING[column]}" for column in columns]
    return CombinedFields(query=" ".join(tokens), fields=fields, operator="or", boost=boost, **_named(name))


def _named(name: str | None) -> dict[str, Any]:
    """For an answer that says which of its queries an item meets."""
    return {} if name is None else {"_name": name}
