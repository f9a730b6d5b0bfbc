"""Blocks of the content files as the raw values of Wagtail's stream fields."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..shapes import blocks
from .pen import Pen
from .tables import table


def stream(values: Iterable[tuple[str, Any]], pen: Pen, field: str) -> str:
    """A stream field's JSON from (kind, value); ids are counted within the field."""
    return json.dumps([{"type": kind, "value": value, "id": pen.id(field, place)} for place, (kind, value) in enumerate(values)])


def listed(values: Iterable[Any], pen: Pen, *place: object) -> list[dict[str, Any]]:
    """The raw value of a list inside a block."""
    return [{"type": "item", "value": value, "id": pen.id(*place, number)} for number, value in enumerate(values)]


def body(content: Sequence[blocks.AnyBlock], pen: Pen) -> str:
    """The body's JSON."""
    return stream(((block.kind, _VALUES[type(block)](block, pen, place)) for place, block in enumerate(content)), pen, "body")


def played(content: Iterable[blocks.AnyBlock]) -> list[str]:
    """Keys of the films and recordings in a body. They are served because they are among the item's attachments."""
    return list(dict.fromkeys(block.file for block in content if isinstance(block, blocks.Video | blocks.Audio)))


def _image(block: blocks.Image | blocks.GalleryImage, pen: Pen, place: int = 0) -> Any:
    return {"image": pen.picture(block.picture), "caption": pen.plain(block.caption)}


def _gallery(block: blocks.Gallery, pen: Pen, place: int) -> Any:
    return {"images": listed((_image(one, pen) for one in block.images), pen, "body", place)}


def _video(block: blocks.Video, pen: Pen, place: int) -> Any:
    return _audio(block, pen, place) | {"poster": pen.picture(block.poster)}


def _audio(block: blocks.Audio | blocks.Video, pen: Pen, place: int) -> Any:
    return {"url": pen.file_url(block.file), "caption": pen.plain(block.caption), "transcript": pen.plain(block.transcript)}


def _quote(block: blocks.Quote, pen: Pen, place: int) -> Any:
    return {"text": pen.plain(block.text), "attribution": pen.plain(block.attribution)}


def _questions(block: blocks.Questions, pen: Pen, place: int) -> Any:
    asked = ({"question": pen.plain(one.question), "answer": pen.html(one.answer)} for one in block.questions)
    return {"questions": listed(asked, pen, "body", place)}


def _timeline(block: blocks.Timeline, pen: Pen, place: int) -> Any:
    events = ({"label": pen.plain(one.label), "title": pen.plain(one.title), "text": pen.plain(one.text)} for one in block.events)
    return {"events": listed(events, pen, "body", place)}


_VALUES: Mapping[type, Callable[[Any, Pen, int], Any]] = {
    blocks.RichText: lambda block, pen, place: pen.html(block.text),
    blocks.Heading: lambda block, pen, place: {"text": pen.plain(block.text), "level": str(block.level)},
    blocks.Image: _image,
    blocks.Gallery: _gallery,
    blocks.Video: _video,
    blocks.Audio: _audio,
    blocks.Table: lambda block, pen, place: table(block, pen),
    blocks.Quote: _quote,
    blocks.Attachment: lambda block, pen, place: pen.file(block.file).pk,
    blocks.Questions: _questions,
    blocks.Timeline: _timeline,
    blocks.Item: lambda block, pen, place: pen.page(block.item),
}
