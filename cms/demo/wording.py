"""The few marks that content files use in text, and the dates that move with the day of loading.

Marks: a blank line between paragraphs, `- ` and `1. ` lists, `**bold**`, `[words](item:KEY)`, `[words](file:KEY)`, `[words](https://…)`.
Tokens, counted in days from the item's own date: `{d}` `{d+15}` (9月26日), `{D}` (2026年9月26日), `{y}` (2026), `{e}` (26 September 2026),
and `{number:policy/KEY}`, the 文号 of another document.
"""

import datetime
import html
import re
from collections.abc import Callable, Mapping

_TOKEN = re.compile(r"\{([^{}]*)\}")
_DATE = re.compile(r"([dDye])([+-]\d+)?")
_INLINE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\((?P<target>[^)\s]+)\)")
_LISTS = {"- ": "ul", "1. ": "ol"}


class UnknownToken(Exception):
    """Text holds a token in braces that means nothing."""


_FORMATS: Mapping[str, Callable[[datetime.date], str]] = {
    "d": lambda day: f"{day.month}月{day.day}日",
    "D": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "y": lambda day: str(day.year),
    "e": lambda day: f"{day.day} {day:%B} {day.year}",
}


def dated(text: str, day: datetime.date, numbers: Mapping[str, str]) -> str:
    """Text with its tokens replaced; `day` is the item's own date, `numbers` the 文号 of each policy key. Years step by `{y+1}`."""

    def value(match: re.Match[str]) -> str:
        token = match[1]
        if token.startswith("number:") and token[7:] in numbers:
            return numbers[token[7:]]
        if date := _DATE.fullmatch(token):
            return _moved(date[1], day, int(date[2] or 0))
        raise UnknownToken(f"{{{token}}} in {text[:40]!r}")

    return _TOKEN.sub(value, text)


def _moved(letter: str, day: datetime.date, steps: int) -> str:
    """A date some days away, or for `y` some years away."""
    if letter == "y":
        return str(day.year + steps)
    return _FORMATS[letter](day + datetime.timedelta(days=steps))


def as_html(text: str) -> str:
    """Marked text as HTML; links keep their `item:` and `file:` targets."""
    return "".join(_part(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip())


def as_plain(text: str) -> str:
    """Marked text without its marks."""
    return _INLINE.sub(lambda match: match["bold"] or match["words"], text)


def _part(part: str) -> str:
    """A paragraph, or a list when its lines all begin as those of one."""
    lines = part.splitlines()
    for mark, tag in _LISTS.items():
        start = re.compile(r"\d+\. " if mark == "1. " else re.escape(mark))
        if all(start.match(line) for line in lines):
            return f"<{tag}>" + "".join(f"<li>{_inline(start.sub('', line, count=1))}</li>" for line in lines) + f"</{tag}>"
    return f"<p>{_inline(''.join(lines) if not part.isascii() else ' '.join(lines))}</p>"


def _inline(text: str) -> str:
    """Bold words and links of one line."""
    pieces, end = [], 0
    for match in _INLINE.finditer(text):
        pieces.append(html.escape(text[end : match.start()], quote=False))
        pieces.append(_marked(match))
        end = match.end()
    return "".join(pieces) + html.escape(text[end:], quote=False)


def _marked(match: re.Match[str]) -> str:
    """One bold word or link."""
    if match["bold"]:
        return f"<b>{html.escape(match['bold'], quote=False)}</b>"
    return f'<a href="{html.escape(match["target"])}">{html.escape(match["words"], quote=False)}</a>'
