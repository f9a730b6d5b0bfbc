"""Wagtail's query objects, with every text in them replaced by terms."""

from collections.abc import Iterable

from modelsearch.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from cms.desk.searching.terms import phrase, terms


def matches_nothing(query: SearchQuery) -> bool:
    """Whether this is Wagtail's "no result"."""
    return isinstance(query, Not) and isinstance(query.subquery, MatchAll)


def _all_of(parts: list[SearchQuery]) -> SearchQuery:
    if any(matches_nothing(part) for part in parts):
        return MATCH_NONE
    asked = [part for part in parts if not isinstance(part, MatchAll)]
    return _joined(And, asked) if asked else MATCH_ALL


def _any_of(parts: list[SearchQuery]) -> SearchQuery:
    if any(isinstance(part, MatchAll) for part in parts):
        return MATCH_ALL
    asked = [part for part in parts if not matches_nothing(part)]
    return _joined(Or, asked) if asked else MATCH_NONE


def _joined(kind: type[And] | type[Or], parts: list[SearchQuery]) -> SearchQuery:
    return parts[0] if len(parts) == 1 else kind(parts)


def _opposite(query: SearchQuery) -> SearchQuery:
    if isinstance(query, MatchAll):
        return MATCH_NONE
    return MATCH_ALL if matches_nothing(query) else Not(query)


def _combined(query: And | Or, parts: Iterable[SearchQuery | None]) -> SearchQuery | None:
    said = [part for part in parts if part is not None]
    if not said:
        return None
    return _all_of(said) if isinstance(query, And) else _any_of(said)


def _words(query: PlainText | Fuzzy, typing: bool) -> SearchQuery | None:
    found: list[SearchQuery] = list(terms(query.query_string, typing=typing))
    if not found:
        return None
    return _joined(Or if query.operator == "or" else And, found)


def _said(query: SearchQuery, typing: bool) -> SearchQuery | None:
    """The query in terms; None where it holds nothing that can be searched, such as punctuation."""
    match query:
        case PlainText() | Fuzzy():
            return _words(query, typing)
        case Phrase():
            return phrase(query.query_string)
        case Boost():
            return _said(query.subquery, typing)
        case Not():
            inner = _said(query.subquery, typing)
            return None if inner is None else _opposite(inner)
        case And() | Or():
            return _combined(query, (_said(part, typing) for part in query.subqueries))
        case _:
            return query


def in_terms(query: SearchQuery, *, typing: bool) -> SearchQuery:
    """The same query built of `Term`, `And`, `Or` and `Not`, or all or nothing; a query that says nothing finds nothing."""
    said = _said(query, typing)
    return MATCH_NONE if said is None else said


def has_negation(query: SearchQuery) -> bool:
    """Whether something in a query of terms is excluded."""
    match query:
        case Not():
            return True
        case And() | Or():
            return any(has_negation(part) for part in query.subqueries)
        case _:
            return False
