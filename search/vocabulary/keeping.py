"""The words in memory of this process, read anew when there is another edition of them."""

import time
from dataclasses import dataclass
from threading import Lock

from search.vocabulary.lexicon import table
from search.vocabulary.lexicon.table import Lexicon
from search.vocabulary.managed import Managed
from search.vocabulary.models import Edition
from search.vocabulary.models.editions import LEXICON, WORDS
from search.vocabulary.words import Words

# How many times as long as it took to read the lexicon until it is read again for additions: a hundredth of the time goes into it.
PATIENCE = 100


@dataclass(frozen=True)
class Kept:
    """Of which editions; `due` is when additions to the lexicon are read, by the monotonic clock."""

    stamps: dict[str, str]
    urgent: str
    due: float
    managed: Managed
    lexicon: Lexicon


_kept: Kept | None = None
_lock = Lock()


def current(site: str = "") -> Words:
    """The words that hold on a site (empty: on all of them). Costs one small statement, unless something changed."""
    global _kept  # noqa: PLW0603  one per process is the point
    editions = {one.name: one for one in Edition.objects.all()}
    kept = _kept
    if kept is None or not _holds(kept, editions):
        with _lock:
            kept = _kept = _read(_kept, editions)
    return Words(kept.managed, kept.lexicon, site)


def _holds(kept: Kept, editions: dict[str, Edition]) -> bool:
    return kept.stamps[WORDS] == _stamp(editions, WORDS) and not _lexicon_is_old(kept, editions)


def _lexicon_is_old(kept: Kept, editions: dict[str, Edition]) -> bool:
    edition = editions.get(LEXICON)
    if kept.urgent != (edition.urgent if edition else ""):
        return True
    return kept.stamps[LEXICON] != _stamp(editions, LEXICON) and time.monotonic() >= kept.due


def _stamp(editions: dict[str, Edition], name: str) -> str:
    return editions[name].stamp if name in editions else ""


def _read(kept: Kept | None, editions: dict[str, Edition]) -> Kept:
    """What is old of it."""
    words = _stamp(editions, WORDS)
    managed = kept.managed if kept and kept.stamps[WORDS] == words else Managed.read(words)
    if kept and not _lexicon_is_old(kept, editions):
        return Kept({**kept.stamps, WORDS: words}, kept.urgent, kept.due, managed, kept.lexicon)
    begun, stamp = time.monotonic(), _stamp(editions, LEXICON)
    lexicon = table.read(stamp)
    ended = time.monotonic()
    urgent = editions[LEXICON].urgent if LEXICON in editions else ""
    return Kept({WORDS: words, LEXICON: stamp}, urgent, ended + PATIENCE * (ended - begun), managed, lexicon)
