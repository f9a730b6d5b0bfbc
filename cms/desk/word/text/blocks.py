"""Pieces as raw data of a body: headings, text with lists, tables, pictures."""

import re
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

from cms.desk.word.text.pieces import Drawn, Grid, Line, List, Piece
from cms.importing.structure.blocks import Table
from cms.importing.structure.headings import heading_ranks
from cms.importing.structure.markers import Rank
from cms.importing.structure.outline import Outline
from cms.importing.structure.rendering import DEEPEST_LEVEL
from cms.importing.structure.source_lines import make_line
from cms.importing.structure.tables.grid import table_value

HIGHEST_LEVEL = 2
LONGEST_HEADING = 200
LONGEST_CAPTION = 120
_OF_PICTURE = re.compile(r"图\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?[\s:：.、].*|图[:：].*")
_OF_TABLE = re.compile(r"(?:附?表)\s*[\d一二三四五六七八九十]+(?:[-—.]\d+)?[\s:：.、].*")


def body_of(pieces: Sequence[Piece], pictures: dict[int, int]) -> list[dict[str, Any]]:
    """Raw StreamField data. `pictures`: from a picture's number in the document to its id; what is not there was not kept."""
    levels = heading_levels(pieces)
    data: list[dict[str, Any]] = []
    prose: list[str] = []
    for kind, value in _parts(list(pieces), levels, pictures):
        if kind == "rich_text":
            prose.append(value)
            continue
        _close(prose, data)
        data.append(_block(kind, value))
    _close(prose, data)
    return data


def heading_levels(pieces: Sequence[Piece]) -> dict[int, int]:
    """From places of headings to their levels: by Word's styles where any were used, by the numbers of official documents where not."""
    styled = {place: piece.level for place, piece in enumerate(pieces) if isinstance(piece, Line) and piece.level}
    if styled:
        ranks = {level: min(HIGHEST_LEVEL + order, DEEPEST_LEVEL) for order, level in enumerate(sorted(set(styled.values())))}
        return {place: ranks[level] for place, level in styled.items()}
    return _by_numbers(pieces)


def _by_numbers(pieces: Sequence[Piece]) -> dict[int, int]:
    """As the importer reads plain texts; articles (第一条) are text here, since each is a sentence or more."""
    places = [place for place, piece in enumerate(pieces) if isinstance(piece, Line)]
    lines = [make_line(pieces[place].text.replace("\n", "")) for place in places]  # type: ignore[union-attr]
    outline, levels = Outline(), {}
    for place, line, rank in zip(places, lines, heading_ranks(lines), strict=True):
        if rank is not None and rank is not Rank.ARTICLE and len(line.text) <= LONGEST_HEADING:
            levels[place] = min(outline.heading(rank, line.marker, line.text).level, DEEPEST_LEVEL)
    return levels


def _parts(pieces: list[Piece], levels: dict[int, int], pictures: dict[int, int]) -> Iterator[tuple[str, Any]]:
    """Each block's kind and value; lines under a picture or over a table that name it are its caption."""
    captions = dict(_captions(pieces, pictures))
    named = set(captions.values())
    for place, piece in enumerate(pieces):
        caption = pieces[captions[place]].text if place in captions else ""  # type: ignore[union-attr]
        if isinstance(piece, Drawn) and piece.number in pictures:
            yield "image", {"image": pictures[piece.number], "caption": caption}
        elif isinstance(piece, Grid):
            yield "table", table_value(Table(piece.table.rows, caption))
        elif isinstance(piece, List):
            yield "rich_text", piece.html
        elif isinstance(piece, Line) and place not in named:
            yield _line(piece, levels.get(place, 0))


def _captions(pieces: list[Piece], pictures: dict[int, int]) -> Iterator[tuple[int, int]]:
    """From a picture's or table's place to that of its caption."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Drawn) and piece.number in pictures and _says(pieces, place + 1, _OF_PICTURE):
            yield place, place + 1
        if isinstance(piece, Grid) and _says(pieces, place - 1, _OF_TABLE):
            yield place, place - 1


def _says(pieces: list[Piece], place: int, pattern: re.Pattern[str]) -> bool:
    piece = pieces[place] if 0 <= place < len(pieces) else None
    return isinstance(piece, Line) and len(piece.text) <= LONGEST_CAPTION and pattern.fullmatch(piece.text) is not None


def _line(line: Line, level: int) -> tuple[str, Any]:
    if level and len(line.text) <= LONGEST_HEADING:
        return "heading", {"text": line.text.replace("\n", " "), "level": str(level)}
    return "rich_text", f"<p>{line.html}</p>"


def _close(prose: list[str], data: list[dict[str, Any]]) -> None:
    if prose:
        data.append(_block("rich_text", "".join(prose)))
        prose.clear()


def _block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid4())}
