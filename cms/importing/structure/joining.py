"""Lines that a page layout or a scraper has broken are joined again."""

from __future__ import annotations

from collections.abc import Sequence

from cms.importing.structure.markers import Rank
from cms.importing.structure.source_lines import SourceLine, make_line
from cms.importing.structure.tables.cells import columns_of_figures

SENTENCE_END = "。！？；：;:!?…"
_CLOSING = "，。；、：）)》”’！？,;"
_OPENING = "（(《“‘"
_LONG_UNDER_BLANK_LINES = 20
_LONG = 45


def join_broken(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines with each broken one put back together."""
    blank_lines_part = _blank_lines_part(lines)
    joined: list[SourceLine] = []
    for line in lines:
        if joined and _continues(joined[-1], line, blank_lines_part):
            joined[-1] = _together(joined[-1], line)
        else:
            joined.append(line)
    return joined


def _blank_lines_part(lines: Sequence[SourceLine]) -> bool:
    """Whether blank lines part the paragraphs, so that lines without one between them belong together."""
    return sum(line.spaced for line in lines[1:]) * 5 > len(lines)


def _continues(before: SourceLine, after: SourceLine, blank_lines_part: bool) -> bool:
    if not before.visible:
        return True
    if before.mark or after.mark or columns_of_figures(before.text):
        return False
    if before.end in _OPENING or after.visible[:1] in _CLOSING:
        return True
    if blank_lines_part and not after.spaced and not after.marker:
        return before.end not in SENTENCE_END
    return _is_open_sentence(before, blank_lines_part) and _may_follow(after)


def _is_open_sentence(line: SourceLine, blank_lines_part: bool) -> bool:
    """Whether a line stops inside a sentence rather than being a title."""
    if not _ends_inside(line.end) or "＝" in line.text or "=" in line.text:
        return False
    if blank_lines_part:
        titled = line.marker is not None and line.marker.rank in (Rank.CLAUSE, Rank.PART, Rank.CHAPTER, Rank.SECTION)
        return not titled and len(line.text) >= _LONG_UNDER_BLANK_LINES
    return line.marker is None and len(line.text) >= _LONG


def _ends_inside(character: str) -> bool:
    return character in "，、" or "一" <= character <= "鿿" or (character.isalnum() and character.isascii())


def _may_follow(line: SourceLine) -> bool:
    if not line.visible:
        return True
    return line.marker is None and (line.end in SENTENCE_END or len(line.text) >= _LONG_UNDER_BLANK_LINES)


def _together(before: SourceLine, after: SourceLine) -> SourceLine:
    return make_line(before.text + after.text, before.mark or after.mark, before.spaced)
