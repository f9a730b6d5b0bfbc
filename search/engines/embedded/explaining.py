"""Why one item is a hit, or none."""

from collections import defaultdict
from collections.abc import Mapping

from search.columns import Column
from search.engines import tiers
from search.engines.embedded.matching import Matching, any_of
from search.engines.embedded.ranking import ordered, weighted
from search.engines.embedded.rows import Rows
from search.engines.port import Explained, Hit, phrases_of
from search.entries import Key
from search.querying.model import Phrase, SearchQuery, TextQuery, Window


def explained(matching: Matching, rows: Rows, query: SearchQuery, key: Key) -> Explained:
    doc = rows.doc_of(key)
    if doc is None:
        return Explained()
    matches = matching.matches(query) & 1 << doc
    hit = next(iter(ordered(matching, rows, query, matches, Window(1))), None)
    held = _held(matching, query.text, doc) if query.text else {}
    return Explained(hit, held, _parts(rows, query.text, doc, hit) if query.text and hit else {})


def _held(matching: Matching, text: TextQuery, doc: int) -> dict[Phrase, tuple[Column, ...]]:
    columns = (Column.TITLE,) if text.title_only else tuple(Column)
    places = {phrase: tuple(one for one in columns if matching.holds(doc, phrase, one)) for phrase in phrases_of(text)}
    return {phrase: some for phrase, some in places.items() if some}


def _parts(rows: Rows, text: TextQuery, doc: int, hit: Hit) -> Mapping[str, float]:
    """BM25 adds up over tokens; what is made of the sum is shared out as they have it."""
    sums: dict[str, float] = defaultdict(float)
    for tokens, weight in weighted(text):
        for token in tokens:
            for _doc, score in rows.scores(any_of([token], title_only=text.title_only), 1 << doc):
                sums[token] -= weight * score
    rest, whole = hit.score - hit.tier * tiers.TIER, sum(sums.values())
    return {token: rest * part / whole for token, part in sums.items()} if whole > 0 else {}
