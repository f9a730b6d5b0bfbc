"""Cursors of the wire: opaque, bound to the feed, and to its filter as it was when they were given out."""

from hashlib import blake2b
from typing import Any

from api.feeds.partners import refusals
from api.feeds.partners.calling import address
from cms.library.reading import BadCursor, ListQuery, cursors
from cms.library.reading.wire import is_forgotten
from cms.partners.models import Feed


def given(feed: Feed, query: ListQuery, position: int) -> str:
    """To go on with `changes` behind this position."""
    return cursors.encode(f"wire {feed.pk}", position, _filter(query))


def taken(feed: Feed, query: ListQuery, cursor: str | None) -> int:
    """The position; the beginning without a cursor. Raises BAD_CURSOR, and CURSOR_EXPIRED where only a snapshot helps."""
    position, known = _decoded(f"wire {feed.pk}", cursor) if cursor else (0, _filter(query))
    if known != _filter(query) or is_forgotten(position):
        raise refusals.cursor_expired(address(feed, "snapshot"))
    return int(position)


def page_given(feed: Feed, query: ListQuery, position: int, place: str) -> str:
    """To go on with a snapshot that began at this position."""
    return cursors.encode(f"snapshot {feed.pk}", position, place, _filter(query))


def page_taken(feed: Feed, query: ListQuery, cursor: str) -> tuple[int, str]:
    """Where the snapshot began, and the place in the list. Raises BAD_CURSOR and CURSOR_EXPIRED."""
    position, place, known = _decoded(f"snapshot {feed.pk}", cursor)
    if known != _filter(query) or is_forgotten(position):
        raise refusals.cursor_expired(address(feed, "snapshot"))
    return int(position), str(place)


def _decoded(purpose: str, cursor: str) -> list[Any]:
    try:
        return cursors.decode(purpose, cursor)
    except BadCursor as error:
        raise refusals.bad_cursor() from error


def _filter(query: ListQuery) -> str:
    return blake2b(query.fingerprint.encode(), digest_size=8).hexdigest()
