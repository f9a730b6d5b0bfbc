"""The GraphQL endpoint: our schema behind our view."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest

from api.context import Context
from api.http.graphiql import Page
from api.http.view import GraphQLView
from api.schema import schema
from cms.library.reading.version import Version, read
from search.answering import door

# How many elements lists without `first` usually hold, for the cost of a query.
LIST_SIZES = {
    ("ContentItem", "body"): 40, ("ContentItem", "breadcrumbs"): 5, ("ContentItem", "translations"): 2, ("Image", "renditions"): 4,
    ("SearchHit", "highlights"): 2, ("SearchHit", "grouped"): 3, ("SearchConnection", "facets"): 15, ("Facet", "buckets"): 12,
    ("SearchConnection", "bestBets"): 2, ("SearchConnection", "expandedWith"): 2, ("GalleryBlock", "images"): 4,
    ("TableBlock", "rows"): 12, ("QuestionsBlock", "questions"): 4, ("TimelineBlock", "events"): 4,
}  # fmt: skip


def context(request: HttpRequest, version: Version | None) -> Context:
    return Context(version)


graphql = GraphQLView(
    schema=schema.graphql_schema,
    context=context,
    version=read,
    further={"search": door.version, "suggest": door.version},
    list_sizes=LIST_SIZES,
    page=Page(Path(settings.BASE_DIR) / "schemas" / "operations" / "examples"),
)
