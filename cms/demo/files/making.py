"""Makes each file of the content by the ending of its name."""

from collections.abc import Mapping

from PIL import Image

from ..shapes.media import File
from .film import film
from .office import word, workbook
from .pdf import pdf
from .sound import chime


class UnknownFile(Exception):
    """A file of the content has an ending that nothing makes."""


def made(file: File, scenes: Mapping[str, Image.Image]) -> bytes:
    """A file's bytes; `scenes` are the drawn pictures that films move over, by key."""
    ending = file.filename.rpartition(".")[2]
    if ending == "webm" and file.scene:
        return film(scenes[file.scene], file.seconds)
    if ending == "pdf":
        return pdf(file.paragraphs)
    if ending == "docx":
        return word(file.paragraphs)
    if ending == "xlsx":
        return workbook(file.sheets)
    if ending == "wav":
        return chime(file.seconds)
    raise UnknownFile(file.filename)
