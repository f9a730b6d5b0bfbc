"""The lines of a source text, its own notation taken off.

Some sources mark headings as Markdown does (`## `, `### `). The marks are notation, not text: they say how deep a heading stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cms.importing.structure.blocks import bare
from cms.importing.structure.markers import Marker, read_marker

_MARK = re.compile(r"\s*(#{1,6})[ \t　]+(?=\S)")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line: `mark` counts its Markdown marks, `spaced` says that a blank line or the text's start stands before it."""

    text: str
    mark: int
    spaced: bool
    marker: Marker | None

    @property
    def end(self) -> str:
        """The last visible character."""
        return self.text.rstrip(_INVISIBLE)[-1:]

    @property
    def visible(self) -> str:
        """The text without characters of no width at its ends."""
        return self.text.strip(_INVISIBLE)


def make_line(text: str, mark: int = 0, spaced: bool = False) -> SourceLine:
    """A line with its number read. Characters of no width stay with the number or the words they stand at."""
    visible = text.lstrip(_INVISIBLE)
    marker = read_marker(visible)
    if marker and visible != text:
        marker = replace(marker, label=text[: len(text) - len(visible)] + marker.label)
    return SourceLine(text, mark, spaced, marker)


def read_lines(body: str) -> list[SourceLine]:
    """The lines of `body` that hold text, their outer white space dropped."""
    lines: list[SourceLine] = []
    spaced = True
    for raw in body.splitlines():
        text = raw.strip()
        if not text:
            spaced = True
            continue
        found = _MARK.match(raw)
        if found:
            text = raw[found.end() :].strip()
        lines.append(make_line(text, len(found.group(1)) if found else 0, spaced))
        spaced = False
    return lines


def plain_source(body: str) -> str:
    """What the recovered blocks must say: the body without notation and without white space."""
    return bare("".join(line.text for line in read_lines(body)))
