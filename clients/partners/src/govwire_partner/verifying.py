"""Is the mirror what its hashes say, and what the hub has?"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import file_digest

from govwire_partner import ninjs
from govwire_partner.downloading import Choice, wanted
from govwire_partner.failures import Misused
from govwire_partner.hub.wire import Wire
from govwire_partner.mirror import files
from govwire_partner.mirror.folder import Folder
from govwire_partner.mirror.store import Phase


@dataclass
class Comparison:
    """`behind` changed at the hub since the last pull: no fault, but the next pull's work."""

    same: int = 0
    behind: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.same} items as at the hub, {len(self.behind)} changed there since the last pull, {len(self.faults)} differ"


def by_hashes(folder: Folder) -> Iterator[str]:
    """What is wrong, a line each: texts, the files written from the database, media, and files that belong to no item."""
    for uri, _, text in folder.store.items():
        yield from _item(folder, uri, text)
    yield from _media(folder)
    if folder.writes_items:
        known = {folder.item(uri).name for uri, _, _ in folder.store.items()}
        yield from (f"items/{name}: belongs to no item" for name in files.names(folder.items) if name not in known)
    yield from (f"{uri}: {what}" for uri, what in folder.store.problems())


def _item(folder: Folder, uri: str, text: str) -> Iterator[str]:
    try:
        ninjs.check_text(json.loads(text))
    except (ninjs.Malformed, ValueError) as error:
        yield f"{uri}: {error}"
    if folder.writes_items:
        path = folder.item(uri)
        if not path.is_file():
            yield f"items/{path.name}: is missing"
        elif path.read_bytes() != text.encode():
            yield f"items/{path.name}: was changed"


def _media(folder: Folder) -> Iterator[str]:
    known = folder.store.files()
    for name, (digest, size) in sorted(known.items()):
        path = folder.media / name
        if not path.is_file():
            yield f"media/{name}: is missing"
            continue
        with path.open("rb") as opened:
            if path.stat().st_size != size or file_digest(opened, "sha256").hexdigest() != digest:
                yield f"media/{name}: was changed"
    yield from (f"media/{name}: belongs to no item" for name in files.names(folder.media) if name not in known)


def with_hub(folder: Folder, wire: Wire) -> Comparison:
    """Item by item: version, text and hashes of media. Nothing is written. Raises Failure."""
    store = folder.store
    if store.phase != Phase.CHANGES:
        raise Misused(f"The mirror's first snapshot has not ended. Run: govwire-partner pull --into {folder.path}")
    choice = Choice(store.told("media"))
    theirs = _snapshot(wire, choice)
    # What happened behind the mirror's cursor until the snapshot was read may differ.
    moved, found = _moved(wire, store.cursor), Comparison()
    ours = {uri: _known(json.loads(text), choice) for uri, _, text in store.items()}
    for uri in sorted(ours.keys() | theirs.keys()):
        if ours.get(uri) == theirs.get(uri):
            found.same += 1
        elif uri in moved:
            found.behind.add(uri)
        else:
            found.faults.append(f"{uri}: {_difference(uri in ours, uri in theirs)}")
    return found


def _snapshot(wire: Wire, choice: Choice) -> dict[str, object]:
    found: dict[str, object] = {}
    cursor: str | None = None
    while True:
        page = wire.snapshot(cursor)
        found |= {entry.uri: _known(entry.item, choice) for entry in page.entries if entry.item is not None}
        cursor = page.cursor
        if not page.more:
            return found


def _moved(wire: Wire, cursor: str) -> set[str]:
    found: set[str] = set()
    while True:
        page = wire.changes(cursor)
        found |= {entry.uri for entry in page.entries}
        cursor = page.cursor
        if not page.more:
            return found


def _known(document: ninjs.Document, choice: Choice) -> object:
    """What two copies of an item must agree in. Addresses are signed anew each hour, so that documents never are equal."""
    try:
        media = sorted((one.medium, one.name, one.sha256) for one in wanted(document, choice))
        return ninjs.version(document), ninjs.text_hash(document), media
    except ninjs.Malformed as error:
        return str(error)


def _difference(ours: bool, theirs: bool) -> str:
    if ours and theirs:
        return "differs from the hub's"
    return "is not in the hub's feed" if ours else "is missing here"
