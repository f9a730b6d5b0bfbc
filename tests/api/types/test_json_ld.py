"""JSON-LD of every document type against the published vocabulary; `tests.demo` does the same over the whole province."""

from copy import deepcopy
from typing import Any

import pytest

from cms.library import registry
from tests.api.client import data
from tests.api.types.vocabulary import mistakes
from tests.library import stock

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TYPES = {
    "home_page": "WebPage", "column": "CollectionPage", "information_page": "WebPage", "organisation": "GovernmentOrganization",
    "topic": "CollectionPage", "news_article": "NewsArticle", "notice": "NewsArticle", "commentary": "OpinionNewsArticle",
    "policy_document": "Legislation", "policy_interpretation": "Article", "service_item": "GovernmentService",
    "service_bundle": "CollectionPage", "investment_project": "Offer", "investment_park": "Place",
}  # fmt: skip
QUERY = "query ($types: [DocumentType!]) { items(first: 4, filter: {documentTypes: $types}) { nodes { jsonLd } } }"


@pytest.fixture
def described():
    """Every field of every type says something."""
    stock.fill(2, 1)
    return lambda kind: [one["jsonLd"] for one in data(QUERY, types=[kind.upper()])["items"]["nodes"]]


def test_each_type_is_what_schema_org_calls_it(described):
    found = {kind.name: described(kind.name) for kind in registry.all_types()}
    assert {name: [one["@type"] for one in some] for name, some in found.items()} == {name: [kind] * 4 for name, kind in TYPES.items()}
    assert [one for some in found.values() for each in some for one in mistakes(each)] == []


def test_an_article_carries_its_dates_and_an_offer_leaves_them_to_its_page(described):
    (article, *_), (offer, *_) = described("news_article"), described("investment_project")
    assert {"datePublished", "dateModified", "inLanguage", "publisher", "image", "headline"} <= article.keys()
    assert "datePublished" not in offer
    assert offer["mainEntityOfPage"]["datePublished"]
    assert (offer["priceSpecification"]["priceCurrency"], offer["itemOffered"]["@type"]) == ("CNY", "Service")


RIGHT: dict[str, Any] = {
    "@context": "https://schema.org", "@type": "Legislation", "name": "条例", "url": "https://a.example/1/",
    "legislationDate": "2024-01-01", "legislationLegalForce": "https://schema.org/InForce",
    "publisher": {"@type": "GovernmentOrganization", "name": "省政府"},
}  # fmt: skip
WRONG: list[dict[str, Any]] = [
    {"@context": "https://example.org"}, {"@type": "Law"}, {"title": "条例"}, {"name": None}, {"name": ""}, {"name": 1}, {"url": "/1/"},
    {"legislationDate": "2024年"}, {"legislationLegalForce": "valid"}, {"publisher": "省政府"}, {"publisher": {"@type": "Place"}},
    {"publisher": {"name": "省政府"}}, {"publisher": {"@type": "GovernmentOrganization", "titel": "x"}}, {"keywords": []},
    {"priceSpecification": {"@type": "PriceSpecification", "price": 1}}, {"isAccessibleForFree": "yes"},
]  # fmt: skip


def test_what_is_right_has_no_mistakes():
    assert mistakes(RIGHT | {"isAccessibleForFree": True, "keywords": ["一", "二"]}) == []


@pytest.mark.parametrize("change", WRONG, ids=str)
def test_each_mistake_is_noticed(change):
    assert mistakes(deepcopy(RIGHT) | change)
