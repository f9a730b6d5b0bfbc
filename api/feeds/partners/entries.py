"""Steps of a list as entries of the wire: what is there now with its document, what left without a word of it."""

from collections.abc import Sequence
from typing import Any

from api.context import Context
from api.feeds.ninjs.documents import documents, stub
from api.feeds.partners.kinds import REMOVALS, STATUSES, Kind, kind_of
from api.feeds.writing.channel import urn
from api.types.parts import url_of
from cms.ledger.kinds import EventKind
from cms.library.documents.instants import in_beijing
from cms.library.models import Tombstone
from cms.library.reading import Entry, ListQuery
from cms.library.reading.standings import Key, is_suppressed, standing_now, tombstones
from cms.library.reading.wire import Step, differences

Said = dict[str, Any]


def entries_of(context: Context, query: ListQuery, steps: Sequence[Step]) -> list[Said]:
    """In order. An event whose item has left the feed since says nothing of it: its removal follows."""
    keys = list(dict.fromkeys(step.key for step in steps))
    there, stones = standing_now(query, keys), tombstones(keys)
    found = present(context, [key for key in keys if key in there])
    changed = differences([step.position for step in steps if step.kind == EventKind.CORRECTED])
    entries = [entry_of(context, step, found.get(step.key), stones.get(step.key)) for step in steps]
    return [with_difference(entry, changed.get(entry["position"])) for entry in entries]


def present(context: Context, keys: Sequence[Key]) -> dict[Key, Said]:
    """By key, the ninjs document of each that can be served."""
    languages = context.library.languages([content_id for content_id, _ in keys])
    wanted = set(keys)
    found = [one for some in languages.values() for one in some if (one.content_id, one.locale) in wanted]
    made = documents(context, found)
    return {(one.content_id, one.locale): document for one, document in zip(found, made, strict=True)}


def entry_of(context: Context, step: Step, item: Said | None, tombstone: Tombstone | None) -> Said:
    kind = kind_of(step, suppressed=is_suppressed(tombstone))
    if kind in REMOVALS:
        return removal(context, step, kind, tombstone)
    said = {**named(step), "kind": kind.value, "removed": False, "superseded": item is None, "item": item}
    # Where it stood before is not said: a section above it there may have become secret since.
    return said if item is None else said | {"note": step.note or None}


def with_difference(entry: Said, difference: list[Said] | None) -> Said:
    """Of a correction of what is there. A feed that the item came into by it learns no earlier text."""
    return entry | {"difference": difference} if entry["kind"] == Kind.CORRECTED and entry["item"] is not None else entry


def removal(context: Context, step: Step, kind: Kind, tombstone: Tombstone | None) -> Said:
    """Of what was withdrawn or expired the public reason, and its address as long as that is what it left; of the rest the id alone."""
    item = stub(urn(*step.key), STATUSES[kind], step.position, step.at)
    said: Said = {**named(step), "kind": kind.value, "removed": True, "item": item}
    if kind == Kind.WITHHELD:
        return said
    left = tombstone is not None and (tombstone.site, tombstone.path) == (step.site, step.path)
    return said | {"reason": step.note, "url": url(context, step.site, step.path) if left else None}


def snapshot_entry(entry: Entry, item: Said) -> Said:
    """As `published`, at the position of its last change."""
    at = entry["updatedAt"]
    said = {"position": int(entry["position"]), "at": at, "contentId": entry.content_id, "locale": entry.locale, "uri": item["uri"]}
    return {**said, "kind": Kind.PUBLISHED.value, "removed": False, "superseded": False, "item": item}


def named(step: Step) -> Said:
    at = in_beijing(step.at).isoformat()
    return {"position": step.position, "at": at, "contentId": step.content_id, "locale": step.locale, "uri": urn(*step.key)}


def url(context: Context, site: str, path: str) -> str | None:
    found = context.directory.sites.get(site)
    return url_of(found, path) if found and path else None
