"""What single lines of an official document are, by their words alone."""

from __future__ import annotations

import re

from cms.importing.structure.blocks import bare
from cms.library.numerals import NUMERALS

_DATE = re.compile(rf"[（(]?[{NUMERALS}]{{2,4}}年[{NUMERALS}]{{1,3}}月[{NUMERALS}]{{1,3}}日[）)]?")
_NUMBER_OF_DOCUMENT = re.compile(r"\S{1,12}[〔\[［(（]\d{4}[〕\]］)）]\s*第?\d+号|第\d+号")
_ATTACHMENTS = re.compile(r"附[件录表]?\s*\d*\s*[:：.．]\s*(?=\S)")
_ATTACHMENT_LABEL = re.compile(rf"附[件录表]?\s*[{NUMERALS}]*\s*[:：.．]?")
_NAMED = re.compile(r"《([^《》]{2,60})》|(?:印发|批转|转发)(?!《)(.{4,60}?)的(?:通知|函|决定|通报)")
_STOPS = "。！？；：，、,;:"
_HAN = re.compile(r"[一-鿿]")
_SPACED_LETTERS = re.compile(r"\S(?:\s+\S)+")


def is_date(text: str) -> bool:
    """Whether the line is a date and nothing else."""
    return _DATE.fullmatch(bare(text)) is not None


def is_document_number(text: str) -> bool:
    """Whether the line is a document number (文号) and nothing else."""
    return _NUMBER_OF_DOCUMENT.fullmatch(bare(text)) is not None


def opens_attachments(text: str) -> bool:
    """Whether the line opens the list of attachments: `附件：1.…`."""
    return _ATTACHMENTS.match(text) is not None and len(text) <= 80 and not text.endswith(("。", "；"))


def is_attachment_label(text: str) -> bool:
    """Whether the line is the label over an attachment: `附件`, `附件2：`, `附：`."""
    return _ATTACHMENT_LABEL.fullmatch(text.strip()) is not None


def attachment_name(text: str) -> str:
    """A line of the attachments list without its label."""
    return _ATTACHMENTS.sub("", text, count=1)


def named_texts(text: str) -> list[str]:
    """The names of other texts that `text` mentions: within 《》, and what a notice issues."""
    return [bare(first or second) for first, second in _NAMED.findall(text)]


def is_plain_words(text: str, longest: int = 40) -> bool:
    """Whether the line is short and holds no sentence: a name, a title, a cell."""
    return 0 < len(text) <= longest and not any(stop in text for stop in _STOPS) and _HAN.search(text) is not None


def tidy_title(text: str) -> str:
    """A title without the white space that only spread its letters: `总　则` becomes `总则`."""
    words = text.split()
    if len(words) > 1 and all(len(word) == 1 and _HAN.match(word) for word in words):
        return "".join(words)
    return " ".join(words)


def tidy_line(text: str) -> str:
    """A line of running text: tabs and hard spaces become spaces, wide spaces that align stay."""
    return text.replace("\t", " ").replace("\xa0", " ")
