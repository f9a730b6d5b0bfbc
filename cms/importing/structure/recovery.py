"""From the text of an official document to its blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from cms.importing.structure.blocks import Block, Paragraph, Prose, bare
from cms.importing.structure.closing import read_group
from cms.importing.structure.headings import heading_ranks
from cms.importing.structure.joining import join_broken
from cms.importing.structure.markers import Marker, Rank
from cms.importing.structure.opening import read_opening
from cms.importing.structure.outline import Outline
from cms.importing.structure.source_lines import SourceLine, read_lines
from cms.importing.structure.tables.reading import read_table
from cms.importing.structure.wording import (
    attachment_name,
    is_attachment_label,
    is_date,
    is_plain_words,
    named_texts,
    tidy_line,
    tidy_title,
)

_LONGEST_LEAD = 26
_LONGEST_NAME = 160
_MOST_TITLE_LINES = 4


def recover(body: str, title: str) -> list[Block]:
    """The blocks of `body`; `title` tells which of its lines repeat the document's name.

    The blocks' texts, in order, are the body's text without its Markdown marks, white space aside.
    """
    lines = join_broken(read_lines(body))
    recovery = _Recovery(lines, title)
    recovery.run()
    return recovery.blocks


class _Recovery:
    def __init__(self, lines: Sequence[SourceLine], title: str) -> None:
        self.lines = lines
        self.blocks: list[Block] = []
        self.texts = [line.text for line in lines]
        self.ranks = heading_ranks(lines)
        self.outline = Outline()
        self.paragraphs: list[Paragraph] = []
        self.names = {bare(title[:_LONGEST_NAME]), *named_texts(title)} - {""}
        opening, self.place = read_opening(lines, title)
        self.paragraphs.extend(opening)
        self.after_signature = False

    def run(self) -> None:
        while self.place < len(self.lines):
            if not (self._group() or self._attached_title() or self._table() or self._heading()):
                self._paragraph()
        self._close_prose()

    def _group(self) -> bool:
        found = read_group(self.lines, self.place)
        if found is None:
            return False
        paragraph, self.place = found
        self.paragraphs.append(paragraph)
        self.after_signature = is_date(paragraph.lines[-1])
        self.names.update({bare(attachment_name(line).lstrip("0123456789.．、 ")) for line in paragraph.lines} - {""})
        return True

    def _attached_title(self) -> bool:
        """The name of a text that follows a signature or an attachment's label, on one or more lines."""
        label = 1 if is_attachment_label(self.lines[self.place].text) else 0
        if not label and not self.after_signature:
            return False
        start = self.place + label
        end = min(start + _MOST_TITLE_LINES + 2, len(self.lines))
        table = next((place for place in range(start, end) if read_table(self.texts, place)), None)
        following = self.lines[start : end if table is None else table]
        count = _announced(following, self.names) or (_unannounced(following) if table is None else table - start)
        if not label and not count:
            return False
        words = ["".join(tidy_title(line.text) for line in self.lines[start : start + count])]
        if label:
            words.insert(0, self.lines[self.place].text)
        self._add_heading(Rank.TITLE, None, " ".join(words).strip())
        self.place = start + count
        self.after_signature = False
        return True

    def _table(self) -> bool:
        found = read_table(self.texts, self.place)
        if found is None:
            return False
        table, self.place = found
        self._close_prose()
        self.blocks.append(table)
        return True

    def _heading(self) -> bool:
        rank, line = self.ranks[self.place], self.lines[self.place]
        if rank is None:
            return False
        self.place += 1
        if rank is Rank.ARTICLE and line.marker and not line.mark:
            self._add_heading(rank, line.marker, line.marker.label)
            if line.marker.rest:
                self.paragraphs.append(Paragraph((tidy_line(line.marker.rest),)))
        else:
            self._add_heading(rank, line.marker, line.text)
        return True

    def _add_heading(self, rank: Rank, marker: Marker | None, text: str) -> None:
        self._close_prose()
        self.blocks.append(self.outline.heading(rank, marker, text))

    def _paragraph(self) -> None:
        line = self.lines[self.place]
        text = tidy_line(line.text)
        self.paragraphs.append(Paragraph((text,), lead=_lead(line, text)))
        self.names.update(named_texts(text))
        self.place += 1
        if not (text.startswith(("（", "(")) and text.endswith(("）", ")"))):
            self.after_signature = False

    def _close_prose(self) -> None:
        if self.paragraphs:
            self.blocks.append(Prose(tuple(self.paragraphs)))
            self.paragraphs = []


def _announced(lines: Sequence[SourceLine], names: set[str]) -> int:
    """How many of the first lines say one of the names together, the longest; 0 when they say none."""
    said = list(accumulate(bare(line.text) for line in lines))
    return max((count for count, words in enumerate(said, start=1) if words in names), default=0)


def _unannounced(lines: Sequence[SourceLine]) -> int:
    """How many plain lines lead to a text: a title that nothing announced."""
    if lines and lines[0].text.startswith(("（", "(")):
        return 0
    for count, line in enumerate(lines[: _MOST_TITLE_LINES + 1]):
        plain = not line.marker and not line.mark and is_plain_words(line.text)
        if not plain:
            leads_to_text = line.marker is not None or line.mark > 0 or len(line.text) > 12 or line.end in "：:"
            return count if leads_to_text else 0
    return 0


def _lead(line: SourceLine, text: str) -> str:
    """The first sentence of a numbered paragraph where it is short enough to be its title."""
    if line.marker is None or line.marker.rank not in (Rank.CLAUSE, Rank.SUBCLAUSE, Rank.ITEM):
        return ""
    stop = text.find("。")
    return text[: stop + 1] if 0 < stop < min(_LONGEST_LEAD, len(text) - 1) and "；" not in text[:stop] else ""
