"""The mapping: what Elasticsearch is told of our documents. Token strings come ready, so it has no analysis of its own to do."""

import json
from functools import cache
from hashlib import blake2b
from typing import Any

from elasticsearch.dsl import DenseVector, Keyword, Long, Mapping, Object, Text
from elasticsearch.dsl.field import Boolean

from search.columns import Column
from search.engines.elasticsearch.documents import RANKED
from search.engines.port import COUNTED
from search.meaning.model import DIMENSIONS

TOKENS = ("pairs", "words", "singles")
_TYPED = {"min_chars": 1, "max_chars": 19}  # the widest that it allows: what is being typed is looked up, not scanned for
_SPACED = "whitespace"


@cache
def mapping() -> dict[str, Any]:
    """Strict: a field that is not here is refused. `values` alone grows, by a number for each name."""
    made = Mapping()
    made.meta("dynamic", "strict")
    made.meta("_source", excludes=[*map(str, Column), "all", "beginning", "lists", "meaning"])
    for column in Column:
        made.field(str(column), _column(column))
    made.field("all", Object(properties={kind: Text(analyzer=_SPACED, index_options="freqs") for kind in RANKED}))
    # The title's characters from its first one on.
    made.field("beginning", Text(analyzer="keyword", norms=False, index_options="docs", index_prefixes=_TYPED))
    # The same twice. Ranges are asked for by name: postings answer that faster than numbers in a tree do. Lists are counted: as numbers
    # they need no ordinals, which would be made anew after each refresh.
    made.field("ranges", Keyword(doc_values=False))
    made.field("lists", Long(index=False))
    made.field("numbers", Keyword(doc_values=False))
    made.field("values", Object(dynamic=True))
    for name in ("key", "document_type", "matter", "copy_of"):
        made.field(name, Keyword())
    for name in ("published", "position"):
        made.field(name, Long())
    made.field("tie", Long(index=False))
    for name in ("archived", "current", "gone"):
        made.field(name, Boolean())
    # Compared one by one with what matches: exact, and nothing but the vectors to keep in memory.
    made.field("meaning", DenseVector(dims=DIMENSIONS, element_type="byte", similarity="cosine", index_options={"type": "flat"}))
    made.field("signature", Keyword(index=False, doc_values=False))
    return made.to_dict()


def settings(shards: int, replicas: int) -> dict[str, Any]:
    """Of a new index, which nobody searches while it is built: what makes it searchable early costs a third of the building.

    Versions of deleted documents are forgotten at once (`gc_deletes`): what must stay away has a tombstone.
    """
    return {
        "number_of_shards": shards,
        "number_of_replicas": replicas,
        "refresh_interval": "-1",
        "gc_deletes": "0s",
        "max_result_window": COUNTED + 1_000,
    }


# Of an index from when it is live on. Refreshing is ours to ask for (`Index.advance`); the interval is a safety net.
LIVE = {"refresh_interval": "1s"}


def signature(tokens: str) -> str:
    """Of an index that this mapping and these tokens (the tokeniser's signature) made."""
    text = json.dumps(mapping(), sort_keys=True)
    return f"{tokens}-{blake2b(text.encode(), digest_size=6).hexdigest()}"


def snapshot() -> str:
    """For `schemas/search/`."""
    return json.dumps({"mappings": mapping()}, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _column(column: Column) -> Object:
    fields: dict[str, Any] = {name: Text(analyzer=_SPACED) for name in RANKED}
    single: dict[str, Any] = {"analyzer": _SPACED, "norms": False}
    if column is Column.TITLE:
        single["index_prefixes"] = _TYPED
    return Object(properties={**fields, "singles": Text(**single)})
