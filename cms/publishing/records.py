"""The door for everything public that is not an item: sites, terms, pictures, attachments.

Their owners say what the public sees of them now; what differs is written with an event each. A source lists all that should be there,
for `republish` and `reconcile`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from cms.publishing.publication import publication
from cms.publishing.recording.record_changes import RecordContent

Source = Callable[[datetime], Iterable[tuple[str, RecordContent]]]

_sources: dict[str, Source] = {}


def register_source(kind: str, source: Source) -> None:
    """`source(now)` yields (key, content) of every record of this kind that should be in the library at that moment."""
    _sources[kind] = source


def sources() -> Mapping[str, Source]:
    return _sources


def keep(kind: str, key: str, content: RecordContent) -> None:
    """Say what the public sees of a record."""
    keep_many(kind, {key: content})


def keep_many(kind: str, contents: Mapping[str, RecordContent]) -> None:
    """Many at once, in one transaction."""
    with publication() as under_way:
        for key, content in contents.items():
            under_way.keep_record(kind, key, content)


def drop(kind: str, key: str) -> None:
    """The record is no longer public."""
    with publication() as under_way:
        under_way.keep_record(kind, key, None)
