"""What one page brings, ready to be written in one transaction."""

from dataclasses import dataclass, field

from govwire_partner.hub.entries import Entry


@dataclass(frozen=True)
class Medium:
    """A file of an item in the folder `media`."""

    name: str
    rendition: str
    file: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Kept:
    """An item as it is to stand. `document` is JSON."""

    uri: str
    version: int
    document: str
    media: tuple[Medium, ...]
    problems: tuple[str, ...] = ()


@dataclass
class Batch:
    """The last of what is said of an item holds. `aside` is what could not be taken, and why."""

    cursor: str
    kept: dict[str, Kept] = field(default_factory=dict)
    removed: dict[str, Entry] = field(default_factory=dict)
    aside: dict[str, str] = field(default_factory=dict)

    def keep(self, one: Kept) -> None:
        self._forget(one.uri)
        self.kept[one.uri] = one

    def remove(self, entry: Entry) -> None:
        self._forget(entry.uri)
        self.removed[entry.uri] = entry

    def set_aside(self, uri: str, why: str) -> None:
        self._forget(uri)
        self.aside[uri] = why

    def _forget(self, uri: str) -> None:
        self.kept.pop(uri, None)
        self.removed.pop(uri, None)
        self.aside.pop(uri, None)
