"""How an official document begins: web page remains, title, document number, date, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cms.importing.structure.blocks import Paragraph, bare
from cms.importing.structure.source_lines import SourceLine
from cms.importing.structure.tables.reading import read_table
from cms.importing.structure.wording import is_document_number, tidy_line

_LABEL = re.compile(r"(?:位置|来源|时间|日期|作者|阅读量)[:：]$")
_MOST_LINES = 24
_LONGEST = 60
_MOST_TITLE_LINES = 6
_FARTHEST = 400


def read_opening(lines: Sequence[SourceLine], title: str) -> tuple[list[Paragraph], int]:
    """The paragraphs before the text proper, and how many lines they take."""
    end = _opening_end(lines, title)
    paragraphs: list[Paragraph] = []
    gathered: list[str] = []
    index = 0
    while index < end:
        taken = lines_that_say(lines[index:end], title)
        if taken or is_document_number(lines[index].text):
            _close(gathered, paragraphs)
            paragraphs.append(Paragraph((title,), lead=title) if taken else Paragraph((tidy_line(lines[index].text),)))
            index += taken or 1
        else:
            gathered.append(tidy_line(lines[index].text))
            index += 1
    _close(gathered, paragraphs)
    return paragraphs, end


def lines_that_say(lines: Sequence[SourceLine], words: str) -> int:
    """How many of the first lines say exactly `words` together, white space aside; 0 when they do not."""
    wanted, said = bare(words), ""
    for count, line in enumerate(lines[:_MOST_TITLE_LINES], start=1):
        said += bare(line.text)
        if said == wanted:
            return count
        if not wanted.startswith(said):
            return 0
    return 0


def _opening_end(lines: Sequence[SourceLine], title: str) -> int:
    """Where the text proper starts; 0 when nothing before it is known to open a document."""
    texts = [line.text for line in lines[:_FARTHEST]]
    known = False
    for index, line in enumerate(lines[:_MOST_LINES]):
        if _is_salutation(line, index):
            return index
        if line.mark or line.marker or not _is_short(line) or bare(line.text) == "目录" or read_table(texts, index):
            return index if known else 0
        known = known or is_document_number(line.text) or lines_that_say(lines[index : index + _MOST_TITLE_LINES], title) > 0
    return 0


def _is_salutation(line: SourceLine, index: int) -> bool:
    return index > 0 and line.marker is None and line.end in "：:！" and len(line.visible) > 4 and not _LABEL.search(line.visible)


def _is_short(line: SourceLine) -> bool:
    return len(line.text) <= _LONGEST and line.end not in "。；"


def _close(gathered: list[str], paragraphs: list[Paragraph]) -> None:
    if gathered:
        paragraphs.append(Paragraph(tuple(_rejoined(gathered))))
        gathered.clear()


def _rejoined(lines: Sequence[str]) -> list[str]:
    """Labels meet their values and breadcrumbs become one line: `来源：` `日报`, `首页` `>` `要闻`."""
    joined: list[str] = []
    for line in lines:
        if joined and (line == ">" or joined[-1].endswith(">") or _LABEL.search(joined[-1])):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined
