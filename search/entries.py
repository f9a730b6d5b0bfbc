"""An item as it is indexed."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from search.columns import Column

Key = tuple[str, str]  # content id and locale
Place = tuple[float, int, int]  # of a hit: score (0 unless ranked), published microseconds, and the key's `tie_of`


def id_of(key: Key) -> str:
    return ":".join(key)


def key_of(identifier: str) -> Key:
    """What `id_of` made; a content id holds no colon."""
    content_id, _, locale = identifier.partition(":")
    return content_id, locale


def tie_of(key: Key) -> int:
    """Decides between hits that are alike otherwise: 64 bits, signed. Sorting by a number costs a server less than by the key itself."""
    return int.from_bytes(blake2b(id_of(key).encode(), digest_size=8).digest(), "big", signed=True)


@dataclass(frozen=True)
class Tokens:
    """One column's text, folded and cut, as strings with single spaces: pairs of characters, single characters, and words."""

    pairs: str
    singles: str
    words: str


@dataclass(frozen=True)
class IndexEntry:
    """`position` is the item's in the library: an older one never replaces a newer one.

    `published` is in microseconds. `ranges` are the lists that the item stands in (`library_facet`), `values` its numbers that lists
    are bounded by. `current` is false of archived items and of documents no longer in force. `matter` names the policy that it belongs
    to (its own content id for a policy), `copy_of` is a digest of a long text, the same for reposts; both may be empty. `meaning` is the
    vector of what it says (`search.meaning`), empty without a model.
    """

    key: Key
    position: int
    document_type: str
    title: str
    published: int
    archived: bool
    current: bool
    ranges: frozenset[int]
    values: Mapping[str, int]
    columns: Mapping[Column, Tokens]
    numbers: tuple[str, ...] = ()
    matter: str = ""
    copy_of: str = ""
    meaning: bytes = b""


@dataclass(frozen=True)
class Gone:
    """An item that left, with the position of its leaving."""

    key: Key
    position: int
