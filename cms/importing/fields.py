"""Which field of a source document means what in the library."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from cms.importing.dating import dates_in, delivered_on
from cms.importing.source import SourceDocument, SourceKind

_GENRE_BY_ENDING = {
    "决议": "resolution",
    "决定": "decision",
    "公报": "communique",
    "公告": "announcement",
    "通告": "public-notice",
    "意见": "opinions",
    "通知": "notice",
    "通报": "circular",
    "批复": "reply",
    "函": "letter",
    "纪要": "minutes",
}
_GENRE_BY_CATEGORY = {
    "行政法规": "administrative-regulation",
    "地方性法规": "local-regulation",
    "部门规章": "departmental-rule",
    "地方政府规章": "local-government-rule",
}
_ISSUER_MARK = re.compile(r"[、,，;；]")
_BODIES = ("国务院", "军委", "委员会", "人民政府", "办公厅", "代表大会", "局", "部", "厅", "院")
_IN_FORCE_FROM = re.compile(r"施行|实施|生效")


@dataclass(frozen=True, slots=True)
class PolicyFields:
    """What a policy document says of itself. Days are Beijing calendar days. Nothing here claims that it is in force.

    `genre` is a slug of the genre list; `subject_path` and `region` are names as the source writes them, the widest first;
    `provenance` says where the source file took the text from, which is nothing to tell the public.
    """

    document_number: str
    index_number: str
    issuers: tuple[str, ...]
    written_on: datetime.date | None
    effective_on: datetime.date | None
    genre: str
    subject_path: tuple[str, ...]
    region: str
    category: str
    history: tuple[str, ...]
    source_url: str
    provenance: str


def policy_fields(document: SourceDocument) -> PolicyFields:
    """The fields of the policy document that `document` becomes."""
    return PolicyFields(
        document_number=document.doc_number or "",
        index_number=document.index_number or "",
        issuers=_issuers(document.issuer or ""),
        written_on=_written_on(document),
        effective_on=document.effective_date or _effective_on(document.history),
        genre=_genre(document),
        subject_path=tuple(part.strip() for part in (document.subject or "").split("\\") if part.strip()),
        region=document.region or document.province or "",
        category=document.category or "",
        history=document.history,
        source_url=document.source_url or "",
        provenance=document.source or "",
    )


def _written_on(document: SourceDocument) -> datetime.date | None:
    """A report is of the day on which it was given: a source's own date is the newspaper's that printed it."""
    return delivered_on(document.body) if document.kind is SourceKind.WORK_REPORT else document.date


def _issuers(names: str) -> tuple[str, ...]:
    """The bodies that issued it together; a list sign within one body's name does not part it."""
    parts = [part.strip() for part in _ISSUER_MARK.split(names) if part.strip()]
    return tuple(parts) if all(part.endswith(_BODIES) for part in parts) else tuple(name for name in [names.strip()] if name)


def _effective_on(history: tuple[str, ...]) -> datetime.date | None:
    """The last day from which the history says that it applies."""
    days = [day for entry in history if _IN_FORCE_FROM.search(entry) for day in dates_in(entry)]
    return max(days, default=None)


def _genre(document: SourceDocument) -> str:
    if document.kind is SourceKind.WORK_REPORT:
        return "work-report"
    if document.kind is SourceKind.REGULATION:
        return _GENRE_BY_CATEGORY.get(document.category or "", "law" if (document.category or "").endswith("法") else "legislation")
    endings = (genre for ending, genre in _GENRE_BY_ENDING.items() if document.title.endswith(ending))
    return next(endings, "official-document")
