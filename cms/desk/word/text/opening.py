"""How a document begins: letterhead (发文机关标志), number (文号), title, and lines that say where a text is from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.desk.word.notes import lost
from cms.desk.word.package.kinds import Unreadable
from cms.desk.word.text.facts import BODIES, Facts
from cms.desk.word.text.pieces import Grid, Line, Piece
from cms.importing.structure.blocks import bare
from cms.importing.structure.markers import read_marker
from cms.importing.structure.wording import is_date, is_document_number, tidy_title

_MOST_PIECES = 24
_LONGEST = 80
_LONGEST_TITLE = 255
_MOST_TITLE_LINES = 5
GAPS = re.compile(r"[ \xa0]{2,}|[\t\u3000]+|\s+(?=签发人)")
_SECRET = re.compile(r"(?:绝密|机密|秘密)(?:[★☆].*)?")  # GB/T 9704-2012, 7.2.2
_OF_THE_PAPER = re.compile(r"(?:份号)?[:：]?\d{6}|特急|加急|平急|特提|签发人[:：].*")  # copy number, urgency, who signed it
_LABELS = {
    "来源": "source", "信息来源": "source", "作者": "author", "记者": "author", "责任编辑": "responsible_editor", "索引号": "index_number",
}  # fmt: skip
_LABEL = re.compile(rf"({'|'.join(sorted(_LABELS, key=len, reverse=True))})[:：](.+)")
_HEAD = "文件"
_LONGEST_HEAD = 60


@dataclass
class _Opening:
    """`left`: places of lines that no field took."""

    facts: Facts
    left: list[int]
    taken: set[int]
    numbered_at: int = -1
    headed_at: int = -1


def read_opening(pieces: Sequence[Piece], facts: Facts) -> list[Piece]:
    """Fills in what the beginning says; answers the pieces without it. Raises Unreadable for a document marked as secret."""
    end = _end(pieces)
    opening = _Opening(facts, [], set())
    for place in range(end):
        _take(pieces[place], place, opening)
    _take_head(pieces, opening)
    _take_title(pieces, opening, end)
    return [piece for place, piece in enumerate(pieces) if place not in opening.taken]


def _end(pieces: Sequence[Piece]) -> int:
    """Where the text proper starts: at its salutation, its first heading, list or sentence."""
    for place, piece in enumerate(pieces[:_MOST_PIECES]):
        if isinstance(piece, Grid) and _is_head(piece):
            continue
        if not isinstance(piece, Line) or (piece.level and not piece.titled):
            return place
        text = piece.text
        spoken = text.endswith(("：", ":", "。", "；", "！"))
        if not piece.titled and (spoken or len(text) > _LONGEST or (read_marker(text) and piece.place != "centred")):
            return place
    return min(len(pieces), _MOST_PIECES)


def _is_head(piece: Grid) -> bool:
    """Bodies that issue together stand in a table, the word 文件 beside their names."""
    texts = [bare(line) for row in piece.table.rows for cell in row for line in cell.lines]
    return _HEAD in texts and all(text.endswith((_HEAD, *BODIES)) for text in texts)


def _take(piece: Piece, place: int, opening: _Opening) -> None:
    lines = piece.text.split("\n") if isinstance(piece, Line) else [text for row in piece.table.rows for cell in row for text in cell.lines]  # type: ignore[union-attr]
    if isinstance(piece, Line) and piece.titled:
        opening.left.append(place)
        return
    unknown = [part for line in lines for part in _parts(line) if not _take_part(part, place, opening)]
    if unknown and isinstance(piece, Line):
        opening.left.append(place)
    else:
        opening.taken.add(place)
        opening.facts.letterhead.extend(_body(part) for part in unknown if _body(part))


def _parts(line: str) -> list[str]:
    """What wide spaces part; a name whose letters they only spread stays one."""
    parts = [part.strip() for part in GAPS.split(line.strip()) if part.strip()]
    return [tidy_title(line)] if all(len(part) == 1 for part in parts) else [tidy_title(part) for part in parts]


def _take_part(part: str, place: int, opening: _Opening) -> bool:
    facts, words = opening.facts, bare(part)
    if _SECRET.fullmatch(words):
        text = _("The document is marked as secret (“%(mark)s”). What is secret may not be put on this system; nothing was kept of it.")
        raise Unreadable(text % {"mark": words})
    if is_document_number(words) and not facts.document_number:
        facts.document_number, opening.numbered_at = words, place
    elif _OF_THE_PAPER.fullmatch(words):
        facts.notes.append(lost(_("“%(words)s” is of the paper document and was left out.") % {"words": part}))
    elif found := _LABEL.fullmatch(part):
        facts.labelled[_LABELS[found[1]]] = found[2].strip()
    elif words == _HEAD or (words.endswith(_HEAD) and _body(words).endswith(BODIES) and len(words) <= _LONGEST_HEAD):
        facts.letterhead.extend(filter(None, [_body(words)]))
        opening.headed_at = place
    else:
        return False
    return True


def _take_head(pieces: Sequence[Piece], opening: _Opening) -> None:
    """Bodies that issue together stand one above the other, 文件 behind the last."""
    above = [place for place in opening.left if place < opening.headed_at and bare(pieces[place].text).endswith(BODIES)]  # type: ignore[union-attr]
    opening.facts.letterhead[:0] = [bare(pieces[place].text) for place in above]  # type: ignore[union-attr]
    opening.taken.update(above)
    opening.left = [place for place in opening.left if place not in above]


def _body(words: str) -> str:
    return bare(words).removesuffix(_HEAD)


def _take_title(pieces: Sequence[Piece], opening: _Opening, end: int) -> None:
    """By its style; or else its lines in the middle, after the number where there is one; or else the first line."""
    titled = [place for place in range(min(len(pieces), _MOST_PIECES)) if isinstance(pieces[place], Line) and pieces[place].titled]  # type: ignore[union-attr]
    after = [place for place in opening.left if place > opening.numbered_at and _may_title(pieces[place])]
    centred = [place for place in after if pieces[place].place == "centred"]  # type: ignore[union-attr]
    known = bool(opening.facts.document_number or opening.facts.letterhead)
    chosen = _together(titled) or _together(centred) or (_together(after) if known else after[:1]) or _only_heading(pieces, end)
    texts = [tidy_title(line) for place in chosen for line in pieces[place].text.split("\n")]  # type: ignore[union-attr]
    title = joined(texts)
    if title and len(title) <= _LONGEST_TITLE:
        opening.facts.title = title
        opening.taken.update(chosen)


def _may_title(piece: Piece) -> bool:
    """A date, or where and by whom it was said, stands below a title and is none."""
    return isinstance(piece, Line) and not is_date(piece.text) and not piece.text.startswith(("—", "－", "（", "("))


def _together(places: list[int]) -> list[int]:
    """The first ones that follow on each other."""
    run = places[:1]
    for place in places[1:_MOST_TITLE_LINES]:
        if place != run[-1] + 1:
            break
        run.append(place)
    return run


def _only_heading(pieces: Sequence[Piece], end: int) -> list[int]:
    """The first heading, where the document begins with it and has no other so high."""
    levels = [piece.level for piece in pieces if isinstance(piece, Line) and piece.level]
    first = pieces[end] if end < len(pieces) else None
    return [end] if isinstance(first, Line) and first.level and levels.count(first.level) == 1 and first.level == min(levels) else []


def joined(lines: list[str]) -> str:
    """Lines of one title; a space only between Western words."""
    text = ""
    for line in filter(None, lines):
        text += (" " if text and text[-1].isascii() and line[0].isascii() else "") + line
    return text
