"""RFC 4287, RFC 5005 and RFC 6721, as far as the W3C's feed validator checks them."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.api.feeds.rules.values import FULL_URI, LANGUAGE, RFC3339, is_id, matches

ATOM, TOMBSTONES = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ONCE = {"feed": {"id", "title", "updated"}, "entry": {"id", "title", "updated"}}
AT_MOST_ONCE = {"feed": {"subtitle", "rights", "logo", "icon", "generator"}, "entry": {"published", "summary", "content", "rights"}}
MANY = {"feed": {"link", "author", "category", "contributor", "entry"}, "entry": {"link", "author", "category", "contributor"}}


def complaints(root: Any) -> set[str]:
    if root.tag != f"{ATOM}feed":
        return {"InvalidRoot"}
    return set(_complaints(root))


def _complaints(root: Any) -> Iterator[str]:
    yield from _parts(root, "feed")
    yield from _links(root)
    if sum(link.get("rel") == "self" for link in root.iterfind(f"{ATOM}link")) != 1:
        yield "MissingSelf"
    entries, left = root.findall(f"{ATOM}entry"), root.findall(f"{TOMBSTONES}deleted-entry")
    for entry in entries:
        yield from _parts(entry, "entry")
        yield from _links(entry)
        if entry.find(f"{ATOM}author") is None and root.find(f"{ATOM}author") is None:
            yield "MissingAuthor"
        if entry.find(f"{ATOM}content") is None and not any(link.get("rel") == "alternate" for link in entry.iterfind(f"{ATOM}link")):
            yield "MissingAlternate"
    yield from _ids(root, entries, left)
    for one in left:
        if not matches(RFC3339, one.get("when")):
            yield "InvalidWhen"
        if any(child.tag not in {f"{TOMBSTONES}by", f"{TOMBSTONES}comment", f"{ATOM}link", f"{ATOM}source"} for child in one):
            yield "UndefinedElement"


def _ids(root: Any, entries: list[Any], left: list[Any]) -> Iterator[str]:
    ids = [one.findtext(f"{ATOM}id") or "" for one in entries]
    refs = [one.get("ref") or "" for one in left]
    if not all(map(is_id, [*ids, *refs, root.findtext(f"{ATOM}id") or ""])):
        yield "InvalidFullLink"
    if len({*ids, *refs}) < len(ids) + len(refs):
        yield "DuplicateIds"


def _parts(element: Any, kind: str) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(ATOM) for child in element if child.tag.startswith(ATOM))
    yield from ("MissingElement" for name in ONCE[kind] if not counts[name])
    yield from ("DuplicateElement" for name in ONCE[kind] | AT_MOST_ONCE[kind] if counts[name] > 1)
    if counts.keys() - ONCE[kind] - AT_MOST_ONCE[kind] - MANY[kind]:
        yield "UndefinedElement"
    for child in element:
        name = child.tag.removeprefix(ATOM)
        if name in {"updated", "published"} and not matches(RFC3339, child.text):
            yield "InvalidRFC3339Date"
        if name == "author" and not child.findtext(f"{ATOM}name"):
            yield "MissingName"
        if name == "category" and not child.get("term"):
            yield "MissingTerm"
        if name in {"summary", "content"} and child.get("type", "text") not in {"text", "html", "xhtml"}:
            yield "InvalidTextType"
        if name == "title" and not (child.text or "").strip():
            yield "MissingTitle"
    if element.get(XML_LANG) is not None and not matches(LANGUAGE, element.get(XML_LANG)):
        yield "InvalidLanguage"


def _links(element: Any) -> Iterator[str]:
    links = [(link.get("rel", "alternate"), link.get("href")) for link in element.iterfind(f"{ATOM}link")]
    if not all(matches(FULL_URI, href) for _, href in links):
        yield "InvalidLink"
    if sum(rel == "alternate" for rel, _ in links) > 1:
        yield "DuplicateAlternate"
    for rel in ("first", "next", "previous", "last"):
        if sum(one == rel for one, _ in links) > 1:
            yield "DuplicatePageLink"
