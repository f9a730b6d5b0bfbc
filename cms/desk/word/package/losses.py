"""What a document holds that a page cannot, or holds elsewhere. mammoth passes over most of it in silence."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.desk.word.notes import Note, check, lost
from cms.desk.word.package.names import above, child, every, value, words
from cms.desk.word.package.opening import Package

_SHOWN = 40


def losses(package: Package) -> list[Note]:
    """In the order of how much they matter to a reader."""
    return [note for find in _FINDERS for note in find(package)]


def _changes(package: Package) -> Iterator[Note]:
    """Word's tracked changes."""
    marks = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
    if any(next(every(package.document, mark), None) is not None for mark in marks):
        yield check(_("The document has tracked changes. It was read as if all were accepted: check the text, above all deletions."))


def _comments(package: Package) -> Iterator[Note]:
    part = package.part("comments.xml")
    count = sum(1 for _one in every(part, "w:comment")) if part is not None else 0
    if count:
        yield lost(ngettext("%(count)d comment was left out.", "%(count)d comments were left out.", count) % {"count": count})


def _formulas(package: Package) -> Iterator[Note]:
    count = sum(1 for one in every(package.document, "m:oMath") if above(one, "m:oMath") is None)
    if count:
        text = ngettext(
            "%(count)d formula stands as plain text in 〔…〕. Put a picture of it in its place.",
            "%(count)d formulas stand as plain text in 〔…〕. Put a picture of each in its place.",
            count,
        )
        yield lost(text % {"count": count})


def _text_boxes(package: Package) -> Iterator[Note]:
    boxes = [box for box in every(package.document, "w:txbxContent") if words(box).strip()]
    kept = [box for box in boxes if above(box, "v:textbox") is not None]
    gone = [box for box in boxes if above(box, "v:textbox") is None and not _said_again(box)]
    if kept:
        text = ngettext(
            "The text of %(count)d text box stands after the paragraph that it was anchored to: move it to where it belongs.",
            "The texts of %(count)d text boxes stand after the paragraphs that they were anchored to: move them to where they belong.",
            len(kept),
        )
        yield check(text % {"count": len(kept)})
    for box in gone:
        yield lost(_("A text box was left out: “%(words)s”") % {"words": shortened(words(box))})


def _said_again(box: Any) -> bool:
    """Whether the older notation beside it says the same, which is what is read."""
    alternatives = above(box, "mc:AlternateContent")
    fallback = child(alternatives, "mc:Fallback")
    return fallback is not None and next(every(fallback, "v:textbox"), None) is not None


def _drawings(package: Package) -> Iterator[Note]:
    document = package.document
    count = sum(1 for name in ("c:chart", "dgm:relIds") for _one in every(document, name))
    if count:
        text = ngettext(
            "%(count)d chart or diagram was left out. Save it in Word as a picture and add it.",
            "%(count)d charts or diagrams were left out. Save them in Word as pictures and add them.",
            count,
        )
        yield lost(text % {"count": count})
    embedded = sum(1 for _one in every(document, "o:OLEObject"))
    if embedded:
        text = ngettext(
            "%(count)d embedded object (such as an Excel sheet) was left out. Insert it as a table, or add it as an attachment.",
            "%(count)d embedded objects (such as Excel sheets) were left out. Insert them as tables, or add them as attachments.",
            embedded,
        )
        yield lost(text % {"count": embedded})


def _linked_pictures(package: Package) -> Iterator[Note]:
    count = sum(1 for one in every(package.document, "a:blip") if value(one, "r:link") and not value(one, "r:embed"))
    if count:
        text = ngettext(
            "%(count)d picture is only linked in the document and was not fetched. Insert the picture itself.",
            "%(count)d pictures are only linked in the document and were not fetched. Insert the pictures themselves.",
            count,
        )
        yield lost(text % {"count": count})


def _notes(package: Package) -> Iterator[Note]:
    count = sum(1 for name in ("w:footnoteReference", "w:endnoteReference") for _one in every(package.document, name))
    if count:
        text = ngettext(
            "%(count)d footnote stands at the end of the text, without a link to it.",
            "%(count)d footnotes stand at the end of the text, without links to them.",
            count,
        )
        yield check(text % {"count": count})


def _margins(package: Package) -> Iterator[Note]:
    """Headers and footers; a page number alone is no loss."""
    said = [words(part).strip(" —-–·\t\u3000") for beginning in ("header", "footer") for part in package.parts(beginning)]
    texts = list(dict.fromkeys(text for text in said if text and not text.isdigit()))
    if texts:
        yield lost(_("Headers and footers were left out: “%(words)s”") % {"words": shortened("；".join(texts))})


def shortened(text: str) -> str:
    """As much as a line shows."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


_FINDERS: tuple[Callable[[Package], Iterator[Note]], ...] = (
    _changes, _formulas, _drawings, _linked_pictures, _text_boxes, _comments, _notes, _margins,
)  # fmt: skip
