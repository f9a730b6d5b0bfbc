"""Steps of a list as entries of the wire: what is there now with its document (`Made`), what left without a word of it."""

from collections.abc import Sequence
from typing import Any

from api.context import Context
from api.feeds.ninjs.documents import Document, stub
from api.feeds.ninjs.keeping import Made, shelf
from api.feeds.partners.kinds import REMOVALS, STATUSES, Kind, kind_of
from api.feeds.writing.channel import urn
from api.types.parts import url_of
from cms.ledger.kinds import EventKind
from cms.library.documents.instants import in_beijing
from cms.library.models import Tombstone
from cms.library.reading import Entry, ListQuery
from cms.library.reading.addresses.former import Place, sayable
from cms.library.reading.standings import is_suppressed, standing_now, tombstones
from cms.library.reading.wire import Step, differences, moves

Said = dict[str, Any]


def entries_of(context: Context, query: ListQuery, steps: Sequence[Step]) -> list[Said]:
    """In order. An event whose item has left the feed since says nothing of it: its removal follows."""
    keys = list(dict.fromkeys(step.key for step in steps))
    there = standing_now(query, keys)
    stones = tombstones([key for key in keys if key not in there])
    found = shelf.made(context, [key for key in keys if key in there])
    changed = differences([step.position for step in steps if step.kind == EventKind.CORRECTED])
    left = sayable(moves(steps))
    entries = [entry_of(context, step, found.get(step.key), stones.get(step.key)) for step in steps]
    entries = [with_difference(entry, changed.get(entry["position"])) for entry in entries]
    return [with_previous(context, entry, left.get(entry["position"])) for entry in entries]


def entry_of(context: Context, step: Step, item: Made | None, tombstone: Tombstone | None) -> Said:
    kind = kind_of(step, suppressed=is_suppressed(tombstone))
    if kind in REMOVALS:
        return removal(context, step, kind, tombstone)
    said = {**named(step), "kind": kind.value, "removed": False, "superseded": item is None, "item": item}
    return said if item is None else said | {"note": step.note or None}


def with_difference(entry: Said, difference: list[Said] | None) -> Said:
    """Of a correction of what is there. A feed that the item came into by it learns no earlier text."""
    return entry | {"difference": difference} if entry["kind"] == Kind.CORRECTED and entry["item"] is not None else entry


def with_previous(context: Context, entry: Said, left: Place | None) -> Said:
    """Of a move of what is there, where it stood before."""
    if entry["kind"] != Kind.MOVED or entry["item"] is None:
        return entry
    return entry | {"previousUrl": url_at(context, *left) if left else None}


def removal(context: Context, step: Step, kind: Kind, tombstone: Tombstone | None) -> Said:
    """Of what was withdrawn or expired the public reason, and its address as long as that is what it left; of the rest the id alone."""
    item = stub(urn(*step.key), STATUSES[kind], step.position, step.at)
    said: Said = {**named(step), "kind": kind.value, "removed": True, "item": item}
    if kind == Kind.WITHHELD:
        return said
    left = tombstone is not None and (tombstone.site, tombstone.path) == (step.site, step.path)
    return said | {"reason": step.note, "url": url_at(context, step.site, step.path) if left else None}


def snapshot_entry(entry: Entry, item: Document) -> Said:
    """As `published`, at the position of its last change."""
    at = entry["updatedAt"]
    said = {"position": int(entry["position"]), "at": at, "contentId": entry.content_id, "locale": entry.locale, "uri": item["uri"]}
    return {**said, "kind": Kind.PUBLISHED.value, "removed": False, "superseded": False, "item": Made.of(item)}


def named(step: Step) -> Said:
    at = in_beijing(step.at).isoformat()
    return {"position": step.position, "at": at, "contentId": step.content_id, "locale": step.locale, "uri": urn(*step.key)}


def url_at(context: Context, site: str, path: str) -> str | None:
    found = context.directory.sites.get(site)
    return url_of(found, path) if found and path else None
