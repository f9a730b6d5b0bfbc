"""What a line of a source file says, typed."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, field_validator


class SourceKind(StrEnum):
    """The kinds of documents that source files hold."""

    POLICY_DOCUMENT = "policy_document"
    REGULATION = "regulation"
    WORK_REPORT = "work_report"


def _empty_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _written_day(value: object) -> object:
    if value is not None and not isinstance(value, str):
        message = "a day is written as text, like 2019-01-27"
        raise ValueError(message)
    return _empty_is_none(value)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
OptionalText = Annotated[Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)] | None, BeforeValidator(_empty_is_none)]
OptionalDate = Annotated[datetime.date | None, BeforeValidator(_written_day)]


class SourceDocument(BaseModel):
    """One official document as its source gives it. Days are Beijing calendar days; what is missing is None."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Annotated[Text, Field(max_length=200)]
    title: Annotated[Text, Field(max_length=255)]
    body: Text
    kind: SourceKind = SourceKind.POLICY_DOCUMENT
    subtitle: OptionalText = None
    date: OptionalDate = None
    publish_date: OptionalDate = None
    effective_date: OptionalDate = None
    issuer: OptionalText = None
    doc_number: OptionalText = None
    index_number: OptionalText = None
    subject: OptionalText = None
    category: OptionalText = None
    region: OptionalText = None
    province: OptionalText = None
    history: tuple[str, ...] = ()
    source_url: OptionalText = None
    source: OptionalText = None

    @field_validator("kind", mode="before")
    @classmethod
    def _plain_kind(cls, value: object) -> object:
        return SourceKind.POLICY_DOCUMENT if value is None else value

    @field_validator("history", mode="before")
    @classmethod
    def _sequence(cls, value: object) -> object:
        return tuple(value or ()) if isinstance(value, list | None) else value
