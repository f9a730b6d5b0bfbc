"""A body as HTML: a newsroom gets text to print, not blocks. Pictures are told apart, as associations."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import escape

Block = dict[str, Any]


def html_of(body: Iterable[Block]) -> str:
    """Links to the hub's own items and files are still named, not addressed (`api.fields.rich_text.resolve_all`)."""
    return "\n".join(filter(None, (_HTML.get(block["kind"], _other)(block) for block in body)))


def _other(block: Block) -> str:
    """A kind that this version has no form for: what it says is kept."""
    return f"<p>{escape(block['text'])}</p>" if block.get("text") else ""


def _heading(block: Block) -> str:
    return f"<h{block['level']}>{escape(block['text'])}</h{block['level']}>"


def _quote(block: Block) -> str:
    said = f"<p>{escape(block['text'])}</p>"
    return f"<blockquote>{said}{_cite(block['attribution'])}</blockquote>"


def _cite(text: str) -> str:
    return f"<footer>{escape(text)}</footer>" if text else ""


def _caption(block: Block) -> str:
    return f"<p>{escape(block['caption'])}</p>" if block.get("caption") else ""


def _heard(block: Block) -> str:
    return f"{_caption(block)}<p>{escape(block['transcript'])}</p>" if block["transcript"] else _caption(block)


def _gallery(block: Block) -> str:
    return "".join(map(_caption, block["images"]))


def _table(block: Block) -> str:
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block["rows"])
    caption = f"<caption>{escape(block['caption'])}</caption>" if block["caption"] else ""
    return f"<table>{caption}{rows}</table>"


def _cell(cell: Block) -> str:
    name = "th" if cell["header"] else "td"
    spans = [(side, cell[field]) for side, field in (("colspan", "columnSpan"), ("rowspan", "rowSpan"))]
    said = "".join(f' {side}="{count}"' for side, count in spans if count > 1)
    return f"<{name}{said}>{cell['html'] or escape(cell['text'])}</{name}>"


def _questions(block: Block) -> str:
    return "".join(f"<h3>{escape(one['question'])}</h3>{one['answer']['html']}" for one in block["questions"])


def _timeline(block: Block) -> str:
    events = "".join(f"<dt>{escape(one['label'])} {escape(one['title'])}</dt><dd>{escape(one['text'])}</dd>" for one in block["events"])
    return f"<dl>{events}</dl>"


def _nothing(block: Block) -> str:
    """Files and other items are told apart."""
    return ""


_HTML: dict[str, Callable[[Block], str]] = {
    "rich_text": lambda block: str(block["html"]), "heading": _heading, "quote": _quote, "image": _caption, "gallery": _gallery,
    "video": _heard, "audio": _heard, "table": _table, "questions": _questions, "timeline": _timeline, "attachment": _nothing,
    "item": _nothing,
}  # fmt: skip
