"""From a StreamField's value to the blocks of a document. One small function for each kind; what has none becomes an unknown block."""

from collections.abc import Callable
from typing import Any

from wagtail.blocks import StreamValue

from cms.core.keys import content_id, file_key
from cms.core.rich_text import rich_text
from cms.core.tables import table
from cms.library.documents import blocks
from cms.library.documents.blocks import BlockBase


def body(value: StreamValue) -> list[BlockBase]:
    """Blocks in order. Anchors of headings are unique in the body."""
    return [build(child.block_type, str(child.id), child.value) for child in value]


def build(kind: str, id: str, value: Any) -> BlockBase:
    builder = BUILDERS.get(kind)
    return builder(id, value) if builder else blocks.UnknownBlock(id=id, kind=kind, text=str(value))


def _rich_text(id: str, value: Any) -> BlockBase:
    text = rich_text(value.source)
    return blocks.RichTextBlock(id=id, html=text.html, text=text.text)


def _heading(id: str, value: Any) -> BlockBase:
    return blocks.HeadingBlock(id=id, text=value["text"], level=int(value["level"]), anchor=f"s-{id[:8]}")


def _image(id: str, value: Any) -> blocks.ImageBlock:
    return blocks.ImageBlock(id=id, image=file_key(value["image"]), caption=value["caption"] or "")


def _gallery(id: str, value: Any) -> BlockBase:
    images = value["images"].bound_blocks
    return blocks.GalleryBlock(id=id, images=[_image(str(child.id), child.value) for child in images])


def _video(id: str, value: Any) -> BlockBase:
    poster = file_key(value["poster"])
    return blocks.VideoBlock(id=id, url=value["url"], poster=poster, caption=value["caption"] or "", transcript=value["transcript"])


def _audio(id: str, value: Any) -> BlockBase:
    return blocks.AudioBlock(id=id, url=value["url"], caption=value["caption"] or "", transcript=value["transcript"])


def _table(id: str, value: Any) -> BlockBase:
    return table(id, value or {})


def _quote(id: str, value: Any) -> BlockBase:
    return blocks.QuoteBlock(id=id, text=value["text"], attribution=value["attribution"] or "")


def _attachment(id: str, value: Any) -> BlockBase:
    return blocks.AttachmentBlock(id=id, attachment=file_key(value))


def _questions(id: str, value: Any) -> BlockBase:
    asked = [blocks.Question(question=one["question"], answer=rich_text(one["answer"].source)) for one in value["questions"]]
    return blocks.QuestionsBlock(id=id, questions=asked)


def _timeline(id: str, value: Any) -> BlockBase:
    events = [blocks.TimelineEvent(label=one["label"], title=one["title"], text=one["text"] or "") for one in value["events"]]
    return blocks.TimelineBlock(id=id, events=events)


def _item(id: str, value: Any) -> BlockBase:
    return blocks.ItemBlock(id=id, item=content_id(value))


BUILDERS: dict[str, Callable[[str, Any], BlockBase]] = {
    "rich_text": _rich_text, "heading": _heading, "image": _image, "gallery": _gallery, "video": _video, "audio": _audio,
    "table": _table, "quote": _quote, "attachment": _attachment, "questions": _questions, "timeline": _timeline, "item": _item,
}  # fmt: skip
