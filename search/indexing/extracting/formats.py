"""Text of PDF, DOCX and XLSX, piece by piece, so that reading ends where the limit of characters does."""

import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from search.indexing.extracting.limits import CELLS, PAGES, UNPACKED

# Lines of a page end in the middle of words, and Chinese words are not hyphenated.
_BROKEN = re.compile(r"(?<=[\u3400-\u9fff，、；])[ \t]*\r?\n[ \t]*(?=[\u3400-\u9fff])")


def limited(pieces: Iterable[str], most: int) -> str:
    """One piece a line, at most so many characters."""
    found: list[str] = []
    left = most
    for piece in pieces:
        found.append(piece[:left])
        left -= len(found[-1]) + 1
        if left <= 0:
            break
    return "\n".join(found)


def pdf(file: BinaryIO) -> Iterator[str]:
    """Page by page. What was scanned has no text."""
    import pypdfium2

    document = pypdfium2.PdfDocument(file.read())
    for number in range(min(len(document), PAGES)):
        page = document[number]
        text = page.get_textpage()
        yield _BROKEN.sub("", text.get_text_range())
        text.close()
        page.close()


def docx(file: BinaryIO) -> Iterator[str]:
    """Paragraphs and cells in order."""
    import mammoth

    check_size(file)
    yield mammoth.extract_raw_text(file).value


def xlsx(file: BinaryIO) -> Iterator[str]:
    """Sheet by sheet: its name, then each row with its cells side by side."""
    import openpyxl

    check_size(file)
    left = CELLS
    for sheet in openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets:
        yield str(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            yield " ".join(str(value) for value in islice(row, left) if value is not None)
            left -= len(row)
            if left <= 0:
                return


def check_size(file: BinaryIO) -> None:
    """Raises ValueError for an archive that says it unpacks to too much; one that lies about it is not read further than it says."""
    with zipfile.ZipFile(file) as archive:
        if sum(one.file_size for one in archive.infolist()) > UNPACKED:
            raise ValueError(f"unpacks to more than {UNPACKED} bytes")
    file.seek(0)


READERS: dict[str, Callable[[BinaryIO], Iterator[str]]] = {".pdf": pdf, ".docx": docx, ".xlsx": xlsx}
