"""Which lines are headings, and how deep each stands."""

from __future__ import annotations

from collections.abc import Sequence

from cms.importing.structure.joining import SENTENCE_END
from cms.importing.structure.markers import Marker, Rank
from cms.importing.structure.source_lines import SourceLine
from cms.importing.structure.wording import is_attachment_label, is_date

_STRUCTURAL = (Rank.PART, Rank.CHAPTER, Rank.SECTION, Rank.ARTICLE)
_LONGEST_MARKED = 120
_LONGEST_TITLE = 40
_LONGEST_SENTENCE_TITLE = 30
_ANNOUNCES = ("如下", "以下", "下列", "各位代表")


def heading_ranks(lines: Sequence[SourceLine]) -> list[Rank | None]:
    """For each line its rank as a heading, or None."""
    ranks: list[Rank | None] = []
    within_articles = False
    for index, line in enumerate(lines):
        if is_attachment_label(line.text):
            within_articles = False
        elif line.marker and line.marker.rank in _STRUCTURAL:
            within_articles = True
        ranks.append(_numbered_rank(lines, index, ranks, within_articles))
    if not any(rank is Rank.ARTICLE for rank in ranks):
        _add_unnumbered(lines, ranks)
    return ranks


def _numbered_rank(lines: Sequence[SourceLine], index: int, before: list[Rank | None], within_articles: bool) -> Rank | None:
    line = lines[index]
    if line.mark and len(line.text) <= _LONGEST_MARKED:
        return line.marker.rank if line.marker else (Rank.CHAPTER if line.mark <= 2 else Rank.SECTION)
    if line.marker is None:
        return None
    if line.marker.rank in _STRUCTURAL:
        is_title = line.marker.rank is Rank.ARTICLE or (len(line.text) <= _LONGEST_TITLE and line.end not in SENTENCE_END)
        return line.marker.rank if is_title else None
    if within_articles or not _reads_like_title(line.marker):
        return None
    if _stands_in_list(lines, index, before):
        return None
    return line.marker.rank


def _reads_like_title(marker: Marker) -> bool:
    words = marker.rest
    if not words or len(words) > _LONGEST_TITLE or words[-1] in "；：，、;:,！？":
        return False
    if words.endswith("。"):
        return len(words) <= _LONGEST_SENTENCE_TITLE and not any(stop in words[:-1] for stop in "。；：")
    return not any(stop in words for stop in "。；！？")


def _stands_in_list(lines: Sequence[SourceLine], index: int, before: list[Rank | None]) -> bool:
    """Whether a numbered line has nothing under it: the next one is its sibling or stands higher, or it closes a list."""
    marker = lines[index].marker
    following = lines[index + 1] if index + 1 < len(lines) else None
    if marker is None or following is None or following.mark or is_date(following.text):
        return True
    if following.marker and following.marker.rank <= marker.rank:
        return True
    previous = lines[index - 1].marker if index else None
    if previous is None or before[index - 1] is not None or not _follows(previous, marker):
        return False
    return lines[index].end == "。" or _reads_like_title(previous)


def _follows(previous: Marker, marker: Marker) -> bool:
    return previous.rank is marker.rank and (previous.number is None or previous.number + 1 == marker.number)


def _add_unnumbered(lines: Sequence[SourceLine], ranks: list[Rank | None]) -> None:
    """Short lines over long paragraphs are headings; those that are sentences only where the document makes a habit of it."""
    words = [index for index in range(1, len(lines) - 1) if ranks[index] is None and _stands_over_text(lines, index)]
    sentences = [index for index in words if lines[index].end == "。"]
    named = [index for index in words if lines[index].end != "。"]
    rank = Rank.SHORT if any(found is Rank.CLAUSE for found in ranks) else Rank.LEDE
    for index in named:
        ranks[index] = rank
    if len(sentences) >= 3:
        for index in sentences:
            ranks[index] = Rank.SHORT


def _stands_over_text(lines: Sequence[SourceLine], index: int) -> bool:
    line, above, below = lines[index], lines[index - 1], lines[index + 1]
    text = line.visible
    if line.marker or not 4 <= len(text) <= 32 or text[0] in "——―（(—" or any(word in text for word in _ANNOUNCES):
        return False
    if any(stop in text[:-1] for stop in "。；！？：:;") or (line.end in SENTENCE_END and line.end != "。") or line.end in "，、）)":
        return False
    return above.end in SENTENCE_END and below.marker is None and len(below.text) >= max(60, 3 * len(text)) and below.end in SENTENCE_END
