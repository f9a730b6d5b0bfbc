"""Entries as documents of the index."""

from typing import Any

from search.columns import RANKING, Column
from search.entries import Gone, IndexEntry, Tokens, id_of, tie_of

RANKED = ("pairs", "words")  # kinds of tokens
APPLIED, SIGNATURE = "applied", "signature"  # ids of the documents that tell of the index itself; no item's, which hold a colon


def range_term(number: int) -> str:
    return f"{number & 0xFFFF_FFFF_FFFF_FFFF:x}"


def document(entry: IndexEntry) -> dict[str, Any]:
    columns = {str(column): {"pairs": one.pairs, "words": one.words, "singles": one.singles} for column, one in entry.columns.items()}
    title = entry.columns.get(Column.TITLE, Tokens("", "", ""))
    return {
        **columns,
        "all": {kind: _together(entry, kind) for kind in RANKED},
        "beginning": title.singles[:1_000],
        "key": id_of(entry.key),
        "tie": tie_of(entry.key),
        "position": entry.position,
        "document_type": entry.document_type,
        "published": entry.published,
        "archived": entry.archived,
        "current": entry.current,
        "ranges": [range_term(number) for number in sorted(entry.ranges)],
        "lists": sorted(entry.ranges),
        "values": dict(entry.values),
        "numbers": list(entry.numbers),
        "matter": entry.matter,
        "copy_of": entry.copy_of,
        **({"meaning": entry.meaning.hex()} if entry.meaning else {}),
        "gone": False,
    }


def _together(entry: IndexEntry, kind: str) -> str:
    """The tokens of all columns as of one, each as often as its column counts: what ranks is read from one field."""
    return " ".join(" ".join([getattr(one, kind)] * RANKING[column]) for column, one in entry.columns.items())


def tombstone(gone: Gone) -> dict[str, Any]:
    """What stays of an item that left, so that an older write is refused."""
    return {"key": id_of(gone.key), "position": gone.position, "gone": True}
