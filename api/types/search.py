"""Full text over what is public."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.execution import Info, batch
from api.searching.outages import told
from api.searching.questions import part, question
from api.searching.results import Results, Shown, highlights
from api.searching.suggesting import suggesting
from api.types.filters import ItemFilter
from api.types.items import ContentItem
from api.types.lists import DEFAULT, LONGEST, PageInfo
from api.types.parts import Link
from search.answering import door


class SearchScope(graphene.Enum):
    """Where the words must stand."""

    ALL = "all"
    TITLE = "title"


class SearchSort(graphene.Enum):
    """RELEVANCE is by date where the text is empty."""

    RELEVANCE = "relevance"
    PUBLISHED_DESC = "published_desc"
    PUBLISHED_ASC = "published_asc"


class Highlight(graphene.ObjectType):
    """A passage of one field."""

    field = graphene.String(required=True, description="The document's field.")
    html = graphene.String(required=True, description="HTML-safe, matches in <mark>.")


class SearchHit(graphene.ObjectType):
    """One item that was found."""

    item = graphene.Field(ContentItem, required=True, description="The item.")
    score = graphene.Float(description="Comparable only within one answer.")
    highlights = graphene.List(graphene.NonNull(Highlight), required=True, description="The title, and the passage that says the most.")
    grouped = graphene.List(
        graphene.NonNull(ContentItem),
        required=True,
        description="Interpretations and service items of the same matter, folded under this hit.",
    )
    duplicates = graphene.Int(required=True, description="How many reposts of the same text were folded away.")

    @batch
    def resolve_highlights(parents: Sequence[Shown], info: Info) -> list[list[dict[str, str]]]:
        return highlights(parents)


class SearchEdge(graphene.ObjectType):
    """One hit with its place."""

    cursor = graphene.String(required=True, description="Opaque; belongs to this question.")
    node = graphene.Field(SearchHit, required=True, description="The hit.")


class FacetBucket(graphene.ObjectType):
    """One value of a filter."""

    value = graphene.String(required=True, description="What the filter takes.")
    label = graphene.String(required=True, description="In the answer's language.")
    count = graphene.Int(required=True, description="How many would be found.")
    selected = graphene.Boolean(required=True, description="Whether it is asked for.")


class Facet(graphene.ObjectType):
    """One filter's values with their counts, each count as if this filter were not set."""

    name = graphene.String(required=True, description="A field of ItemFilter, `site`, `year`, or a TermScheme.")
    label = graphene.String(required=True, description="In the answer's language.")
    buckets = graphene.List(graphene.NonNull(FacetBucket), required=True, description="The most frequent first; years the newest first.")


class SearchConnection(graphene.ObjectType):
    """What was found, and what else it may have meant."""

    edges = graphene.List(graphene.NonNull(SearchEdge), required=True, description="Hits with their cursors.")
    nodes = graphene.List(graphene.NonNull(SearchHit), required=True, description="Hits alone.")
    page_info = graphene.Field(PageInfo, required=True, description="Where this part stands.")
    total_count = graphene.Int(required=True, description="Exact up to 10,000; those folded under others counted.")
    total_is_capped = graphene.Boolean(required=True, description="Whether there are more than `totalCount` says.")
    facets = graphene.List(graphene.NonNull(Facet), required=True, description="What the results can be narrowed by.")
    best_bets = graphene.List(
        graphene.NonNull(ContentItem), required=True, description="Items that editors put above the results for this text."
    )
    shortcut = graphene.Field(Link, description="Set when the text names one place to go, such as a site or an organisation.")
    did_you_mean = graphene.String(
        description="A better spelling, when there is one; the results are those of the text as typed unless `corrected`."
    )
    corrected = graphene.String(description="The text that was really searched, when nothing matched as typed.")
    expanded_with = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Official terms that were searched beside the words typed."
    )
    query_id = graphene.ID(
        required=True, description="Names this answer when a click or a complaint is reported; tells nothing about the searcher."
    )


class SuggestionKind(graphene.Enum):
    """What a suggestion is."""

    TITLE = "title"
    SERVICE = "service"
    QUERY = "query"
    DOCUMENT_NUMBER = "document_number"


class Suggestion(graphene.ObjectType):
    """What the searcher may be about to type."""

    text = graphene.String(required=True, description="To search for.")
    kind = SuggestionKind(required=True, description="What it is.")
    item = graphene.Field(ContentItem, description="The item of that title.")


class Query(graphene.ObjectType):
    """The search."""

    search = graphene.Field(
        SearchConnection,
        site=graphene.ID(description="Only what this site shows; all sites when it is not given."),
        text=graphene.String(required=True, description="What was typed; empty lists by date."),
        scope=SearchScope(description="ALL unless said."),
        locale=graphene.String(description="Only this language; the site's own, or every language when no site is given."),
        filter=graphene.Argument(lambda: ItemFilter(), description="Only items for which all of this holds."),  # noqa: PLW0108
        near=graphene.ID(description="Id of a region term: its items come first, others stay."),
        sort=SearchSort(description="RELEVANCE unless said."),
        first=graphene.Int(default_value=DEFAULT, description=f"How many, from 1 to {LONGEST}."),
        after=graphene.String(description="The cursor after which to go on."),
        page=graphene.Int(description="Numbered pages from 1, up to row 10,000; excludes `after`."),
        description="Full text over what is public. An empty text lists by date. Without a site, all sites.",
    )
    suggest = graphene.List(
        graphene.NonNull(Suggestion),
        site=graphene.ID(description="What this site shows; all sites when it is not given."),
        text=graphene.String(required=True, description="What was typed so far."),
        first=graphene.Int(default_value=8, description="How many, from 1 to 20."),
        locale=graphene.String(description="The site's own unless said."),
        description="What the searcher may be about to type.",
    )

    def resolve_search(root: Any, info: Any, text: str, site: str | None = None, **arguments: Any) -> Any:
        context = context_of(info)
        place = context.site(site) if site is not None else None
        asked, wanted = question(context, place, text, arguments), part(arguments)
        with told():
            return Results(door.search(context.library, asked, wanted), wanted)

    def resolve_suggest(root: Any, info: Any, text: str, site: str | None = None, **arguments: Any) -> Any:
        context = context_of(info)
        place = context.site(site) if site is not None else None
        with told():
            return door.suggest(context.library, suggesting(context, place, text, arguments))
