"""Which items are looked through, as clauses that all must hold; the same as lists of the library."""

from collections.abc import Iterable, Iterator

from elasticsearch.dsl.query import Query, Range, Term, Terms

from cms.library.reading import ListQuery
from search.engines.elasticsearch.documents import range_term


def clauses(listing: ListQuery) -> Iterator[Query]:
    """Tombstones stand in no list."""
    for ranges in (listing.driver, *listing.others):
        yield standing(ranges)
    if not listing.include_archived:
        yield Term(archived=False)
    bounds = {"gte": listing.published_from, "lt": listing.published_before}
    if any(bound is not None for bound in bounds.values()):
        yield Range(published={name: bound for name, bound in bounds.items() if bound is not None})
    for interval in listing.numbers:
        if not interval.exact:
            yield Range(**{f"values.{interval.name}": {"gte": interval.start, "lte": interval.end - 1}})


def standing(ranges: Iterable[int]) -> Query:
    """In any of them."""
    terms = [range_term(number) for number in ranges]
    return Term(ranges=terms[0]) if len(terms) == 1 else Terms(ranges=terms)
