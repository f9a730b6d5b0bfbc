"""What an editor reads on a screen: its texts and labels, and what its scripts are given to say."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html

UNREAD = {"script", "style", "code", "kbd", "svg", "textarea"}
LABELS = {"title", "aria-label", "aria-description", "aria-valuetext", "placeholder", "alt", "label", "summary"}
BUTTONS = {"submit", "button", "reset"}
# Names under which scripts get words, in JSON.
WORDS = re.compile(r"label|text|title|description|help|message|placeholder|heading|caption", re.IGNORECASE)
# Names under which they get anything else: names of files, classes, icons, and what editors wrote.
OTHER = re.compile(
    r"^(_.*|csrf.*|context.*|.*class_?name|.*icon.*|.*url|id|.*_id|name|type|.*type|value|slug|locale.*|language.*|key|keys|format|pattern|.*tag)$",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?!(None|True|False)$)[A-Z][a-z]+([ .,:!?…]|$)")


def texts(answer: Any) -> Iterator[str]:
    """Of an answer of the desk, in whatever form."""
    kind = answer.headers.get("Content-Type", "")
    if answer.streaming or not answer.content:
        return
    if kind.startswith("text/html"):
        yield from in_html(answer.content.decode())
    elif kind.startswith("application/json"):
        yield from in_json(json.loads(answer.content))


def in_text(text: str | None) -> Iterator[str]:
    """A text may be markup or data again, which scripts put into the screen."""
    if (text or "").lstrip()[:1] == "<":
        yield from in_html(text or "")
    elif (text or "").lstrip()[:1] in {"{", "["} and (text or "").rstrip()[-1:] in {"}", "]"}:
        yield from in_json(parsed(text or ""))
    elif text:
        yield text


def parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text.strip("{[")


def in_html(source: str) -> Iterator[str]:
    if source.strip():
        for element in html.fromstring(f"<div>{source}</div>" if "<html" not in source else source).iter():
            yield from in_element(element)


def in_element(element: Any) -> Iterator[str]:
    if element.getparent() is not None and not unread(element.getparent()):
        yield from in_text(element.tail)
    if not isinstance(element.tag, str):
        return
    if element.tag == "script" and element.get("type") == "application/json":
        yield from in_json(json.loads(element.text or "null"))
    if not unread(element) and "data-side-panel-toggle-counter" not in element.attrib:  # scripts fill it
        yield from in_text(element.text)
    for name, value in element.attrib.items():
        if name in LABELS or (name == "value" and element.tag == "input" and element.get("type") in BUTTONS):
            yield value
        elif name.startswith("data-"):
            yield from in_data(value)


def unread(element: Any) -> bool:
    return element.tag in UNREAD or any(above.tag in UNREAD for above in element.iterancestors())


def in_data(value: str) -> Iterator[str]:
    if value[:1] in {"{", "[", "<"} or SENTENCE.match(value):
        yield from in_text(value)


def in_json(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from in_json(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from in_json(inner, name)
    elif isinstance(value, str) and value.lstrip()[:1] in {"{", "[", "<"}:
        yield from in_text(value)
    elif isinstance(value, str) and not OTHER.match(name) and (WORDS.search(name) or name.isupper() or SENTENCE.match(value)):
        yield value
