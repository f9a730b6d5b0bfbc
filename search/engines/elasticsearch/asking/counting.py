"""Facets: those of one question in one pass over its matches, all questions in one request."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from search.engines.elasticsearch.asking.finding import filtering
from search.querying.model import Bucket, FacetQuery, SearchQuery

Counts = Mapping[str, Any]  # an answer's aggregations


def together(asked: Sequence[FacetQuery]) -> dict[SearchQuery, list[FacetQuery]]:
    """Facets whose own filter is not set have their question in common."""
    found: dict[SearchQuery, list[FacetQuery]] = {}
    for facet in asked:
        found.setdefault(facet.query, []).append(facet)
    return found


def searches(questions: Mapping[SearchQuery, Sequence[FacetQuery]], index: str, timeout: str) -> Iterator[dict[str, Any]]:
    """Lines of a multi-search, two for each question."""
    for query, facets in questions.items():
        yield {"index": index, "allow_partial_search_results": False}
        yield {
            "query": filtering(query).to_dict(),
            "size": 0,
            "track_total_hits": False,
            "timeout": timeout,
            "aggs": dict(_passes([bucket for facet in facets for bucket in facet.buckets])),
        }


def counts(facet: FacetQuery, found: Counts) -> dict[str, int]:
    """Of the buckets with a match. No item stands in two ranges of one bucket."""
    lists = {one["key"]: one["doc_count"] for one in found["lists"]["buckets"]} if "lists" in found else {}
    periods = found["periods"]["buckets"] if "periods" in found else {}
    numbers = {bucket.value: _count(bucket, lists, periods) for bucket in facet.buckets}
    return {value: number for value, number in numbers.items() if number}


def _count(bucket: Bucket, lists: Mapping[int, int], periods: Mapping[str, Mapping[str, int]]) -> int:
    if bucket.bounds is not None:
        return periods[_period(bucket.bounds)]["doc_count"]
    return sum(lists.get(one, 0) for one in bucket.ranges)


def _passes(buckets: Sequence[Bucket]) -> Iterator[tuple[str, Any]]:
    lists = list(dict.fromkeys(chain.from_iterable(bucket.ranges for bucket in buckets)))
    if lists:
        yield "lists", {"terms": {"field": "lists", "include": lists, "size": len(lists)}}
    periods = dict.fromkeys(bucket.bounds for bucket in buckets if bucket.bounds is not None)
    if periods:
        ranges = [{"key": _period(one), "from": one[0], "to": one[1]} for one in periods]
        yield "periods", {"range": {"field": "published", "ranges": ranges, "keyed": True}}


def _period(bounds: tuple[int, int]) -> str:
    return f"{bounds[0]}-{bounds[1]}"
