"""A body as plain text, as newsrooms get it: what hashes and differences are made of."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import strip_tags

Block = dict[str, Any]


def text_of(body: Iterable[Block]) -> str:
    """One paragraph a line, an empty line between blocks: what the text's hash is made of."""
    return "\n\n".join(filter(None, (_TEXT.get(block["kind"], _plain)(block).strip() for block in body)))


def _plain(block: Block) -> str:
    return str(block.get("text") or "")


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _rows(block: Block) -> str:
    return _lines(block["caption"], *("\t".join(cell["text"] for cell in row) for row in block["rows"]))


def _asked(block: Block) -> str:
    return "\n".join(_lines(one["question"], one["answer"].get("text") or strip_tags(one["answer"]["html"])) for one in block["questions"])


def _dated(block: Block) -> str:
    return "\n".join(_lines(f"{one['label']} {one['title']}", one["text"]) for one in block["events"])


_TEXT: dict[str, Callable[[Block], str]] = {
    "quote": lambda block: _lines(block["text"], block["attribution"]),
    "image": lambda block: str(block["caption"]),
    "gallery": lambda block: _lines(*(one["caption"] for one in block["images"])),
    "video": lambda block: _lines(block["caption"], block["transcript"]),
    "audio": lambda block: _lines(block["caption"], block["transcript"]),
    "table": _rows,
    "questions": _asked,
    "timeline": _dated,
    "attachment": lambda block: "",
    "item": lambda block: "",
}
