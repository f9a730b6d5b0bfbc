"""Facets: those of one question in one search, all searches in one request."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from search.engines.elasticsearch.asking import listing
from search.engines.elasticsearch.asking.finding import filtering
from search.querying.model import Bucket, FacetQuery, SearchQuery

Numbers = Mapping[Bucket, int]

FEW = 8  # buckets that are each intersected with the matches of a text


def together(asked: Sequence[FacetQuery]) -> dict[SearchQuery, tuple[Bucket, ...]]:
    """By question all buckets, each once: facets whose own filter is not set have their question in common."""
    found: dict[SearchQuery, dict[Bucket, None]] = {}
    for facet in asked:
        found.setdefault(facet.query, {}).update(dict.fromkeys(facet.buckets))
    return {query: tuple(buckets) for query, buckets in found.items() if buckets}


def searches(questions: Mapping[SearchQuery, Sequence[Bucket]], index: str, timeout: str) -> Iterator[dict[str, Any]]:
    """Lines of a multi-search, two for each question."""
    for query, buckets in questions.items():
        yield {"index": index, "allow_partial_search_results": False}
        yield {
            "query": filtering(query).to_dict(),
            "size": 0,
            "track_total_hits": False,
            "timeout": timeout,
            "aggs": _pass(buckets) if _in_one_pass(query, buckets) else _intersections(buckets),
        }


def numbers(query: SearchQuery, buckets: Sequence[Bucket], answer: Mapping[str, Any]) -> Numbers:
    """Matches by bucket, from the search's answer."""
    found = answer["aggregations"]
    if not _in_one_pass(query, buckets):
        return {bucket: one["doc_count"] for bucket, one in zip(buckets, found["buckets"]["buckets"], strict=True)}
    lists = {one["key"]: one["doc_count"] for one in found["lists"]["buckets"]}
    periods = found["periods"]["buckets"]
    return {
        bucket: periods[_period(*bucket.bounds)]["doc_count"] if bucket.bounds else sum(lists.get(one, 0) for one in bucket.ranges)
        for bucket in buckets
    }


def _in_one_pass(query: SearchQuery, buckets: Sequence[Bucket]) -> bool:
    """A text is looked for anew for each bucket that is intersected, which a pass over its matches does once.

    Without a text nearly everything may match, but lists are intersected by their postings alone.
    """
    return query.text is not None and len(buckets) > FEW


def _pass(buckets: Sequence[Bucket]) -> dict[str, Any]:
    """Every list that a match stands in is counted: a bucket's number is the sum of its ranges'."""
    lists = [*dict.fromkeys(chain.from_iterable(bucket.ranges for bucket in buckets))] or [0]
    bounds = [*dict.fromkeys(one.bounds for one in buckets if one.bounds)] or [(0, 1)]
    periods = [{"key": _period(start, end), "from": start, "to": end} for start, end in bounds]
    return {
        "lists": {"terms": {"field": "lists", "include": lists, "size": len(lists)}},
        "periods": {"range": {"field": "published", "ranges": periods, "keyed": True}},
    }


def _period(start: int, end: int) -> str:
    return f"{start}-{end}"


def _intersections(buckets: Sequence[Bucket]) -> dict[str, Any]:
    return {"buckets": {"filters": {"filters": [_standing(bucket) for bucket in buckets]}}}


def _standing(bucket: Bucket) -> dict[str, Any]:
    if bucket.bounds is None:
        return listing.standing(bucket.ranges).to_dict()
    return {"range": {"published": {"gte": bucket.bounds[0], "lt": bucket.bounds[1]}}}
