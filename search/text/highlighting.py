"""Marks of what matched, in the original text: searched for in its folded form, carried back to where it was written.

What comes out is HTML: everything escaped, `<mark>` the only element.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from search.text.folding import folded
from search.text.tokens import HAN, LONGEST, is_han

PASSAGE = 120  # characters of a passage, when not said
MOST_MATCHES = 1_000  # of one phrase in one text
MORE = "…"

_SENTENCE = re.compile(r"[。！？；!?;\n]\s*")
_LETTER = rf"[^\W_{HAN}]"
_BETWEEN = r"[\W_]*"
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"\s+")
# What belongs to the character before it, or joins it to the next one: accents, variation selectors, skin tones, joiners.
_JOINED = re.compile("[\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")


class Match(NamedTuple):
    """Where it stands in the original, and which of the phrases it is."""

    start: int
    end: int
    phrase: int


def highlight(text: str, phrases: Iterable[Sequence[str]]) -> str:
    """The whole text. Phrases are given as runs (`search.querying.phrases.marked`)."""
    whole = writable(text)
    return _marked(whole, matches(whole, phrases), 0, len(whole))


def passage(text: str, phrases: Iterable[Sequence[str]], length: int = PASSAGE) -> str:
    """About `length` characters where the most of what was looked for stands together; the beginning when nothing matches."""
    whole = writable(text)
    found = matches(whole, phrases)
    start, end = _around(whole, *_densest(found, length), length)
    inside = _marked(whole, found, start, end)
    return f"{MORE if start else ''}{inside}{MORE if end < len(whole) else ''}"


def matches(text: str, phrases: Iterable[Sequence[str]]) -> list[Match]:
    """All of them, in order; they may overlap."""
    plain = folded(text)
    found = []
    for number, runs in enumerate(dict.fromkeys(map(tuple, phrases))):
        for count, match in enumerate(_pattern(runs).finditer(plain.text) if runs else ()):
            if count == MOST_MATCHES:
                break
            found.append(Match(*plain.span(*match.span()), number))
    return sorted(found)


def writable(text: str) -> str:
    """What UTF-8 and HTML can hold: halves of UTF-16 pairs are put together or dropped, controls dropped."""
    return _UNSEEN.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"))


def _pattern(runs: Sequence[str]) -> re.Pattern[str]:
    """Only the ends of a phrase may lie inside a longer run."""
    last = len(runs) - 1
    return re.compile(_BETWEEN.join(_run(run, first=not place, last=place == last) for place, run in enumerate(runs)))


def _run(run: str, *, first: bool, last: bool) -> str:
    if not is_han(run):
        rest = f"{_LETTER}*" if len(run) == LONGEST else ""
        return f"(?<!{_LETTER}){re.escape(run)}{rest}(?!{_LETTER})"
    return f"{'' if first else f'(?<![{HAN}])'}{run}{'' if last else f'(?![{HAN}])'}"


def _densest(found: Sequence[Match], length: int) -> tuple[int, int]:
    """From the first to the last match of the window with the most different phrases, then the most matches; (0, 0) without any."""
    best, place = (0, 0), (0, 0)
    inside: Counter[int] = Counter()
    first = 0
    for last, match in enumerate(found):
        inside[match.phrase] += 1
        while match.end - found[first].start > length and first < last:
            left = found[first].phrase
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            first += 1
        worth = (len(inside), last - first)
        if worth > best:
            best, place = worth, (found[first].start, match.end)
    return place


def _around(text: str, start: int, end: int, length: int) -> tuple[int, int]:
    """A passage around a place: from the beginning of its sentence if that is near, else with a third of the room before it."""
    room = max(length - (end - start), 0)
    before = max(start - room, 0)
    sentences = [match.end() for match in _SENTENCE.finditer(text, before, start)]
    begins = before if before == 0 else next(iter(sentences), max(start - room // 3, 0))
    ends = min(max(begins + length, end), len(text))
    return _whole_character(text, begins), _whole_character(text, ends)


def _whole_character(text: str, place: int) -> int:
    """The next place that does not cut what is seen as one character."""
    while 0 < place < len(text) and (_JOINED.match(text[place]) or text[place - 1] == "\u200d"):
        place += 1
    return place


def _marked(text: str, found: Sequence[Match], start: int, end: int) -> str:
    written, at = [], start
    for first, last in _joined(found):
        opens, closes = max(first, at), min(last, end)
        if opens < closes:
            written += [_html(text[at:opens]), "<mark>", _html(text[opens:closes]), "</mark>"]
            at = closes
    return "".join([*written, _html(text[at:end])])


def _joined(found: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """Matches that overlap or touch as one."""
    start = end = -1
    for match in found:
        if match.start > end:
            if end > start:
                yield start, end
            start = match.start
        end = max(end, match.end)
    if end > start:
        yield start, end


def _html(part: str) -> str:
    return escape(_SPACES.sub(" ", part))
