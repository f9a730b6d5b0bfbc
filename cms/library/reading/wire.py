"""A list followed in the ledger's order: what came to it, changed in it, and left it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.ledger.kinds import EventKind
from cms.library.models import Correction
from cms.library.reading.addresses.former import Place, place_left
from cms.library.reading.queries import ListQuery
from cms.library.reading.standings import Key, meets
from cms.library.reading.statements import fetch, moment
from cms.library.standing import Standing

LOOKED_AT = 1_000  # events of one page: of a list where little happens a page may hold less than was asked for, and there is more
COLUMNS = "e.position, e.at, e.kind, e.key, e.locale, e.site, e.path, e.note, e.previous_site, e.previous_path"


@dataclass(frozen=True)
class Happened:
    """An event about an item. `previous` is where it stood before it moved, which may be a secret by now (`former`)."""

    position: int
    at: datetime
    kind: EventKind
    content_id: str
    locale: str
    site: str
    path: str
    note: str
    previous: Place | None

    @property
    def key(self) -> Key:
        return self.content_id, self.locale


@dataclass(frozen=True)
class Step(Happened):
    """As a list sees it: whether the item stood in it before, and whether it stands in it since."""

    stood: bool
    stands: bool


@dataclass(frozen=True)
class Recorded(Happened):
    """With the lists that the item stood in before and stands in since."""

    stood: Standing
    stands: Standing

    def seen_by(self, query: ListQuery) -> Step | None:
        """Nothing when the list never saw the item."""
        stands = meets(query, self.stands)
        stood = stands if self.stood is self.stands else meets(query, self.stood)
        if not (stood or stands):
            return None
        own = (self.position, self.at, self.kind, self.content_id, self.locale, self.site, self.path, self.note, self.previous)
        return Step(*own, stood, stands)


@dataclass(frozen=True)
class Page:
    """`end` is the position up to which the ledger was read: the next page begins behind it."""

    steps: list[Step]
    end: int
    more: bool


def read(query: ListQuery, after: int, first: int, head: int) -> Page:
    """Up to `first` steps behind a position, none behind `head`; two statements at most."""
    found: list[Step] = []
    end = after
    for limit in (first + 1, LOOKED_AT - first - 1):
        rows = _rows(end, head, limit)
        for row in rows:
            step = _recorded(row).seen_by(query)
            if step is not None and len(found) == first:
                return Page(found, end, more=True)
            found += [step] if step else []
            end = row[0]
        if len(rows) < limit:
            return Page(found, max(end, head), more=False)
    return Page(found, end, more=True)


def _rows(after: int, head: int, limit: int) -> list[tuple[Any, ...]]:
    """Bounds stand at both tables: joined by merging, each is read from there and not from its beginning."""
    return fetch(
        f"SELECT {COLUMNS}, s.before, s.after FROM library_standingchange s JOIN ledger_event e ON e.position = s.position "
        "WHERE s.position > %s AND s.position <= %s AND e.position > %s AND e.position <= %s ORDER BY s.position LIMIT %s",
        [after, head, after, head, limit],
        prepare=False,
    )


def recorded(after: int, head: int, limit: int) -> list[Recorded]:
    """Events about items behind a position, none behind `head`, for whoever follows several lists at once; one statement."""
    return [_recorded(row) for row in _rows(after, head, limit)]


def _recorded(row: tuple[Any, ...]) -> Recorded:
    position, at, kind, content_id, locale, site, path, note, previous_site, previous_path, before, after = row
    stands = Standing.unpacked(after)
    stood = stands if before is None else Standing.unpacked(before)
    previous = place_left(site, previous_site, previous_path)
    return Recorded(position, moment(at), EventKind(kind), content_id, locale, site, path, note, previous, stood, stands)


def moves(happened: Iterable[Happened]) -> dict[int, tuple[Key, Place]]:
    """Which item moved from where, by position."""
    return {one.position: (one.key, one.previous) for one in happened if one.previous}


def is_forgotten(after: int) -> bool:
    """Whether of some event behind this position nobody knows any more whom it concerned: then only a snapshot helps."""
    rows = fetch(
        "SELECT 1 FROM ledger_event e WHERE e.subject = 'item' AND e.position > %s "
        "AND e.position < COALESCE((SELECT min(s.position) FROM library_standingchange s), %s) LIMIT 1",
        [after, 2**62],
    )
    return bool(rows)


def differences(positions: Sequence[int]) -> dict[int, Any]:
    """What corrections changed, by their events' positions; of what has left since, nothing."""
    if not positions:
        return {}
    return {one.position: one.passages for one in Correction.objects.filter(position__in=positions)}
