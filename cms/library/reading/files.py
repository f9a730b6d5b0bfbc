"""Which files the public may have: those that something public refers to. Those that are kept are for whom another rule lets in."""

from dataclasses import dataclass

from cms.library.models import Record, Reference


@dataclass(frozen=True)
class PublicFile:
    """`path` in the storage; `position` changes whenever the file does."""

    path: str
    position: int


def public_file(kind: str, key: str, filename: str) -> PublicFile | None:
    return kept_file(kind, key, filename) if Reference.objects.filter(kind=kind, key=key).exists() else None


def kept_file(kind: str, key: str, filename: str) -> PublicFile | None:
    """Whether anything shows it or not: for who has asked already whether it may be answered."""
    record = Record.objects.filter(kind=kind, key=key).only("files", "position").first()
    return PublicFile(record.files[filename], record.position) if record and filename in record.files else None
