"""RSS 2.0, as far as the W3C's feed validator checks it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.api.feeds.rules.values import FULL_URI, LANGUAGE, is_rfc822, matches

ATOM_LINK, CREATOR = "{http://www.w3.org/2005/Atom}link", "{http://purl.org/dc/elements/1.1/}creator"
OF_CHANNEL = {"title", "link", "description", "language", "lastBuildDate", "pubDate", "category", "copyright", "ttl", "item", ATOM_LINK}
OF_ITEM = {"title", "link", "description", "pubDate", "guid", "category", "enclosure", "author", "comments", "source", CREATOR}
MANY = {"category", "item", ATOM_LINK}


def complaints(root: Any) -> set[str]:
    if root.tag != "rss" or root.get("version") != "2.0" or [child.tag for child in root] != ["channel"]:
        return {"InvalidRoot"}
    return set(_complaints(root.find("channel")))


def _complaints(channel: Any) -> Iterator[str]:
    yield from _parts(channel, OF_CHANNEL)
    yield from ("MissingElement" for name in ("title", "link", "description") if not channel.findtext(name))
    if not matches(FULL_URI, channel.findtext("link")):
        yield "InvalidLink"
    if not matches(LANGUAGE, channel.findtext("language")):
        yield "InvalidLanguage"
    links = [(link.get("rel"), link.get("href")) for link in channel.iterfind(ATOM_LINK)]
    if sum(rel == "self" for rel, _ in links) != 1:
        yield "MissingAtomSelfLink"
    if not all(matches(FULL_URI, href) for _, href in links):
        yield "InvalidLink"
    guids = [item.findtext("guid") for item in channel.iterfind("item")]
    if len(set(guids)) < len(guids):
        yield "DuplicateIds"
    for item in channel.iterfind("item"):
        yield from _item(item)


def _item(item: Any) -> Iterator[str]:
    yield from _parts(item, OF_ITEM)
    if not item.findtext("title") and not item.findtext("description"):
        yield "ItemMustContainTitleOrDescription"
    if not matches(FULL_URI, item.findtext("link")):
        yield "InvalidLink"
    guid = item.find("guid")
    if guid is None or not guid.text:
        yield "MissingGuid"
    elif guid.get("isPermaLink", "true") != "false" and not matches(FULL_URI, guid.text):
        yield "InvalidPermalink"


def _parts(element: Any, known: set[str]) -> Iterator[str]:
    counts = Counter(child.tag for child in element)
    if counts.keys() - known:
        yield "UndefinedElement"
    yield from ("DuplicateElement" for name, count in counts.items() if count > 1 and name not in MANY)
    for name in ("pubDate", "lastBuildDate"):
        if element.find(name) is not None and not is_rfc822(element.findtext(name)):
            yield "InvalidRFC2822Date"
