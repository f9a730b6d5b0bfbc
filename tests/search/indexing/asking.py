"""What tests of indexing ask of an index."""

from cms.library import facets
from cms.library.reading import ListQuery
from search.querying.model import Order, SearchQuery, TextQuery, Unit, Window
from search.querying.phrases import phrase_of
from search.text.folding import fold
from search.text.numbers import normal


def query(text="", number="", **listing):
    phrase = phrase_of(fold(text))
    scopes = tuple(facets.everything(locale) for locale in ("zh-Hans", "en"))
    units = (Unit((phrase,)),) if phrase else ()
    asked = TextQuery(units, 1, number=normal(number) if number else "") if text or number else None
    return SearchQuery(ListQuery(scopes, include_archived=True, **listing), asked, Order.PUBLISHED_DESC)


def found(engine, text="", number="", **listing):
    """Content ids of what holds the text, or has the number."""
    return {hit.key[0] for hit in engine.find(query(text, number, **listing), Window(100)).hits}


def positions(engine):
    return dict(engine.walk())
