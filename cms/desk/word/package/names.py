"""Names of WordprocessingML's elements; documents saved as *Strict Open XML* have others of the same meaning."""

from collections.abc import Iterator
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {
    "w": (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    "a": ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    "r": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
    "m": (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
    "c": ("http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"),
    "dgm": ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram"),
    "mc": ("http://schemas.openxmlformats.org/markup-compatibility/2006",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "o": ("urn:schemas-microsoft-com:office:office",),
}


def every(element: Any, name: str) -> Iterator[Any]:
    """All elements of a name such as `w:p`, the element itself included, in the order of the text."""
    yield from element.iter(*names(name))


def child(element: Any, name: str) -> Any | None:
    """The first child of that name."""
    return next(iter(element.iterchildren(*names(name))), None) if element is not None else None


def above(element: Any, name: str) -> Any | None:
    """The nearest element of that name that holds this one."""
    return next(iter(element.iterancestors(*names(name))), None)


def value(element: Any | None, name: str = "w:val") -> str:
    """An attribute, or nothing."""
    if element is None:
        return ""
    return next((found for key in names(name) if (found := element.get(key)) is not None), "")


def names(name: str) -> list[str]:
    """`w:p` in full, in every namespace that it stands in."""
    prefix, _colon, local = name.partition(":")
    return [f"{{{namespace}}}{local}" for namespace in _NAMESPACES[prefix]]


def words(element: Any) -> str:
    """The text in it that shows."""
    return "".join(one.text or "" for one in every(element, "w:t"))
