"""Lines that stay together: signature and date, the list of attachments, the table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cms.importing.structure.blocks import Paragraph, bare
from cms.importing.structure.source_lines import SourceLine
from cms.importing.structure.wording import is_date, is_plain_words, opens_attachments, tidy_line, tidy_title

_ENTITY = re.compile(r"&\w+;")
_MOST_SIGNERS = 4
_MOST_CONTENTS = 200


def read_group(lines: Sequence[SourceLine], index: int) -> tuple[Paragraph, int] | None:
    """The group that starts at `index` and the line after it, or None."""
    for reader in (_signature, _attachments, _contents):
        found = reader(lines, index)
        if found:
            return found
    return None


def _signature(lines: Sequence[SourceLine], index: int) -> tuple[Paragraph, int] | None:
    """The signing bodies, one a line, then the date."""
    for count in range(_MOST_SIGNERS + 1):
        place = index + count
        if place >= len(lines):
            return None
        if is_date(lines[place].text):
            return (_paragraph(lines[index : place + 1]), place + 1) if count else None
        if lines[place].marker or lines[place].mark or not is_plain_words(_ENTITY.sub("", lines[place].text)):
            return None
    return None


def _attachments(lines: Sequence[SourceLine], index: int) -> tuple[Paragraph, int] | None:
    if not opens_attachments(lines[index].text):
        return None
    end = index + 1
    while end < len(lines) and _is_numbered_name(lines[end]):
        end += 1
    return _paragraph(lines[index:end]), end


def _is_numbered_name(line: SourceLine) -> bool:
    return line.marker is not None and not line.mark and is_plain_words(line.marker.rest.replace("、", "")) and line.text[0].isdigit()


def _contents(lines: Sequence[SourceLine], index: int) -> tuple[Paragraph, int] | None:
    """`目录` and its entries, up to where the first entry comes again as a heading."""
    if bare(lines[index].text) != "目录" or index + 2 >= len(lines):
        return None
    first = bare(lines[index + 1].text)
    for end in range(index + 2, min(index + _MOST_CONTENTS, len(lines))):
        if bare(lines[end].text) == first:
            entries = _paragraph(lines[index + 1 : end])
            name = tidy_title(lines[index].text)
            return Paragraph((name, *entries.lines), lead=name), end
    return None


def _paragraph(lines: Sequence[SourceLine]) -> Paragraph:
    return Paragraph(tuple(tidy_line(line.text) for line in lines))
