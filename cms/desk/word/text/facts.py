"""What a document says of itself, as far as its words and their places tell."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from cms.desk.word.notes import Note
from cms.desk.word.text.pieces import Piece

BODIES = (
    "国务院", "军委", "委员会", "人民政府", "办公厅", "办公室", "代表大会", "局", "部", "厅", "院", "委", "中心", "支队", "大队", "总队",
    "管委会", "组", "站", "校", "大学", "协会", "联合会", "银行", "公司", "集团", "处", "会",
)  # fmt: skip
"""Words that names of public bodies end with."""


@dataclass
class Facts:
    """Read off the beginning and the end of a document. Days are Beijing calendar days; `labelled` are fields by their names."""

    title: str = ""
    document_number: str = ""
    letterhead: list[str] = field(default_factory=list)
    signers: list[str] = field(default_factory=list)
    signed_on: datetime.date | None = None
    effective_on: datetime.date | None = None
    expires_on: datetime.date | None = None
    labelled: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    @property
    def issuers(self) -> list[str]:
        """Those who signed; where nobody did, those whose letterhead it is."""
        return list(dict.fromkeys(self.signers or self.letterhead))


@dataclass(frozen=True)
class Manuscript:
    """`body` are the pieces that no field holds."""

    facts: Facts
    body: Sequence[Piece]
