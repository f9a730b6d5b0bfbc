"""The mirror follows its feed: a snapshot first, then changes; a snapshot again where the hub says that only one helps."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from govwire_partner import ninjs
from govwire_partner.downloading import Choice, Downloads, Unfetched, wanted
from govwire_partner.failures import CursorRefused, Unintelligible
from govwire_partner.hub.entries import Entry, Page
from govwire_partner.hub.wire import LONGEST_WAIT, Wire
from govwire_partner.mirror.batches import Batch, Kept, Medium
from govwire_partner.mirror.files import settled
from govwire_partner.mirror.folder import Folder
from govwire_partner.mirror.store import Phase

RESYNCS = 3  # one after another, before something must be wrong

Tell = Callable[[str], None]


@dataclass
class Summary:
    """What came, by kind; `snapshot` counts its items, `dropped` what it did not hold."""

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{number} {kind}" for kind, number in sorted(self.counts.items()) if number) or "nothing new"


class Puller:
    """The folder is locked and recovered by its caller."""

    def __init__(self, wire: Wire, folder: Folder, downloads: Downloads, choice: Choice, tell: Tell) -> None:
        self._wire, self._folder, self._downloads, self._choice, self._tell = wire, folder, downloads, choice, tell
        self._store = folder.store

    def pull(self) -> Summary:
        """To the feed's end. Raises Failure; what was applied until then stays applied."""
        summary = Summary()
        while self.step(summary, 0):
            pass
        return summary

    def follow(self, until: Callable[[], bool]) -> None:
        """By long polling, until it is told to end."""
        while not until():
            self.step(Summary(), LONGEST_WAIT)

    def step(self, summary: Summary, wait: int) -> bool:
        """One page; whether there is more."""
        for _ in range(RESYNCS):
            try:
                if self._store.phase == Phase.SNAPSHOT:
                    self._snapshot(self._wire.snapshot(self._store.cursor or None), summary)
                    return True
                page = self._wire.changes(self._store.cursor, wait)
            except CursorRefused as refused:
                self._tell(f"The hub asks for a snapshot: {refused}")
                self._store.begin_snapshot()
            else:
                self._changes(page, summary)
                return page.more
        raise Unintelligible("The hub refuses its own cursors: nothing can be pulled. Tell the ministry.")

    def _snapshot(self, page: Page, summary: Summary) -> None:
        batch = self._batch(page)
        summary.counts["in the snapshot"] += len(page.entries)
        if page.more:
            self._store.apply(batch)
            self._folder.write()
        else:
            summary.counts["dropped"] += len(self._store.end_snapshot(batch))
            self._folder.recover()
        self._tell(f"snapshot: {self._store.count()} items")

    def _changes(self, page: Page, summary: Summary) -> None:
        batch = self._batch(page)
        before = {medium.file for uri in (*batch.kept, *batch.removed) for medium in self._store.media(uri)}
        self._store.apply(batch)
        self._folder.write()
        self._folder.clear(before)
        for entry in page.entries:
            summary.counts[entry.kind] += 1
            self._tell(line_of(entry))

    def _batch(self, page: Page) -> Batch:
        batch = Batch(page.cursor)
        for entry in page.entries:
            if entry.removed:
                batch.remove(entry)
            elif entry.item is not None:
                self._take(batch, entry.uri, entry.item)
        settled(self._folder.media)
        return batch

    def _take(self, batch: Batch, uri: str, item: ninjs.Document) -> None:
        """What is not as its hash says is set aside, and the rest goes on: a removal behind it must not wait."""
        try:
            document = ninjs.serialised(item)
            ninjs.check_text(item)
            renditions, version = wanted(item, self._choice), ninjs.version(item)
        except ninjs.Malformed as error:
            batch.set_aside(uri, f"not taken: {error}")
            return
        media: list[Medium] = []
        problems: list[str] = []
        for one in renditions:
            try:
                media.append(self._downloads.fetch(one))
            except Unfetched as error:
                problems.append(str(error))
        batch.keep(Kept(uri, version, document, tuple(media), tuple(problems)))


def line_of(entry: Entry) -> str:
    """For people."""
    if entry.removed:
        return f"{entry.kind}  {entry.uri}  {entry.note}".rstrip()
    try:
        said = ninjs.title(entry.item) if entry.item else "has left since"
    except ninjs.Malformed as error:
        said = str(error)
    stood = f"  (was {entry.previous_url})" if entry.previous_url else ""
    return f"{entry.kind}  {entry.uri}  {said}{stood}"
