"""What a stored document names: the items, pictures and attachments that an answer which shows it whole will ask for."""

from collections.abc import Iterable, Iterator
from typing import Any

from cms.library.documents.text import links_in

LINKED = {"item": "item", "file": "attachment"}  # by the scheme of a link in rich text


def named(document: dict[str, Any], ancestors: Iterable[str], body: Iterable[dict[str, Any]]) -> dict[str, set[str]]:
    """Keys by kind: items above it, beside it and in its text; pictures and attachments of its own and of its body."""
    found: dict[str, set[str]] = {"item": set(ancestors), "picture": set(), "attachment": set(document["attachments"])}
    for links in ("organisations", "topics", "related"):
        found["item"].update(document[links])
    if document["image"]:
        found["picture"].add(document["image"])
    for kind, key in named_in(body):
        found[kind].add(key)
    return found


def named_in(body: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for block in body:
        if block["kind"] == "rich_text":
            yield from ((LINKED[scheme], key) for scheme, key in links_in(block["html"]))
        for image in (block, *block.get("images", ())):
            if image.get("image"):
                yield "picture", image["image"]
