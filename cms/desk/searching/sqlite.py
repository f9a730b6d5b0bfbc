"""Wagtail's search on SQLite's FTS5: no text of the editor reaches its query language, only quoted tokens."""

from typing import Any

from django.db.models import Q, QuerySet, Value
from modelsearch.backends.database.sqlite import sqlite as stock
from modelsearch.backends.database.sqlite.query import MatchExpression
from modelsearch.query import And, MatchAll, Not, Or, SearchQuery
from modelsearch.utils import get_descendants_content_types_pks

from cms.desk.searching.indexing import TokenIndex, TokenIndexer, TokenQueries, within_limit
from cms.desk.searching.queries import has_negation, matches_nothing
from cms.desk.searching.terms import Term


def written(query: SearchQuery) -> str:
    """A query without negation as FTS5 writes it."""
    match query:
        case Term():
            return f'"{" ".join(query.tokens)}"{"*" if query.prefix else ""}'
        case And():
            return f"({' AND '.join(map(written, query.subqueries))})"
        case Or():
            return f"({' OR '.join(map(written, query.subqueries))})"
        case _:
            raise NotImplementedError(query)


class ObjectIndexer(TokenIndexer, stock.ObjectIndexer):
    """One object's values as text of tokens, with a space at either end so that a phrase can be found in it."""

    def prepare_value(self, value: Any) -> str:
        """The tokens of a field's value."""
        return f" {' '.join(within_limit(super().prepare_value(value).split()))} "


class Index(TokenIndex, stock.SQLiteIndex):
    """The index table in SQLite."""

    indexer = ObjectIndexer


class QueryCompiler(TokenQueries, stock.SQLiteSearchQueryCompiler):
    """Search for whole words."""

    def in_title(self, query: SearchQuery) -> Q:
        """Whether the text of the title's tokens alone answers the query."""
        match query:
            case Term():
                return Q(index_entries__title__contains=f" {' '.join(query.tokens)}{'' if query.prefix else ' '}")
            case Not():
                return ~self.in_title(query.subquery)
            case And():
                return Q(*map(self.in_title, query.subqueries))
            case Or():
                return Q(*map(self.in_title, query.subqueries), _connector=Q.OR)
            case _:
                raise NotImplementedError(query)

    def _matching(self, query: SearchQuery) -> Q:
        """FTS5 cannot negate by itself: what is excluded is a condition of its own."""
        match query:
            case Not():
                return ~self._matching(query.subquery)
            case And() if has_negation(query):
                return Q(*map(self._matching, query.subqueries))
            case Or() if has_negation(query):
                return Q(*map(self._matching, query.subqueries), _connector=Q.OR)
            case _:
                return Q(pk__in=self._object_ids(query))

    def _object_ids(self, query: SearchQuery) -> QuerySet[Any, Any]:
        # A subquery, not a join: SQLite would ask FTS5 again for every entry of a join.
        entries = stock.SQLiteFTSIndexEntry._default_manager.filter(MatchExpression(self.columns, Value(written(query)))).values("pk")
        content_types = get_descendants_content_types_pks(self.queryset.model)
        return stock.IndexEntry._default_manager.filter(pk__in=entries, content_type__in=content_types).values("object_id")

    def search(self, config: Any, start: int | None, stop: int | None, score_field: str | None = None) -> QuerySet[Any]:
        """The objects found, by relevance or as the queryset is ordered."""
        if isinstance(self.query, MatchAll):
            return self.queryset[start:stop]
        if matches_nothing(self.query):
            return self.queryset.none()
        found = self.queryset.filter(self._matching(self.query))
        if self.order_by_relevance:
            found = found.order_by(self.rank().desc(), "-pk")
        elif not found.query.order_by:
            found = found.order_by("-pk")
        if score_field is not None:
            found = found.annotate(**{score_field: self.rank()})
        return found[start:stop]


class AutocompleteQueryCompiler(QueryCompiler, stock.SQLiteAutocompleteQueryCompiler):
    """Search while the last word is being typed."""

    LAST_TERM_IS_PREFIX = True


class TokenSearchBackend(stock.SQLiteSearchBackend):
    """Wagtail's SQLite backend with tokens of our own."""

    index_class = Index
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
