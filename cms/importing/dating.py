"""When a source document became public, from its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cms.importing.source import SourceDocument
from cms.library.numerals import NUMERALS, whole_number

_DATE = re.compile(rf"([{NUMERALS}]{{4}})\s*年\s*([{NUMERALS}]{{1,3}})\s*月\s*([{NUMERALS}]{{1,3}})\s*日")
_NUMERIC_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_YEAR = re.compile(rf"([{NUMERALS}]{{4}})\s*年")
_FIRST_LINES = 16
_MEETING = "代表大会"
_LONGEST_LINE = 60


class DateSource(StrEnum):
    """Where a publication date was found, the best first."""

    PUBLISH_DATE = "publish_date"
    DATE = "date"
    TEXT = "text"
    TITLE_YEAR = "title_year"


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """A Beijing calendar day and where it was found; TITLE_YEAR means that the document is undated and 1 January stands in."""

    day: date
    source: DateSource


def publication_date(document: SourceDocument, today: date) -> PublicationDate | None:
    """The day on which `document` became public, never after `today`; None where nothing says even the year."""
    stated = ((document.publish_date, DateSource.PUBLISH_DATE), (document.date, DateSource.DATE))
    for day, source in stated:
        if day and day <= today:
            return PublicationDate(day, source)
    year = title_year(document.title)
    for day in dates_of_text(document.body):
        if day <= today and (year is None or abs(day.year - year) <= 1):
            return PublicationDate(day, DateSource.TEXT)
    if year is not None and date(year, 1, 1) <= today:
        return PublicationDate(date(year, 1, 1), DateSource.TITLE_YEAR)
    return None


def title_year(title: str) -> int | None:
    """The year that a title names: `2025年政府工作报告`."""
    for found in _YEAR.finditer(title):
        year = whole_number(found.group(1))
        if year and 1900 <= year <= 2100:
            return year
    return None


def dates_of_text(body: str) -> Iterator[date]:
    """The days that date a text: those of its signature lines, from the end, then those of its first short lines.

    A day within a sentence dates what the sentence tells of, not the document, and is left out.
    """
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    opening = next((place for place, line in enumerate(lines) if len(line) > _LONGEST_LINE), len(lines))
    signatures = [line for line in reversed(lines) if _DATE.fullmatch("".join(line.split()).strip("（()）"))]
    for line in [*signatures, *lines[: min(opening, _FIRST_LINES)]]:
        yield from dates_in(line)


def delivered_on(body: str) -> date | None:
    """The day of a speech, where one of the first lines says it with the meeting: `——2031年1月20日在清河县人民代表大会上`."""
    opening = [line for line in body.splitlines() if line.strip()][:_FIRST_LINES]
    days = (day for line in opening if _MEETING in line and len(line) <= _LONGEST_LINE for day in dates_in(line))
    return next(days, None)


def dates_in(text: str) -> Iterator[date]:
    """Every real day that `text` writes: `2019年1月27日`, `二○一九年一月二十七日`, `2019-01-27`."""
    for found in (*_DATE.finditer(text), *_NUMERIC_DATE.finditer(text)):
        numbers = [whole_number(part) for part in found.groups()]
        try:
            yield date(*(number or 0 for number in numbers))
        except ValueError:
            continue
