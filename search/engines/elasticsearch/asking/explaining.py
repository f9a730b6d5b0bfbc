"""Why one item is a hit, or none: each phrase in each column and each token that ranks, as queries with names of their own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from elasticsearch.dsl.query import Bool, Query, Term

from search.columns import Column
from search.engines import tiers
from search.engines.elasticsearch.asking import finding, matching
from search.engines.port import Explained, phrases_of
from search.entries import Key, id_of
from search.querying.model import Phrase, SearchQuery

_WHOLE = "whole"


def request(query: SearchQuery, key: Key) -> dict[str, Any]:
    """Arguments of a search for this item alone; which of the named queries it meets, and with which score, is the answer."""
    held = [matching.standing(phrase, column, name=name) for name, phrase, column in _places(query)]
    parts = [part for _name, _token, part in _tokens(query)]
    whole = Bool(must=[finding.ranking(query)], _name=_WHOLE)
    asked: Query = Bool(filter=[Term(key=id_of(key)), Term(gone=False)], should=[whole, *held, *parts])
    return {
        "query": asked.to_dict(),
        "sort": finding.RANKED,
        "size": 1,
        "track_total_hits": False,
        "include_named_queries_score": True,
        **finding.FIELDS,
    }


def explained(query: SearchQuery, answer: Mapping[str, Any]) -> Explained:
    found = answer["hits"]["hits"]
    if not found:
        return Explained()
    scores: Mapping[str, float] = found[0].get("matched_queries", {})
    held: dict[Phrase, list[Column]] = defaultdict(list)
    for name, phrase, column in _places(query):
        if name in scores:
            held[phrase].append(column)
    parts: dict[str, float] = defaultdict(float)
    for name, token, _part in _tokens(query):
        parts[token] += scores.get(name, 0.0)
    hit = finding.hit_of(found[0])
    score = scores.get(_WHOLE)
    return Explained(
        hit=None if score is None else replace(hit, score=score, tier=tiers.tier_of(score)),
        held={phrase: tuple(columns) for phrase, columns in held.items()},
        parts={token: part for token, part in parts.items() if part} if score is not None else {},
    )


def _places(query: SearchQuery) -> Iterator[tuple[str, Phrase, Column]]:
    """Each phrase in each column that is searched, with a name."""
    if query.text is not None:
        for number, phrase in enumerate(phrases_of(query.text)):
            for column in matching.searched(query.text):
                yield f"{number} {column}", phrase, column


def _tokens(query: SearchQuery) -> Iterator[tuple[str, str, Query]]:
    """Each token, with what it adds to a score, after the name of that."""
    if query.text is not None:
        for place, (kind, tokens, boost) in enumerate(matching.weighted(query.text)):
            for number, token in enumerate(tokens):
                name = f"token {place} {number}"
                yield name, token, matching.any_of(kind, [token], matching.searched(query.text), boost, name=name)
