"""Where everything of a mirror lies, and how its files follow its database."""

from pathlib import Path

from govwire_partner.hub.entries import identity
from govwire_partner.mirror import files
from govwire_partner.mirror.store import Store

WRITTEN_AT_ONCE = 100


class Folder:
    """`items/<uuid>.json` is an item's ninjs document, `media/<sha256>.<ending>` a file; with layout `sqlite` items have none."""

    def __init__(self, path: Path, store: Store) -> None:
        self.path, self.store = path, store
        self.media, self.items = path / "media", path / "items"

    @property
    def writes_items(self) -> bool:
        return self.store.told("layout") != "sqlite"

    def item(self, uri: str) -> Path:
        return self.items / f"{identity(uri)}.json"

    def recover(self) -> None:
        """What a killed process left half done is finished, and what belongs to no item is deleted."""
        for folder in (self.media, self.items):
            folder.mkdir(exist_ok=True)
        self.write()
        for name in files.names(self.media):
            if not self.store.uses(name):
                (self.media / name).unlink()
        for name in files.names(self.items):
            if name.endswith(files.PART):
                (self.items / name).unlink()

    def write(self) -> None:
        """Files of items that changed or left since."""
        waiting = self.store.unwritten()
        for start in range(0, len(waiting), WRITTEN_AT_ONCE):
            some = waiting[start : start + WRITTEN_AT_ONCE]
            if self.writes_items:
                for uri in some:
                    self._write(uri)
                files.settled(self.items)
            self.store.written(some)

    def _write(self, uri: str) -> None:
        path, document = self.item(uri), self.store.document(uri)
        if document is None:
            path.unlink(missing_ok=True)
            return
        with files.replacing(path) as opened:
            opened.write(document.encode())

    def clear(self, named: set[str]) -> None:
        """Delete those of these media that no item has any more: what was withdrawn goes with its pictures."""
        for name in named:
            if not self.store.uses(name):
                (self.media / name).unlink(missing_ok=True)
