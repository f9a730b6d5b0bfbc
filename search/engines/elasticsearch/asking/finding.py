"""Questions as requests, and answers as hits."""

from collections.abc import Mapping
from typing import Any

from elasticsearch.dsl.query import Bool, ConstantScore, Query, Term

from search.engines import tiers
from search.engines.elasticsearch.asking import listing, matching
from search.engines.port import COUNTED, Found, Hit
from search.entries import key_of
from search.querying.model import Order, SearchQuery, Window

FIELDS = {"stored_fields": "_none_", "docvalue_fields": ["key", "matter", "copy_of"]}  # ids are not read from where documents are stored
_NEWEST, _TIE = {"published": "desc"}, {"tie": "asc"}
RANKED = [{"_score": "desc"}, _NEWEST, _TIE]
_SORTS: Mapping[Order, list[Any]] = {
    Order.RELEVANCE: RANKED,
    Order.PUBLISHED_DESC: [_NEWEST, _TIE],
    Order.PUBLISHED_ASC: [{"published": "asc"}, _TIE],
}
# Met by all: nearly all items are in force, and a clause that each must meet costs less than one that raises most of them.
_IN_FORCE: Query = Bool(
    should=[
        ConstantScore(filter=Term(current=True), boost=tiers.CURRENT * tiers.TIER),
        ConstantScore(filter=Term(current=False), boost=0.0),
    ],
    minimum_should_match=1,
)


def filtering(query: SearchQuery, *more: Query) -> Query:
    """All matches, without a score."""
    text = [] if query.text is None else [matching.matching(query.text)]
    return Bool(filter=[*listing.clauses(query.listing), *text, *more])


def ranking(query: SearchQuery, *more: Query) -> Query:
    """All matches; their score is made of tiers and a rest below one tier."""
    if query.order is not Order.RELEVANCE:
        return filtering(query, *more)
    among, must, should = [*listing.clauses(query.listing), *more], [_IN_FORCE], list[Query]()
    if query.near:
        should.append(ConstantScore(filter=listing.standing(query.near), boost=tiers.NEAR * tiers.TIER))
    if query.text is not None:
        met, weighing = matching.matching(query.text), [*matching.weighing(query.text)]
        should += [*matching.raising(query.text), *matching.nearest(query.text, [*among, met])]
        if matching.is_one_token(query.text):
            must.append(weighing.pop(0))  # its postings are read once then
        else:
            among.append(met)
        should += weighing
    return Bool(filter=among, must=must, should=should)


def request(query: SearchQuery, window: Window) -> dict[str, Any]:
    """Arguments of a search: one hit more than is wanted, to see whether there are more."""
    asked = {
        "query": ranking(query).to_dict(),
        "sort": _SORTS[query.order],
        "size": window.first + 1,
        "track_total_hits": COUNTED + 1,
        **FIELDS,
    }
    if window.after is None:
        return {**asked, "from_": window.offset}
    return {**asked, "search_after": list(window.after if query.order is Order.RELEVANCE else window.after[1:])}


def found(answer: Mapping[str, Any], window: Window) -> Found:
    hits = [hit_of(hit) for hit in answer["hits"]["hits"]]
    return Found(hits[: window.first], min(answer["hits"]["total"]["value"], COUNTED + 1), len(hits) > window.first)


def hit_of(hit: Mapping[str, Any]) -> Hit:
    """Sorted by score or not, the last two values are always the instant and the tie."""
    *scores, published, _tie = hit["sort"]
    score = scores[0] if scores else 0.0
    key, matter, copy_of = (hit["fields"][name][0] for name in FIELDS["docvalue_fields"])
    return Hit(key_of(key), score, tiers.tier_of(score), published, matter, copy_of)


def sort_of(query: SearchQuery) -> list[Any]:
    return _SORTS[query.order]
