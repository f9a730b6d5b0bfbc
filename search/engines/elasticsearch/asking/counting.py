"""Facets: those of one question in one search, all searches in one request."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from search.engines.elasticsearch.asking import listing
from search.engines.elasticsearch.asking.finding import filtering
from search.querying.model import Bucket, FacetQuery, SearchQuery

FEW = 32  # buckets that are each intersected with the matches of a text


def together(asked: Sequence[FacetQuery]) -> dict[SearchQuery, list[FacetQuery]]:
    """By question: facets whose own filter is not set have their question in common."""
    found: dict[SearchQuery, list[FacetQuery]] = {}
    for facet in asked:
        if facet.buckets:
            found.setdefault(facet.query, []).append(facet)
    return found


def searches(questions: Mapping[SearchQuery, Sequence[FacetQuery]], index: str, timeout: str) -> Iterator[dict[str, Any]]:
    """Lines of a multi-search, two for each question."""
    for query, facets in questions.items():
        buckets = [bucket for facet in facets for bucket in facet.buckets]
        yield {"index": index, "allow_partial_search_results": False}
        yield {
            "query": filtering(query).to_dict(),
            "size": 0,
            "track_total_hits": False,
            "timeout": timeout,
            "aggs": _pass(buckets) if _in_one_pass(query, len(buckets)) else _intersections(buckets),
        }


def counts(query: SearchQuery, facets: Sequence[FacetQuery], answer: Mapping[str, Any]) -> Iterator[dict[str, int]]:
    """For each facet of the question the numbers of matches by bucket, from the search's answer."""
    found, buckets = answer["aggregations"], [bucket for facet in facets for bucket in facet.buckets]
    intersected = (one["doc_count"] for one in found.get("buckets", {}).get("buckets", ()))
    left = _passed(found, buckets) if _in_one_pass(query, len(buckets)) else intersected
    for facet in facets:
        numbers = zip(facet.buckets, islice(left, len(facet.buckets)), strict=True)
        yield {bucket.value: number for bucket, number in numbers if number}


def _in_one_pass(query: SearchQuery, buckets: int) -> bool:
    """A text is looked for anew for each bucket that is intersected, which a pass over its matches does once.

    Without a text nearly everything may match, but lists are intersected by their postings alone.
    """
    return query.text is not None and buckets > FEW


def _passed(found: Mapping[str, Any], buckets: Sequence[Bucket]) -> Iterator[int]:
    lists = {one["key"]: one["doc_count"] for one in found["lists"]["buckets"]}
    for bucket in buckets:
        if bucket.bounds is None:
            yield sum([lists.get(one, 0) for one in bucket.ranges])
        else:
            yield found["periods"]["buckets"][_period(*bucket.bounds)]["doc_count"]


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
