"""Pages of the wire, checked as they come in: what is no entry is refused before anything is written."""

import re
from dataclasses import dataclass
from typing import Any

from govwire_partner.failures import Unintelligible

URI = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")

Document = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One change. `item` is a ninjs document; none of a removal, and of what has left since (its removal follows).

    `url` is where a removed item stood, `previous_url` where a moved one did.
    """

    uri: str
    kind: str
    removed: bool
    position: int
    at: str
    item: Document | None = None
    note: str = ""
    url: str = ""
    previous_url: str = ""


@dataclass(frozen=True)
class Page:
    """`cursor` covers the entries: it may be stored once they are."""

    entries: list[Entry]
    cursor: str
    more: bool


def page_of(answer: dict[str, Any], name: str) -> Page:
    """Of `changes` or of a snapshot's `items`. Raises Unintelligible."""
    found, cursor, more = answer.get(name), answer.get("cursor"), answer.get("more")
    if not isinstance(found, list) or not isinstance(cursor, str) or not cursor or not isinstance(more, bool):
        raise Unintelligible(f"The hub's answer is no page of {name}: nothing of it was taken. Is the address a hub's?")
    return Page([entry_of(one) for one in found], cursor, more)


def entry_of(said: Any) -> Entry:
    """Raises Unintelligible."""
    if not isinstance(said, dict):
        raise _no_entry("it is no object")
    uri, removed, item = said.get("uri"), said.get("removed"), said.get("item")
    if not isinstance(uri, str) or not URI.fullmatch(uri):
        raise _no_entry("its uri is no urn:uuid:…")
    if not isinstance(removed, bool) or not isinstance(said.get("position"), int) or not isinstance(item, dict | None):
        raise _no_entry(f"{uri} lacks what an entry has")
    if item is not None and item.get("uri") != uri:
        raise _no_entry(f"{uri} holds another item")
    return Entry(
        uri=uri,
        kind=str(said.get("kind", "")),
        removed=removed,
        position=said["position"],
        at=str(said.get("at", "")),
        item=None if removed else item,
        note=str(said.get("note") or said.get("reason") or ""),
        url=str(said.get("url") or ""),
        previous_url=str(said.get("previousUrl") or ""),
    )


def identity(uri: str) -> str:
    """The UUID in a checked uri: letters, digits and hyphens only, fit for the name of a file."""
    return uri.removeprefix("urn:uuid:")


def _no_entry(why: str) -> Unintelligible:
    return Unintelligible(f"The hub's answer holds what is no entry ({why}): nothing of it was taken. Tell the ministry.")
