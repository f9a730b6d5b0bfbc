"""Makes each file of the content by the ending of its name."""

from ..drawing.gallery import drawn
from ..shapes.media import File, Picture
from .film import film
from .office import word, workbook
from .pdf import pdf
from .sound import chime


class UnknownFile(Exception):
    """A file of the content has an ending that nothing makes."""


def made(file: File, scene: Picture | None = None) -> bytes:
    """A file's bytes; `scene` is the picture that a film moves over."""
    ending = file.filename.rpartition(".")[2]
    if ending == "webm" and scene:
        return film(drawn(scene), file.seconds)
    if ending == "pdf":
        return pdf(file.paragraphs)
    if ending == "docx":
        return word(file.paragraphs)
    if ending == "xlsx":
        return workbook(file.sheets)
    if ending == "wav":
        return chime(file.seconds)
    raise UnknownFile(file.filename)
