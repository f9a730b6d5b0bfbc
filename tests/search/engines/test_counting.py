"""Facets: the exact number of matches in each bucket, under whatever question."""

from cms.library import facets
from search.querying.model import Bucket, FacetQuery, SearchQuery
from tests.search.brute import Brute
from tests.search.corpus import DAY, FIRST_DAY, SITES, TERMS, TYPES, corpus
from tests.search.engines import questions

BRUTE = Brute(corpus())
SCOPES = questions.ALL.scopes


def bucket(value, *codes, scopes=SCOPES):
    return Bucket(value, tuple(facets.range_of(scope, code) for scope in scopes for code in codes))


TYPED = tuple(bucket(kind, facets.of_type(kind)) for kind in (*TYPES, "no_such_type"))
TERMED = tuple(bucket(term, term) for term in TERMS)
SITED = tuple(bucket(site, facets.LISTED, scopes=(facets.in_site(site, "zh-hans"), facets.in_site(site, "en"))) for site in SITES)
YEARS = tuple(
    Bucket(str(2019 + number), bounds=(FIRST_DAY + number * 365 * DAY, FIRST_DAY + (number + 1) * 365 * DAY)) for number in range(4)
)
UNITED = (bucket("either", *map(facets.of_type, TYPES[:2])), Bucket("none"))


def asked():
    for listing, text in zip(questions.listings(25, seed=1), questions.texts(25, seed=2), strict=True):
        for query in (SearchQuery(listing), questions.with_text(text), questions.with_text(text, listing)):
            for buckets in (TYPED, TERMED, SITED, YEARS, UNITED):
                yield FacetQuery(query, buckets)


def test_counts(filled):
    facets_asked = list(asked())
    expected = BRUTE.count(facets_asked)
    assert sum(map(len, expected)) > 200
    for start in range(0, len(facets_asked), 15):
        assert filled.count(facets_asked[start : start + 15]) == expected[start : start + 15]


def test_many_buckets(filled):
    buckets = tuple(Bucket(str(number), (number,)) for number in range(500)) + TERMED
    one = FacetQuery(SearchQuery(questions.ALL), buckets)
    assert filled.count([one]) == BRUTE.count([one])


def test_nothing_asked_and_nothing_to_count(filled):
    assert filled.count([]) == []
    assert filled.count([FacetQuery(SearchQuery(questions.ALL))]) == [{}]
