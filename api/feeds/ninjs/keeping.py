"""Documents are kept as JSON until something that they say changes: what is new is asked for by every partner."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

import orjson

from api.context import Context
from api.feeds.ninjs import files
from api.feeds.ninjs.documents import Document, htmls_of, written
from cms.library.documents.text import links_in
from cms.library.reading import Entry
from cms.library.reading.entries import Positions, positions_of
from cms.library.reading.standings import Key

MOST = 2_000  # in each process; some kilobytes each


@dataclass(frozen=True)
class Made:
    """An item's ninjs document, and of it what is noted of who received it."""

    version: int
    text_hash: str
    text: bytes

    @classmethod
    def of(cls, item: Document) -> "Made":
        text_hash = next((str(one["value"]) for one in item["altIds"] if one["role"] == "textHash"), "")
        return cls(int(item["version"]), text_hash, orjson.dumps(item))


@dataclass(frozen=True)
class _Kept:
    """`frame` and `seen` are what it was made of: the directory and the hour of its addresses; positions of the item and those it names."""

    made: Made
    frame: tuple[int, int]
    seen: Positions

    def holds(self, frame: tuple[int, int], positions: Positions) -> bool:
        return self.frame == frame and all(positions.get(one, ()) == seen for one, seen in self.seen.items())


class Shelf:
    """The documents that were asked for last."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._lock = Lock()

    def made(self, context: Context, keys: Sequence[Key]) -> dict[Key, Made]:
        """Of each of these that can be served."""
        known = self._known(keys)
        frame = context.library.version.directory, files.until()
        positions = positions_of({content_id for content_id, _ in keys}.union(*(one.seen for one in known.values())))
        found = {key: one.made for key, one in known.items() if one.holds(frame, positions)}
        fresh = {key: _Kept(made, frame, seen) for key, made, seen in _make(context, [key for key in keys if key not in found])}
        self._keep(fresh)
        return found | {key: one.made for key, one in fresh.items()}

    def forget(self) -> None:
        """For tests, whose rolled-back transactions give a position twice."""
        with self._lock:
            self._kept.clear()

    def _known(self, keys: Iterable[Key]) -> dict[Key, _Kept]:
        with self._lock:
            known = {key: self._kept[key] for key in keys if key in self._kept}
            for key in known:
                self._kept.move_to_end(key)
        return known

    def _keep(self, fresh: dict[Key, _Kept]) -> None:
        with self._lock:
            self._kept |= fresh
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


def _make(context: Context, keys: Sequence[Key]) -> Iterable[tuple[Key, Made, Positions]]:
    """With the positions of the rows that were read for it: what changed meanwhile is made again the next time."""
    if not keys:
        return
    wanted, library = set(keys), context.library
    entries = [
        one
        for some in library.languages([content_id for content_id, _ in keys]).values()
        for one in some
        if (one.content_id, one.locale) in wanted
    ]
    htmls = htmls_of(context, entries)
    for entry, html, item in zip(entries, htmls, written(context, entries, htmls), strict=True):
        yield (entry.content_id, entry.locale), Made.of(item), _seen(context, entry, html)


def _seen(context: Context, entry: Entry, html: str) -> Positions:
    linked = {key for scheme, key in links_in(html) if scheme == "item"}
    rows = context.library.languages({entry.content_id, *entry["organisations"], *linked})
    return {content_id: tuple(sorted((one.locale, int(one["position"])) for one in some)) for content_id, some in rows.items()}


shelf = Shelf()


def json_of(said: Any) -> bytes:
    """What was made stands in it as it is."""
    return orjson.dumps(said, default=_as_it_is, option=orjson.OPT_PASSTHROUGH_DATACLASS)


def _as_it_is(value: Any) -> Any:
    if isinstance(value, Made):
        return orjson.Fragment(value.text)
    raise TypeError(f"{type(value)} is no JSON")
