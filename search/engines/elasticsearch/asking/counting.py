"""Facets: all questions in one request, each answered from its own matches."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from elasticsearch.dsl.query import Query, Range

from search.engines.elasticsearch.asking import listing
from search.engines.elasticsearch.asking.finding import filtering
from search.querying.model import Bucket, FacetQuery


def searches(asked: Sequence[FacetQuery], index: str, timeout: str) -> Iterator[dict[str, Any]]:
    """Lines of a multi-search, two for each question."""
    for facet in asked:
        yield {"index": index, "allow_partial_search_results": False}
        filters = [_standing(bucket).to_dict() for bucket in facet.buckets]
        yield {
            "query": filtering(facet.query).to_dict(),
            "size": 0,
            "track_total_hits": False,
            "timeout": timeout,
            "aggs": {"buckets": {"filters": {"filters": filters}}},
        }


def counts(facet: FacetQuery, answer: Mapping[str, Any]) -> dict[str, int]:
    numbers = [one["doc_count"] for one in answer["aggregations"]["buckets"]["buckets"]]
    return {bucket.value: number for bucket, number in zip(facet.buckets, numbers, strict=True) if number}


def _standing(bucket: Bucket) -> Query:
    if bucket.bounds is None:
        return listing.standing(bucket.ranges)
    return Range(published={"gte": bucket.bounds[0], "lt": bucket.bounds[1]})
