"""Numbers that Word counts by itself (`一、` `第一条` `1.1`): where HTML's lists cannot say them, they become text."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from cms.desk.word.package.formats import BULLETS, said
from cms.desk.word.package.names import W, child, every, names, value
from cms.desk.word.package.opening import Package

_DEEPEST = 9
_STOPS = ".．、)"


@dataclass(frozen=True)
class Level:
    """How one level of a numbering counts: `text` is Word's pattern, such as `%1.%2`."""

    format: str
    text: str
    start: int


@dataclass(frozen=True)
class Numbered:
    """A paragraph that Word puts a number before."""

    numbering: str
    level: int


class Numberings:
    """The numberings of a document; those of one abstract numbering count on together."""

    def __init__(self, package: Package) -> None:
        self._part = package.part("numbering.xml")
        self._styles = package.part("styles.xml")
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _DEEPEST)
        self._begun: set[str] = set()

    def of(self, paragraph: Any) -> Numbered | None:
        """By its own properties, or else by its style's."""
        properties = child(paragraph, "w:pPr")
        own = child(properties, "w:numPr")
        style = value(child(properties, "w:pStyle"))
        numbering = value(child(own, "w:numId")) or self._by_style.get(style, ("", 0))[0]
        if numbering not in self._abstract or numbering == "0":
            return None
        level = value(child(own, "w:ilvl")) or str(self._by_style.get(style, ("", 0))[1])
        return Numbered(numbering, min(int(level) if level.isdigit() else 0, _DEEPEST - 1))

    def count(self, one: Numbered) -> tuple[Level, list[int]]:
        """The level, and the numbers from the highest level down to it, this paragraph counted."""
        abstract = self._abstract[one.numbering]
        counts = self._counts[abstract]
        if one.numbering not in self._begun and one.numbering in self._restarted:
            counts[:] = [0] * _DEEPEST
        self._begun.add(one.numbering)
        levels = self._levels.get(abstract, {})
        for above in range(one.level):
            counts[above] = counts[above] or levels.get(above, _PLAIN).start
        level = levels.get(one.level, _PLAIN)
        counts[one.level] = counts[one.level] + 1 if counts[one.level] else level.start
        counts[one.level + 1 :] = [0] * (_DEEPEST - one.level - 1)
        return level, counts[: one.level + 1]

    def label(self, one: Numbered, level: Level, counts: list[int]) -> str:
        """The number as Word prints it."""
        levels = self._levels.get(self._abstract[one.numbering], {})
        text = level.text
        for place, count in enumerate(counts):
            text = text.replace(f"%{place + 1}", said(count, levels.get(place, _PLAIN).format))
        return text

    @cached_property
    def _abstract(self) -> dict[str, str]:
        numbers = every(self._part, "w:num") if self._part is not None else ()
        return {value(one, "w:numId"): value(child(one, "w:abstractNumId")) for one in numbers}

    @cached_property
    def _restarted(self) -> set[str]:
        numbers = every(self._part, "w:num") if self._part is not None else ()
        return {value(one, "w:numId") for one in numbers if next(every(one, "w:startOverride"), None) is not None}

    @cached_property
    def _levels(self) -> dict[str, dict[int, Level]]:
        abstracts = every(self._part, "w:abstractNum") if self._part is not None else ()
        return {value(one, "w:abstractNumId"): dict(_levels_of(one)) for one in abstracts}

    @cached_property
    def _by_style(self) -> dict[str, tuple[str, int]]:
        """Styles that number their paragraphs, with what they inherit."""
        styles = list(every(self._styles, "w:style")) if self._styles is not None else []
        own = {}
        for style in styles:
            properties = child(child(style, "w:pPr"), "w:numPr")
            level = value(child(properties, "w:ilvl"))
            own[value(style, "w:styleId")] = (value(child(properties, "w:numId")), int(level) if level.isdigit() else 0)
        parents = {value(style, "w:styleId"): value(child(style, "w:basedOn")) for style in styles}
        return {style: inherited for style in own if (inherited := _inherited(style, own, parents))[0]}


_PLAIN = Level("decimal", "%1.", 1)


def _inherited(style: str, own: dict[str, tuple[str, int]], parents: dict[str, str]) -> tuple[str, int]:
    seen: set[str] = set()
    while style in own and style not in seen:
        if own[style][0]:
            return own[style]
        seen.add(style)
        style = parents.get(style, "")
    return "", 0


def _levels_of(abstract: Any) -> Iterator[tuple[int, Level]]:
    for level in every(abstract, "w:lvl"):
        place, start = value(level, "w:ilvl"), value(child(level, "w:start"))
        if place.isdigit():
            kind = value(child(level, "w:numFmt")) or "decimal"
            yield int(place), Level(kind, value(child(level, "w:lvlText")), int(start) if start.isdigit() else 1)


def write_numbers(package: Package) -> bool:
    """Puts numbers into the text where a list would say others or none; answers whether there were any."""
    numberings = Numberings(package)
    written = False
    position: dict[tuple[int, bool], int] = defaultdict(int)  # of the item in the list that it would stand in: by level and bullets
    for paragraph in every(package.document, "w:p"):
        one = numberings.of(paragraph)
        if one is None:
            position.clear()
            continue
        level, counts = numberings.count(one)
        if package.is_heading(paragraph):
            position.clear()
            if level.format in BULLETS:
                continue
        elif _is_item(level, one, position, counts):
            continue
        position.clear()
        _write(paragraph, numberings.label(one, level, counts))
        written = True
    return written


def _is_item(level: Level, one: Numbered, position: dict[tuple[int, bool], int], counts: list[int]) -> bool:
    """Whether an item of an HTML list says the same: a bullet, or a number that follows from its place."""
    bulleted = level.format in BULLETS
    for ended in [key for key in position if key[0] > one.level or key == (one.level, not bulleted)]:
        del position[ended]
    position[one.level, bulleted] += 1
    plain = level.format == "decimal" and level.text.strip() in [f"%{one.level + 1}{stop}" for stop in _STOPS]
    return bulleted or (plain and counts[-1] == position[one.level, bulleted])


def _write(paragraph: Any, label: str) -> None:
    """As a run before the others; the paragraph is numbered no more, whatever its style says."""
    properties = child(paragraph, "w:pPr")
    if properties is None:
        properties = etree.SubElement(paragraph, f"{{{W}}}pPr")
        paragraph.insert(0, properties)
    for old in list(properties.iterchildren(*names("w:numPr"))):
        properties.remove(old)
    none = etree.SubElement(properties, f"{{{W}}}numPr")
    for name in ("ilvl", "numId"):
        etree.SubElement(none, f"{{{W}}}{name}").set(f"{{{W}}}val", "0")
    run = etree.Element(f"{{{W}}}r")
    etree.SubElement(run, f"{{{W}}}t").text = label
    properties.addnext(run)
