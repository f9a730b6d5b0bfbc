"""A package for the print desk: a zip with a folder for each item (text, .docx, pictures) and a table of all."""

import csv
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from govwire_partner.exporting.articles import Article
from govwire_partner.exporting.word import document_of
from govwire_partner.mirror.files import replacing

COLUMNS = (
    "folder",
    "title",
    "original title",
    "source",
    "author",
    "editor",
    "published",
    "terms",
    "address",
    "uri",
    "version",
    "text hash",
)
LONGEST_NAME = 40  # characters of a title in a folder's name


def write(articles: Iterable[Article], path: Path) -> int:
    """Answers how many items."""
    rows: list[list[str]] = []
    with replacing(path) as opened, zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as package:
        for number, one in enumerate(articles, 1):
            place = f"{number:04}-{named(one.title)}"
            package.writestr(f"{place}/text.txt", text_of(one))
            package.writestr(f"{place}/text.docx", document_of(one))
            for order, file in enumerate(one.files, 1):
                package.write(file.path, f"{place}/{order:02}{file.path.suffix}", zipfile.ZIP_STORED)
            rows.append([place, *row_of(one)])
        package.writestr("index.csv", table(rows))
    return len(rows)


def named(title: str) -> str:
    """Letters, digits and Chinese characters of a title: nothing that leads out of the folder."""
    return "".join(one for one in title if one.isalnum())[:LONGEST_NAME] or "item"


def text_of(one: Article) -> str:
    """Title, text and what must stand with it."""
    said = "\n".join(f"{name}：{value}" for name, value in one.credits)
    return f"{one.title}\n\n{one.text}\n\n{said}\n{one.terms}\n{one.url}\n"


def row_of(one: Article) -> list[str]:
    return [
        one.title, one.original_title, one.source, one.author, one.editor, one.published.isoformat(), one.terms, one.url, one.uri,
        str(one.version), one.text_hash,
    ]  # fmt: skip


def table(rows: Iterable[list[str]]) -> bytes:
    """CSV as spreadsheets open it; a cell that would be read as a formula is text."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    writer.writerows([f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")
