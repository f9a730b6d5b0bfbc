"""Wagtail's search on PostgreSQL, over vectors that are written token by token: its own parser never sees the text."""

from typing import Any

from django.contrib.postgres.search import SearchQuery as VectorQuery
from django.contrib.postgres.search import SearchVectorField
from django.db.models import F, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.query import And, Not, Or, SearchQuery

from cms.desk.searching.indexing import TokenIndex, TokenIndexer, TokenQueries, within_limit
from cms.desk.searching.terms import Term


class TermQuery(VectorQuery):
    """A tsquery that is already written in tokens."""

    template = "(%(expressions)s)::tsquery"

    def __init__(self, text: str) -> None:
        super().__init__(text, search_type="raw")


def written(query: SearchQuery) -> str:
    """The query as PostgreSQL writes it; tokens are letters and digits only, so they need no escape."""
    match query:
        case Term():
            phrase = " <-> ".join(f"'{token}'" for token in query.tokens)
            return f"({phrase}{':*' if query.prefix else ''})"
        case Not():
            return f"!{written(query.subquery)}"
        case And():
            return f"({' & '.join(map(written, query.subqueries))})"
        case Or():
            return f"({' | '.join(map(written, query.subqueries))})"
        case _:
            raise NotImplementedError(query)


class ObjectIndexer(TokenIndexer, stock.ObjectIndexer):
    """One object's values as vectors."""

    def as_vector(self, texts: list[tuple[str, str]], for_autocomplete: bool = False) -> Combinable:
        """The tokens of all texts with their positions."""
        found = within_limit(token for text, _weight in texts for token in text.split())
        vector = " ".join(f"'{token}':{position}" for position, token in enumerate(found, start=1))
        return Cast(Value(vector), output_field=SearchVectorField())


class Index(TokenIndex, stock.PostgresIndex):
    """The index table in PostgreSQL."""

    indexer = ObjectIndexer


class QueryCompiler(TokenQueries, stock.PostgresSearchQueryCompiler):
    """Search for whole words."""

    def build_tsquery(self, query: SearchQuery, config: Any = None) -> TermQuery:
        """The query in tokens."""
        return TermQuery(written(query))

    def get_search_vectors(self, search_query: TermQuery) -> list[tuple[F, float]]:
        """The columns that are looked at, all of one weight: `rank` orders the answer."""
        return [(F(f"index_entries__{column}"), 1.0) for column in self.columns]

    def in_title(self, query: SearchQuery) -> Q:
        """Whether the title vector alone answers the query."""
        return Q(index_entries__title=self.build_tsquery(query))

    def _build_rank_expression(self, vectors: Any, config: Any) -> Combinable:
        return self.rank()


class AutocompleteQueryCompiler(QueryCompiler, stock.PostgresAutocompleteQueryCompiler):
    """Search while the last word is being typed."""

    LAST_TERM_IS_PREFIX = True


class TokenSearchBackend(stock.PostgresSearchBackend):
    """Wagtail's PostgreSQL backend with tokens of our own."""

    index_class = Index
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
