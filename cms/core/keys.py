"""The keys by which a document names what an editor chose. What was deleted since has none."""

from collections.abc import Iterable
from typing import Any

from wagtail.blocks import StreamValue


def content_id(page: Any) -> str | None:
    return str(page.translation_key) if page else None


def content_ids(pages: Iterable[Any]) -> list[str]:
    """In order, each once."""
    return list(dict.fromkeys(str(page.translation_key) for page in pages if page))


def file_key(file: Any) -> str | None:
    """Of a picture or an attachment."""
    return str(file.key) if file else None


def chosen(stream: StreamValue) -> list[Any]:
    """What a stream of choosers holds; None for what was deleted."""
    return [child.value for child in stream]
