"""Reading a ninjs 3.1 document: every accessor raises Malformed where it is not what the hub promises."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from typing import Any
from unicodedata import normalize
from urllib.parse import parse_qs, urlsplit

Document = dict[str, Any]

BEIJING = timezone(timedelta(hours=8))
HASH = re.compile(r"[0-9a-f]{64}")


class Malformed(Exception):
    """Says what is wrong with an item."""


@dataclass(frozen=True)
class Rendition:
    """A file of an item: `medium` names the association. Size in bytes, width in pixels, 0 where they are unsaid."""

    medium: str
    name: str
    href: str
    content_type: str
    size: int
    width: int
    sha256: str


def title(document: Document) -> str:
    return _text(_first(document, "headlines"), "value")


def headline(document: Document, role: str) -> str:
    """Empty where there is none."""
    return next((_text(one, "value") for one in _list(document, "headlines") if one.get("role") == role), "")


def body(document: Document, content_type: str) -> str:
    """`text/plain` or `text/html`; empty where there is none."""
    return next((_text(one, "value") for one in _list(document, "bodies") if one.get("contentType") == content_type), "")


def summary(document: Document) -> str:
    return next((_text(one, "value") for one in _list(document, "descriptions")), "")


def alternative(document: Document, role: str) -> str:
    """One of `altIds`; empty where there is none."""
    return next((_text(one, "value") for one in _list(document, "altIds") if one.get("role") == role), "")


def source(document: Document) -> str:
    return next((_text(one, "name") for one in _list(document, "infoSources")), "")


def person(document: Document, rel: str) -> str:
    """`author` or `responsible editor`."""
    return next((_text(one, "name") for one in _list(document, "people") if one.get("rel") == rel), "")


def plain(document: Document, name: str) -> str:
    """A property that is a text; empty where there is none."""
    return _text(document, name) if document.get(name) is not None else ""


def subjects(document: Document) -> Iterator[str]:
    """Their names: words of the ministry's lists, and keywords."""
    yield from (_text(one, "name") for one in _list(document, "subjects"))


def moment(document: Document, name: str) -> datetime:
    """With an offset."""
    try:
        found = datetime.fromisoformat(_text(document, name))
    except ValueError:
        raise Malformed(f"its {name} is no instant") from None
    return found if found.tzinfo else found.replace(tzinfo=BEIJING)


def version(document: Document) -> int:
    try:
        return int(document["version"])
    except (KeyError, TypeError, ValueError):
        raise Malformed("it has no version") from None


def text_hash(document: Document) -> str:
    """As the ministry computes it: SHA-256 of title, line feed and plain text, in Unicode's form C and UTF-8."""
    return sha256(normalize("NFC", f"{title(document)}\n{body(document, 'text/plain')}").encode()).hexdigest()


def serialised(document: Document) -> str:
    """As it is kept."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    if not _is_unicode(text):
        raise Malformed("it holds characters that no text may hold")
    return text


def check_text(document: Document) -> None:
    """Raises Malformed where the text is not what its hash says."""
    said = alternative(document, "textHash").removeprefix("sha256:")
    if said != text_hash(document):
        raise Malformed("its text is not what its hash says")


def media(document: Document) -> Iterator[tuple[Document, list[Rendition]]]:
    """Pictures and files, each with its renditions."""
    for one in _list(document, "associations"):
        yield one, [rendition(_text(one, "name"), found) for found in _list(one, "renditions")]


def rendition(medium: str, said: Document) -> Rendition:
    href = _text(said, "href")
    try:
        named = parse_qs(urlsplit(href).query).get("sha256", [""])[0]
    except ValueError:
        raise Malformed(f"{medium} has no address") from None
    if named and not HASH.fullmatch(named):
        raise Malformed(f"{medium} names a hash that is none")
    return Rendition(
        medium, _text(said, "name"), href, _text(said, "contentType"), _whole(said, "sizeInBytes"), _whole(said, "width"), named
    )


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _list(document: Document, name: str) -> list[Document]:
    found = document.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Malformed(f"its {name} are no list")
    return found


def _first(document: Document, name: str) -> Document:
    found = _list(document, name)
    if not found:
        raise Malformed(f"it has no {name}")
    return found[0]


def _text(said: Document, name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str):
        raise Malformed(f"its {name} is no text")
    return found


def _whole(said: Document, name: str) -> int:
    found = said.get(name, 0)
    if not isinstance(found, int) or found < 0:
        raise Malformed(f"its {name} is no number")
    return found
