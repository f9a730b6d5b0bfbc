"""Lines that cannot be imported, each with a reason that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RejectCode(StrEnum):
    """Why a line was refused; a closed list."""

    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    NUL = "nul"
    MISSING_FIELD = "missing_field"
    WRONG_VALUE = "wrong_value"
    REPEATED_ID = "repeated_id"
    TOO_LONG = "too_long"
    DAMAGED_FILE = "damaged_file"
    UNDATED = "undated"
    NOT_PUBLISHED = "not_published"


@dataclass(frozen=True, slots=True)
class Reject:
    """One refused line: `line` counts from 1, `source_id` is known where the line could be read so far."""

    line: int
    code: RejectCode
    reason: str
    source_id: str | None = None

    def record(self) -> dict[str, str | int | None]:
        """What the rejects file holds of it, one JSON object a line."""
        return {"line": self.line, "code": self.code.value, "id": self.source_id, "reason": self.reason}
