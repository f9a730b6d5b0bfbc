"""The converter's HTML as the pieces that a text is made of, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from lxml import html as parser

from cms.core.rich_text import plain_text, sanitise
from cms.desk.word.text.converting import PICTURE
from cms.desk.word.text.tables import read_table
from cms.importing.structure.blocks import Table

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = ("ul", "ol")
_NOTE_BACK = re.compile("#.*(?:footnote|endnote)-ref-")  # mammoth's arrow from a footnote to where it is named


@dataclass(frozen=True)
class Line:
    """One paragraph: as rich text without its `<p>`, and as it reads.

    `level` is a heading's, 0 for text; `place` is `centred`, `aside` or empty; `titled`: it has the style of a document's title.
    """

    html: str
    text: str
    level: int = 0
    place: str = ""
    titled: bool = False


@dataclass(frozen=True)
class List:
    """A list with those inside it, as rich text."""

    html: str


@dataclass(frozen=True)
class Grid:
    """A table; `headed` says that Word's author marked its first row; `rich` that cells held more than words."""

    table: Table
    headed: bool
    rich: bool


@dataclass(frozen=True)
class Drawn:
    """The picture of that number."""

    number: int


Piece = Line | List | Grid | Drawn


def pieces(html: str) -> list[Piece]:
    """A picture within a paragraph, a list or a table follows it."""
    if not html.strip():
        return []
    found: list[Piece] = []
    for element in parser.fragment_fromstring(html, create_parent="div"):
        found.extend(_read(element))
    return found


def _read(element: Any) -> Iterator[Piece]:
    pictures = [Drawn(int(one.get("src").removeprefix(PICTURE))) for one in element.iter("img") if one.get("src", "").startswith(PICTURE)]
    if element.tag == "table":
        table, headed, rich = read_table(element)
        if table.text.strip():
            yield Grid(table, headed, rich)
    elif element.tag in _LISTS:
        _unwrap_paragraphs(element)
        source = sanitise(_inner(element, outer=True))
        if plain_text(source):
            yield List(source)
    else:
        yield from _lines(element)
    yield from pictures


def _lines(element: Any) -> Iterator[Line]:
    source = sanitise(_inner(element)).strip()
    text = plain_text(source)
    if text:
        kinds = (element.get("class") or "").split()
        place = next((kind for kind in kinds if kind in ("centred", "aside")), "")
        yield Line(source, text, _HEADINGS.get(element.tag, 0), place, titled="title" in kinds)


def _unwrap_paragraphs(element: Any) -> None:
    """Items hold words, not paragraphs; what were several are lines of one."""
    for item in element.iter("li"):
        for number, paragraph in enumerate(list(item.iterchildren("p"))):
            if number:
                paragraph.addprevious(parser.Element("br"))
            paragraph.drop_tag()


def _inner(element: Any, *, outer: bool = False) -> str:
    """Its HTML; links within the document, and to files of the author's machine, lead nowhere."""
    for link in list(element.iter("a")):
        if _NOTE_BACK.match(link.get("href") or ""):
            link.drop_tree()
        elif not (link.get("href") or "").lower().startswith(("http:", "https:", "mailto:", "tel:")):
            link.drop_tag()
    if outer:
        return str(parser.tostring(element, encoding="unicode", with_tail=False))
    return escape(element.text or "", quote=False) + "".join(parser.tostring(one, encoding="unicode") for one in element)
