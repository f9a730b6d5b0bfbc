"""Titles that hold what is being typed."""

from typing import Any

from elasticsearch.dsl.query import Bool, ConstantScore, MatchPhrasePrefix, Prefix, Term

from search.columns import Column
from search.engines.elasticsearch.asking.finding import FIELDS, RANKED, filtering
from search.querying.model import SearchQuery
from search.querying.phrases import phrase_of, singles_of
from search.text.folding import fold

_EXPANSIONS = 1_000  # of a last word longer than the index has prefixes for


def request(listing: SearchQuery, beginning: str, first: int) -> dict[str, Any] | None:
    """Arguments of a search; None when nothing was typed that could be looked for. The last word may go on."""
    phrase = phrase_of(fold(beginning))
    if phrase is None:
        return None
    typed = " ".join(singles_of(phrase))
    holds = MatchPhrasePrefix(**{f"{Column.TITLE}.singles": {"query": typed, "max_expansions": _EXPANSIONS}})
    begins = ConstantScore(filter=Prefix(beginning=typed), boost=1)
    query = Bool(filter=[filtering(listing, Term(current=True), holds)], should=[begins])
    return {
        "query": query.to_dict(),
        "sort": RANKED,
        "size": first,
        "track_total_hits": False,
        **FIELDS,
    }
