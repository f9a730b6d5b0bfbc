"""Which files the public may have: those that something public refers to."""

from dataclasses import dataclass

from cms.library.models import Record, Reference


@dataclass(frozen=True)
class PublicFile:
    """`path` in the storage; `position` changes whenever the file does."""

    path: str
    position: int


def public_file(kind: str, key: str, filename: str) -> PublicFile | None:
    record = Record.objects.filter(kind=kind, key=key).only("files", "position").first()
    if record is None or filename not in record.files or not Reference.objects.filter(kind=kind, key=key).exists():
        return None
    return PublicFile(record.files[filename], record.position)
