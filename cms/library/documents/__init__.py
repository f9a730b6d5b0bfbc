"""What the public gets of an item: typed records, built when it is published."""

from cms.library.documents.base import ArchiveNotice, ChangeNote, Document
from cms.library.documents.instants import Instant
from cms.library.documents.links import AttachmentKey, ContentId, Link, PictureKey, TermId
from cms.library.documents.parts import Part, RichText

__all__ = [
    "ArchiveNotice",
    "AttachmentKey",
    "ChangeNote",
    "ContentId",
    "Document",
    "Instant",
    "Link",
    "Part",
    "PictureKey",
    "RichText",
    "TermId",
]
